import type { MultiLineString, MultiPolygon, Position } from 'geojson';

/** Degrees from ±180 within which a point lies on the seam where geometries are cut. */
const SEAM = 1e-3;

const onSeam = ([lon = 0]: Position): boolean => Math.abs(lon) > 180 - SEAM;

const partsOf = (ring: readonly Position[]): Position[][] => {
	const parts: Position[][] = [[]];
	ring.forEach((point, i) => {
		const before = ring[i - 1];
		if (before && onSeam(before) && onSeam(point)) parts.push([]);
		parts.at(-1)?.push(point);
	});
	return parts.filter((part) => part.length > 1);
};

/** The outline of an area without the stretches along ±180°, which are cuts and no borders. */
export const outlineOf = ({ coordinates }: MultiPolygon): MultiLineString => ({
	type: 'MultiLineString',
	coordinates: coordinates.flatMap((polygon) => polygon.flatMap(partsOf)),
});
