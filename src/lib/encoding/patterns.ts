import type { Line } from '#lib/domain/atlas.ts';
import type { ColourName } from './palette.ts';

export interface PatternStroke {
	readonly d: string;
	readonly colour: ColourName;
	/** CSS pixels. */
	readonly width: number;
	readonly opacity: number;
}

/** A tile repeated over an area: strokes on a transparent ground, in CSS pixels. */
export interface PatternTile {
	readonly size: number;
	readonly strokes: readonly PatternStroke[];
}

const hatch = (size: number): string =>
	`M0 ${size}L${size} 0M${-size / 4} ${size / 4}L${size / 4} ${-size / 4}M${size * 0.75} ${size * 1.25}L${size * 1.25} ${size * 0.75}`;
const counterHatch = (size: number): string =>
	`M0 0L${size} ${size}M${size * 0.75} ${-size / 4}L${size * 1.25} ${size / 4}M${-size / 4} ${size * 0.75}L${size / 4} ${size * 1.25}`;

const SIZE = 7;
const vague: PatternStroke = { d: hatch(SIZE), colour: 'paper', width: 1.3, opacity: 0.5 };
const support: PatternStroke = {
	d: counterHatch(SIZE),
	colour: 'support-ink',
	width: 1.4,
	opacity: 0.85,
};
/** Its own date is vague: the same hatch, interrupted. */
const brokenSupport: PatternStroke = { ...support, d: 'M1.2 1.2L3.9 3.9' };
const dots = 'M1.5 1.5h0.01M5 5h0.01';

/** Patterns by meaning, so that no fact rests on colour alone. One definition for SVG and for MapLibre. */
export const PATTERNS = {
	vague: { size: SIZE, strokes: [vague] },
	support: { size: SIZE, strokes: [support] },
	'vague-support': { size: SIZE, strokes: [vague, support] },
	'broken-support': { size: SIZE, strokes: [brokenSupport] },
	'vague-broken-support': { size: SIZE, strokes: [vague, brokenSupport] },
	dependent: { size: SIZE, strokes: [{ d: dots, colour: 'border', width: 1.1, opacity: 0.8 }] },
} as const satisfies Record<string, PatternTile>;

export type PatternName = keyof typeof PATTERNS;

/** Patterns of one stroke, of which the others are made by laying one over the other. */
export const PLAIN_PATTERNS = [
	'vague',
	'support',
	'broken-support',
	'dependent',
] as const satisfies readonly PatternName[];

/** The patterns in which a plain one occurs, itself among them. */
export const patternsWith = (plain: (typeof PLAIN_PATTERNS)[number]): readonly string[] =>
	Object.entries<PatternTile>(PATTERNS)
		.filter(([, { strokes }]) =>
			PATTERNS[plain].strokes.every((stroke) => strokes.includes(stroke)),
		)
		.map(([name]) => name);

/** Strokes across a line whose date is vague: how far they stand out, both sides together, and stroke and gap along it; CSS pixels. */
export const HATCH = { width: 4, dash: [0.8, 5] } as const;

/** Dash of each line, in multiples of the line's width; solid = none. */
export const DASHES: Readonly<Record<Line, readonly number[]>> = {
	solid: [],
	dashed: [4, 2.5],
	dotted: [0.1, 2.2],
	broken: [2.5, 1.5],
};
