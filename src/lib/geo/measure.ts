import { geoArea, geoBounds } from 'd3-geo';
import type { MultiPolygon } from 'geojson';

/** Mean radius of the earth, IUGG. */
const EARTH_RADIUS_KM = 6371.0088;

/** Degrees; `east` is beyond 180 where the area crosses the antimeridian. */
export interface Bounds {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** Area in km² on the sphere; exterior rings run clockwise, as topojson and d3-geo have them. */
export const squareKilometres = (geometry: MultiPolygon): number =>
	geoArea(geometry) * EARTH_RADIUS_KM ** 2;

/** The smallest box that holds the area, across the antimeridian where that is shorter. */
export const boundsOf = (geometry: MultiPolygon): Bounds => {
	const [[west, south], [east, north]] = geoBounds(geometry);
	return { west, south, east: east < west ? east + 360 : east, north };
};
