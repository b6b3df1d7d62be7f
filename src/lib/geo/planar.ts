import type { Position } from 'geojson';

/** Degrees of longitude and latitude. */
export type LonLat = readonly [number, number];

/** A polygon on the plane of longitude and latitude, exterior ring first. */
export type Rings = readonly (readonly Position[])[];

/** Rings with the box around them, so that most points are told apart without a look at the rings. */
export interface Boxed {
	readonly rings: Rings;
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** The polygon and its box, which the exterior ring alone decides. */
export const boxed = (rings: Rings): Boxed => {
	const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
	for (const [lon = NaN, lat = NaN] of rings[0] ?? []) {
		box.west = Math.min(box.west, lon);
		box.south = Math.min(box.south, lat);
		box.east = Math.max(box.east, lon);
		box.north = Math.max(box.north, lat);
	}
	return { rings, ...box };
};

/** Whether a ray due east crosses the ring an odd number of times. */
const surrounds = (ring: readonly Position[], [lon, lat]: LonLat): boolean => {
	let inside = false;
	let before = ring.at(-1);
	for (const position of ring) {
		const [x = NaN, y = NaN] = position;
		const [x0 = NaN, y0 = NaN] = before ?? [];
		if (y > lat !== y0 > lat && lon < x + ((x0 - x) * (lat - y)) / (y0 - y)) inside = !inside;
		before = position;
	}
	return inside;
};

/** Whether the point lies in the polygon and in none of its holes; the plane has no antimeridian. */
export const contains = (polygon: Boxed, point: LonLat): boolean => {
	const [lon, lat] = point;
	if (lon < polygon.west || polygon.east < lon || lat < polygon.south || polygon.north < lat)
		return false;
	return polygon.rings.every((ring, i) => surrounds(ring, point) === (i === 0));
};

/** The same longitude in −180° … 180°. */
export const wrapLon = (lon: number): number => lon - 360 * Math.round(lon / 360);
