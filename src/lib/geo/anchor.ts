import { geoArea, geoDistance } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import polylabel from 'polylabel';
import type { Coordinates } from '#lib/domain/atlas.ts';
import { boxed, type LonLat } from './planar.ts';

const RADIANS = Math.PI / 180;
/** Where Mercator maps end. */
const MAX_LAT = 85;
/** How far from the capital a country's main land may begin, degrees of arc. */
const REACH = 15;
/** Share of the polygon's lesser side to which the point is found. */
const PRECISION = 0.02;

/** Mercator in degrees: there a name has the room that it has on the map. */
const toMap = ([lon = 0, lat = 0]: Position): [number, number] => {
	const y = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
	return [lon, Math.log(Math.tan(Math.PI / 4 + (y * RADIANS) / 2)) / RADIANS];
};

const toDegrees = ([x, y]: LonLat): LonLat => [
	x,
	(2 * Math.atan(Math.exp(y * RADIANS)) - Math.PI / 2) / RADIANS,
];

const areaOf = (polygon: Position[][]): number =>
	geoArea({ type: 'Polygon', coordinates: polygon });

const isNear = (polygon: Position[][], { lon, lat }: Coordinates): boolean =>
	polygon[0]?.some(
		([x = NaN, y = NaN]) => geoDistance([x, y], [lon, lat]) < REACH * RADIANS,
	) === true;

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
