import { geoDistance } from 'd3-geo';
import type { Coordinates } from '#lib/domain/atlas.ts';
import { wrapLon } from '#lib/geo/planar.ts';

/** A line as a fan sees it: its ends with the places passed between, and where its kind stands in the vocabulary. */
export interface Way {
	readonly stops: readonly Coordinates[];
	/** Lines of one order lie side by side. */
	readonly order: number;
}

/** Degrees between the middles of neighbours, where there is room. */
const LANE = 0.9;
/** How far the outermost may stand aside: a share of the leg's length, and degrees. */
const MOST = { share: 0.28, degrees: 8 } as const;

const DEGREES = 180 / Math.PI;

/** The records give a place one pair of numbers; a tenth of a degree forgives rounding. */
const keyOf = ({ lon, lat }: Coordinates): string =>
	`${Math.round(wrapLon(lon) * 10)},${Math.round(lat * 10)}`;

interface Leg {
	readonly way: number;
	/** Place among the legs of its way. */
	readonly nth: number;
	readonly order: number;
	/** The same for both directions. */
	readonly key: string;
	/** 1 or −1: which of the directions this is. */
	readonly side: number;
	/** Degrees. */
	readonly length: number;
}

const legsOf = ({ stops, order }: Way, way: number): readonly Leg[] =>
	stops.slice(1).map((to, nth) => {
		const from = stops[nth] ?? to;
		const [a, b] = [keyOf(from), keyOf(to)];
		const length = geoDistance([from.lon, from.lat], [to.lon, to.lat]) * DEGREES;
		return {
			way,
			nth,
			order,
			key: a <= b ? `${a} ${b}` : `${b} ${a}`,
			side: a <= b ? 1 : -1,
			length,
		};
	});

/**
 * How far each leg of each line has to be bowed, in degrees as `greatCircle` takes them, for legs that
 * share both ends to lie side by side: in order of kind, then as given; the middle one of an odd number
 * straight. A leg alone is straight.
 */
export const fan = (ways: readonly Way[]): readonly (readonly number[])[] => {
	const groups = new Map<string, readonly Leg[]>();
	for (const leg of ways.flatMap(legsOf))
		groups.set(leg.key, [...(groups.get(leg.key) ?? []), leg]);
	const bows = ways.map(({ stops }) => stops.slice(1).map(() => 0));
	for (const group of groups.values()) {
		const middle = (group.length - 1) / 2;
		const lanes = group.toSorted((a, b) => a.order - b.order);
		for (const [lane, { way, nth, side, length }] of lanes.entries()) {
			const bowsOfWay = bows[way];
			if (!bowsOfWay || lane === middle) continue;
			const most = Math.min(MOST.degrees, MOST.share * length);
			bowsOfWay[nth] = side * (lane - middle) * Math.min(LANE, most / middle);
		}
	}
	return bows;
};
