import { geoDistance, geoInterpolate } from 'd3-geo';
import type { Coordinates } from '#lib/domain/atlas.ts';
import type { LonLat } from './planar.ts';

/** A line of degrees; longitudes run on past ±180° where the line crosses it. */
export type Line = readonly LonLat[];

/** A point of a line with the way the line runs there, degrees clockwise from north. */
export interface Bearing extends Coordinates {
	readonly bearing: number;
}

export interface GreatCircleOptions {
	/** Places passed on the way, in order. */
	readonly via?: readonly Coordinates[];
	/** Degrees of arc between vertices, at most. */
	readonly step?: number;
	/**
	 * Degrees by which the middle of each leg stands aside, to the left of the way where positive; none
	 * where left out. The ends and the places passed stay where they are.
	 */
	readonly bows?: readonly number[];
}

const DEGREES = 180 / Math.PI;

const toLonLat = ({ lon, lat }: Coordinates): LonLat => [lon, lat];
/** d3-geo takes mutable pairs. */
const pair = ([lon, lat]: LonLat): [number, number] => [lon, lat];
const arcBetween = (a: LonLat, b: LonLat): number => geoDistance(pair(a), pair(b)) * DEGREES;

type Vector = readonly [number, number, number];

const toVector = ([lon, lat]: LonLat): Vector => {
	const [x, y] = [lon / DEGREES, lat / DEGREES];
	return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
};

/** The pole to the left of the great circle from `a` to `b`; `null` where there is no one great circle. */
const leftPole = (a: LonLat, b: LonLat): Vector | null => {
	const [[ax, ay, az], [bx, by, bz]] = [toVector(a), toVector(b)];
	const cross: Vector = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
	const length = Math.hypot(...cross);
	return length < 1e-9 ? null : [cross[0] / length, cross[1] / length, cross[2] / length];
};

/** The point `degrees` away from `point` towards `pole`, which is a quarter of the globe from it. */
const aside = (point: LonLat, pole: Vector, degrees: number): LonLat => {
	const [px, py, pz] = toVector(point);
	const [near, far] = [Math.cos(degrees / DEGREES), Math.sin(degrees / DEGREES)];
	const [x, y, z] = [
		px * near + pole[0] * far,
		py * near + pole[1] * far,
		pz * near + pole[2] * far,
	];
	return [Math.atan2(y, x) * DEGREES, Math.asin(Math.max(-1, Math.min(1, z))) * DEGREES];
};

/** A bowed leg has at least so many parts, so that a short one is round too. */
const ROUND = 16;

/** Vertices after `from`, up to and with `to`. */
const leg = (from: LonLat, to: LonLat, step: number, bow: number): Line => {
	const pole = bow === 0 ? null : leftPole(from, to);
	const parts = Math.max(pole ? ROUND : 1, Math.ceil(arcBetween(from, to) / step));
	const along = geoInterpolate(pair(from), pair(to));
	const at = (share: number): LonLat =>
		pole ? aside(along(share), pole, bow * Math.sin(Math.PI * share)) : along(share);
	return Array.from({ length: parts }, (_, i) => (i + 1 === parts ? to : at((i + 1) / parts)));
};

/** Longitudes moved by whole turns, so that none is more than 180° from the one before. */
const unwrap = (line: Line): Line => {
	let before = line[0]?.[0] ?? 0;
	return line.map(([lon, lat]): LonLat => {
		before = lon - 360 * Math.round((lon - before) / 360);
		return [before, lat];
	});
};

/**
 * The shortest way from place to place by way of others, or one bowed beside it, as vertices dense
 * enough to be joined by straight lines. Starts at the longitude of `from` and runs on past ±180°. Two vertices at least.
 */
export const greatCircle = (
	from: Coordinates,
	to: Coordinates,
	{ via = [], step = 1, bows = [] }: GreatCircleOptions = {},
): Line => {
	const stops = [from, ...via, to].map(toLonLat);
	const legs = stops.slice(1).map((stop, i) => leg(stops[i] ?? stop, stop, step, bows[i] ?? 0));
	return unwrap([toLonLat(from), ...legs.flat()]);
};

/** Turn of the globe that a longitude is in: 0 for −180° … 180°. */
const turnOf = (lon: number): number => Math.round(lon / 360);

/** The line in pieces that lie in −180° … 180°, cut where it crosses ±180°. */
export const cutAtAntimeridian = (line: Line): readonly Line[] => {
	const parts: LonLat[][] = [];
	line.forEach(([lon, lat], i) => {
		const turn = turnOf(lon);
		const before = line[i - 1];
		const turnBefore = before ? turnOf(before[0]) : turn;
		const place: LonLat = [lon - 360 * turn, lat];
		if (!before) parts.push([place]);
		else if (turn === turnBefore) parts.at(-1)?.push(place);
		else {
			const edge = 180 + 360 * Math.min(turn, turnBefore);
			const at = before[1] + ((lat - before[1]) * (edge - before[0])) / (lon - before[0]);
			parts.at(-1)?.push([edge - 360 * turnBefore, at]);
			parts.push([[edge - 360 * turn, at], place]);
		}
	});
	// A line that starts or ends on ±180° itself leaves a piece of no length beyond it.
	const hasLength = ([first, ...rest]: Line): boolean =>
		rest.some(([lon, lat]) => lon !== first?.[0] || lat !== first[1]);
	return parts.length > 1 ? parts.filter(hasLength) : parts;
};

/** Initial bearing of the great circle from `a` to `b`; 0 where they are the same place. */
const bearingFrom = (a: LonLat, b: LonLat): number => {
	const turn = (b[0] - a[0]) / DEGREES;
	const [lat0, lat1] = [a[1] / DEGREES, b[1] / DEGREES];
	const east = Math.sin(turn) * Math.cos(lat1);
	const north = Math.cos(lat0) * Math.sin(lat1) - Math.sin(lat0) * Math.cos(lat1) * Math.cos(turn);
	return (Math.atan2(east, north) * DEGREES + 360) % 360;
};

/** The point at `fraction` (0 … 1) of the line's length on the sphere, with the way it runs there. */
export const pointAlong = (line: Line, fraction: number): Bearing => {
	const segments = line
		.slice(1)
		.flatMap((to, i) => {
			const from = line[i] ?? to;
			return [{ from, to, length: arcBetween(from, to) }];
		})
		.filter(({ length }) => length > 0);
	const [lon = NaN, lat = NaN] = line[0] ?? [];
	let left =
		Math.max(0, Math.min(1, fraction)) * segments.reduce((sum, { length }) => sum + length, 0);
	const last = segments.at(-1);
	if (!last) return { lon, lat, bearing: 0 };
	const segment =
		segments.find(({ length }) => {
			if (left <= length) return true;
			left -= length;
			return false;
		}) ?? last;
	const { from, to, length } = segment;
	const share = Math.min(1, left / length);
	const [, [x, y] = to] = unwrap([from, geoInterpolate(pair(from), pair(to))(share)]);
	// Looking back from the end and ahead from anywhere else gives the same line, and never no line.
	const bearing = share > 0.5 ? (bearingFrom([x, y], from) + 180) % 360 : bearingFrom([x, y], to);
	return { lon: x, lat: y, bearing };
};
