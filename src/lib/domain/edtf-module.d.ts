/** The part of the `edtf` package in use; it ships no types. https://github.com/inukshuk/edtf.js */
declare module 'edtf' {
	/** Months count from 0. */
	export interface DateNode {
		readonly type: 'Date';
		readonly values: readonly number[];
		readonly approximate?: boolean | number;
		readonly uncertain?: boolean | number;
		/** Mask of the digits written `X`. */
		readonly unspecified?: number;
	}
	/** Year and division of the year, 21 (spring) to 24 (winter) at level 1. */
	export interface SeasonNode {
		readonly type: 'Season';
		readonly values: readonly [number, number];
		readonly approximate?: boolean | number;
		readonly uncertain?: boolean | number;
	}
	/** `null` = unknown end, `Infinity` = open end. */
	export interface IntervalNode {
		readonly type: 'Interval';
		readonly values: readonly [IntervalEnd, IntervalEnd];
	}
	export type IntervalEnd = DateNode | SeasonNode | null | number;
	/** One of its members: `[1955-11..]`. Only that form is read here, so there is one member. */
	export interface SetNode {
		readonly type: 'Set';
		readonly values: readonly [DateNode];
	}
	export interface OtherNode {
		readonly type: 'Year' | 'Decade' | 'Century' | 'List';
	}
	export type Node = DateNode | SeasonNode | IntervalNode | SetNode | OtherNode;

	/** Throws where `text` is not EDTF of the level. */
	export function parse(text: string, constraints?: { readonly level?: 0 | 1 | 2 | 3 }): Node;

	/** `min` and `max`: first and last millisecond, UTC. `values`: as normalised by the calendar. */
	export class Date extends globalThis.Date {
		constructor(node: DateNode);
		readonly min: number;
		readonly max: number;
		readonly values: readonly number[];
	}
}
