import type { MultiLineString } from 'geojson';
import { remember } from '#lib/domain/memoise.ts';
import type { World } from '#lib/geo/world.ts';
import type { Journey } from '#lib/scene/journeys.ts';
import type { FlatMap } from './flat-map.ts';

/** A projected world as the SVG components draw it: path data and points, in units of `perUnit` CSS pixels. */
export interface Chart {
	area(version: string): string;
	/** Borders and coasts; the same geometry object gives the same string without work. */
	lines(geometry: MultiLineString): string;
	journey(journey: Journey): string;
	/** `null` behind the globe. */
	project(lonLat: readonly [number, number]): readonly [number, number] | null;
	/** Outline of the world's disc; `null` where the sea fills the screen. */
	readonly disc: string | null;
}

const toLine = ({ coordinates }: Journey): MultiLineString => ({
	type: 'MultiLineString',
	coordinates: [coordinates.map(([lon, lat]) => [lon, lat])],
});

/** The flat chart keeps every path it has made: a year step only picks among them. */
export const createFlatChart = (world: World, map: FlatMap): Chart => {
	const areas = new Map<string, string>();
	const lines = remember((geometry: MultiLineString) => map.lines(geometry));
	return {
		area: (version) => {
			const path = areas.get(version) ?? map.areas(world.geometryOf(version));
			areas.set(version, path);
			return path;
		},
		lines,
		journey: remember((journey: Journey) => map.lines(toLine(journey))),
		project: (lonLat) => map.project(lonLat),
		disc: null,
	};
};

export { toLine };
