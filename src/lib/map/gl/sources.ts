import type { GeoJSONSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { kindColour } from '#lib/encoding/scales.ts';
import type { ColourName } from '#lib/encoding/palette.ts';
import type { Kind } from '#lib/domain/atlas.ts';
import type { Bearing } from '#lib/geo/great-circle.ts';
import type { Journey } from '#lib/scene/journeys.ts';
import { labelId, type LabelText, type MapContents, type MarkPlace } from './contents.ts';
import { outlineOf } from '#lib/geo/lines.ts';

/** Sources whose features change with the scene, by feature-state. */
export const STATEFUL_SOURCES = ['areas', 'boundaries', 'journeys', 'marks', 'labels'] as const;
export type StatefulSource = (typeof STATEFUL_SOURCES)[number];
export type SourceName = StatefulSource | 'coast' | 'grid';

type Properties = Readonly<Record<string, string | number | boolean>>;
const feature = (geometry: Geometry, properties: Properties): Feature => ({
	type: 'Feature',
	geometry,
	properties: { ...properties },
});
const collection = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features,
});
const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

/** Area and outline share an id, so one state serves both. */
const areas = ({ world }: MapContents): FeatureCollection =>
	collection(
		world.versions().flatMap(({ version }) => {
			const geometry = world.geometryOf(version);
			return [
				feature(geometry, { id: version, part: 'area' }),
				feature(outlineOf(geometry), { id: version, part: 'outline' }),
			];
		}),
	);

const boundaries = ({ world }: MapContents): FeatureCollection =>
	collection(world.boundaries().map(({ key, geometry }) => feature(geometry, { id: key })));

/** Kind → name of its colour; a kind that is not in the vocabulary is drawn in ink. */
const colourNames = (kinds: readonly Kind[]): ((kind: string) => ColourName) => {
	const colour = kindColour(kinds);
	const names = new Map(kinds.map((kind) => [kind.id, colour(kind)]));
	return (kind) => names.get(kind) ?? 'ink';
};

/** Line, arrowhead and cross share an id, so one state serves all three. */
const journeyParts = (journey: Journey, colour: ColourName): readonly Feature[] => {
	const { id, line, directed, coordinates, arrow, cross } = journey;
	const sign = (part: string, at: Bearing | null): readonly Feature[] =>
		at ? [feature(point(at.lon, at.lat), { id, part, colour, bearing: at.bearing })] : [];
	return [
		feature(
			{ type: 'LineString', coordinates: coordinates.map((position) => [...position]) },
			{ id, part: 'line', line, colour, directed },
		),
		...sign('arrow', arrow),
		...sign('cross', cross),
	];
};

const journeys = ({ journeys, kinds }: MapContents): FeatureCollection => {
	const colour = colourNames(kinds);
	return collection(journeys.flatMap((journey) => journeyParts(journey, colour(journey.kind))));
};

/** Places of marks as GeoJSON. */
export const markFeatures = (
	marks: readonly MarkPlace[],
	kinds: readonly Kind[],
): FeatureCollection => {
	const colour = colourNames(kinds);
	return collection(
		marks.map(({ id, kind, lon, lat, radius }) =>
			feature(point(lon, lat), { id, colour: colour(kind), radius }),
		),
	);
};

/** Names as GeoJSON points. */
export const labelFeatures = (labels: readonly LabelText[]): FeatureCollection =>
	collection(
		labels.map((label) =>
			feature(point(label.lon, label.lat), { id: labelId(label), text: label.text }),
		),
	);

/** Meridians every 30°, parallels every 20°: straight on the flat map, bent by MapLibre on the globe. */
const grid = (): FeatureCollection => {
	const line = (from: [number, number], to: [number, number]): Feature =>
		feature({ type: 'LineString', coordinates: [from, to] }, {});
	const meridians = Array.from({ length: 12 }, (_, i) => i * 30 - 180);
	const parallels = [-60, -40, -20, 0, 20, 40, 60, 80];
	return collection([
		...meridians.map((lon) => line([lon, -85], [lon, 85])),
		...parallels.map((lat) => line([-180, lat], [180, lat])),
	]);
};

/** Beyond this zoom tiles are enlarged, not cut anew. */
const DEEPEST_TILE = 6;

/**
 * `buffer`: CSS pixels drawn beyond a tile's edge, at least half the widest line or circle.
 * `tolerance`: CSS pixels by which lines may be simplified.
 */
const source = (
	data: FeatureCollection,
	buffer: number,
	tolerance = 0.375,
): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data,
	promoteId: 'id',
	maxzoom: DEEPEST_TILE,
	buffer,
	tolerance,
});

/** Every source of the map as values. Colours are names, so that a theme changes no data. */
export const mapSources = (
	contents: MapContents,
): Record<SourceName, GeoJSONSourceSpecification> => ({
	grid: source(grid(), 8),
	areas: source(areas(contents), 16),
	coast: source(collection([feature(contents.world.coast(), {})]), 8),
	boundaries: source(boundaries(contents), 8),
	journeys: source(journeys(contents), 24, 0.1),
	marks: source(markFeatures(contents.marks, contents.kinds), 64),
	labels: source(labelFeatures(contents.labels), 8),
});
