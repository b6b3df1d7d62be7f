import type { MultiPolygon, Position } from 'geojson';
import polylabel from 'polylabel';
import type { Coordinates } from '#lib/domain/atlas.ts';
import { boxed, type LonLat, type Rings } from './planar.ts';

const RADIANS = Math.PI / 180;
/** Where Mercator maps end. */
const MAX_LAT = 85;
/** How far from the capital a country's main land may begin, degrees of arc. */
const REACH = 10;
/** Share of the polygon's lesser side to which the point is found. */
const PRECISION = 0.05;

/** Mercator in degrees: there a name has the room that it has on the map. */
const toMap = ([lon = 0, lat = 0]: Position): [number, number] => {
	const y = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
	return [lon, Math.log(Math.tan(Math.PI / 4 + (y * RADIANS) / 2)) / RADIANS];
};

const toDegrees = ([x, y]: LonLat): LonLat => [
	x,
	(2 * Math.atan(Math.exp(y * RADIANS)) - Math.PI / 2) / RADIANS,
];

/** In proportion to the area on the sphere (by way of the equal-area cylinder), without holes. */
const areaOf = ([ring = []]: Rings): number => {
	const sum = ring.reduce((total, [lon = 0, lat = 0], i) => {
		const [lon0 = 0, lat0 = 0] = ring[i - 1] ?? ring.at(-1) ?? [];
		return total + (lon - lon0) * (Math.sin(lat * RADIANS) + Math.sin(lat0 * RADIANS));
	}, 0);
	return Math.abs(sum);
};

/** By the polygon's box, so rough and quick. */
const isNear = (polygon: Rings, { lon, lat }: Coordinates): boolean => {
	const { west, south, east, north } = boxed(polygon);
	const away = (from: number, to: number, at: number): number => Math.max(from - at, at - to, 0);
	const sideways = away(west, east, lon) * Math.cos(lat * RADIANS);
	return Math.hypot(sideways, away(south, north, lat)) < REACH;
};

/**
 * The point for a name, degrees: inside the largest polygon, as far from its edges as can be. Where the
 * capital is known only polygons near it count, or Denmark would be written across Greenland.
 */
export const labelPoint = (
	{ coordinates }: MultiPolygon,
	capital: Coordinates | null = null,
): LonLat => {
	const near = capital ? coordinates.filter((polygon) => isNear(polygon, capital)) : [];
	const [largest] = (near.length > 0 ? near : coordinates)
		.map((polygon) => ({ polygon, area: areaOf(polygon) }))
		.sort((a, b) => b.area - a.area);
	if (!largest) throw new Error('an area without a polygon has no label point');
	const polygon = largest.polygon.map((ring) => ring.map(toMap));
	const { west, south, east, north } = boxed(polygon);
	const [x, y] = polylabel(polygon, PRECISION * Math.min(east - west, north - south));
	return toDegrees([x, y]);
};
