import type { MultiLineString, MultiPolygon, Position } from 'geojson';

/** Well under a cell of the quantisation grid, well over the error of its floating point. */
const EPSILON = 1e-6;

const isCut = ([lon0 = 0, lat0 = 0]: Position, [lon1 = 0, lat1 = 0]: Position): boolean =>
	(Math.abs(lon0) > 180 - EPSILON && Math.abs(lon1) > 180 - EPSILON) ||
	(Math.abs(lat0) > 90 - EPSILON && Math.abs(lat1) > 90 - EPSILON);

const pieces = (line: readonly Position[]): readonly Position[][] => {
	const parts: Position[][] = [];
	let part: Position[] = [];
	line.forEach((position, i) => {
		const before = line[i - 1];
		if (before && isCut(before, position)) {
			parts.push(part);
			part = [];
		}
		part.push(position);
	});
	return [...parts, part].filter(({ length }) => length > 1);
};

/**
 * The lines without segments along ±180° and the poles: there the sphere was cut open to lie on the
 * plane, and no land ends.
 */
export const withoutCut = ({ coordinates }: MultiLineString): MultiLineString => ({
	type: 'MultiLineString',
	coordinates: coordinates.flatMap(pieces),
});

/** The outline of an area, holes included, without the stretches where the sphere was cut open. */
export const outlineOf = ({ coordinates }: MultiPolygon): MultiLineString =>
	withoutCut({ type: 'MultiLineString', coordinates: coordinates.flat() });
