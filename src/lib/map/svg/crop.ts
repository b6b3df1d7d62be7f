import type { MultiPolygon } from 'geojson';
import type { Line } from '#lib/geo/great-circle.ts';
import type { Exhibit } from '#lib/scene/exhibit.ts';
import type { Scene, SceneArc } from '#lib/scene/scene.ts';
import { createFlatChart, type Chart } from './chart.ts';
import { createFlatMap, WORLD, type Box, type FlatMap } from './flat-map.ts';
import { thinned } from './thinned.ts';

/** Width of a small map by its height. */
export const ASPECT = 3 / 2;
/**
 * Width of a small map in its own units, where it shows a part of the world and where it shows most of
 * it. Points are whole units, so few units make short paths; on screen it is some 450 pixels wide.
 */
const UNITS = { part: 600, most: 360 } as const;
const MUCH = 0.6;
/** Shares of the world's width: no small map shows less, or more. */
const LEAST = 0.17;
const MOST = 0.94;
/** Room round what is shown, as a share of its size. */
const ROOM = 0.12;
/** The part of the world's height where anything happens. */
const BAND = { top: 0.13, bottom: 0.76 };
/** Islands of less than this share of the greatest part do not widen the map. */
const GREAT_PART = 0.2;

type Point = readonly [number, number];

/** Corners of the greater parts of an area, each part on the sheet as a whole. */
const corners = ({ coordinates }: MultiPolygon, sheet: FlatMap): readonly Point[] => {
	const boxes = coordinates.map(([ring = []]) => {
		const lons = ring.map(([lon = 0]) => lon);
		const lats = ring.map(([, lat = 0]) => lat);
		const [west, east] = [Math.min(...lons), Math.max(...lons)];
		const [south, north] = [Math.min(...lats), Math.max(...lats)];
		const [x, y] = sheet.project([(west + east) / 2, (south + north) / 2]);
		const half = ((east - west) / 720) * WORLD;
		const [, top] = sheet.project([0, north]);
		const [, foot] = sheet.project([0, south]);
		return { x, y, half, top, foot, size: 2 * half * (foot - top) };
	});
	const greatest = Math.max(...boxes.map(({ size }) => size));
	return boxes
		.filter(({ size }) => size >= greatest * GREAT_PART)
		.flatMap(({ x, half, top, foot }): readonly Point[] => [
			[x - half, top],
			[x + half, foot],
		]);
};

/** The lines of the hub's map are its subject, whatever their age. */
const LEAST_SEEN = 0.55;

/** Both ends of a line, whichever way it runs. */
const endsOf = ({ journey: { coordinates } }: SceneArc): string =>
	[coordinates[0], coordinates.at(-1)]
		.map((end) => (end ?? []).map((degrees) => degrees.toFixed(0)).join())
		.sort()
		.join(' ');

/** More lines than these between the same places are a tangle on a small map, and heavy. */
const MANY = 40;

/**
 * A small map is about something: other lines stay on the great map. The hub has all lines; where there
 * are many, of those between the same two places the plainest to see stands for the others.
 */
export const arcsShown = ({ arcs, areas }: Scene): readonly SceneArc[] => {
	const lit = arcs.filter((arc) => arc.lit);
	const ofHub = areas.some(({ selected, fill }) => selected && fill === 'hub');
	if (!ofHub && lit.length <= MANY) return lit;
	const sorted = [...(ofHub ? arcs : lit)].sort((a, b) => a.opacity - b.opacity);
	const plainest = [...new Map(sorted.map((arc) => [endsOf(arc), arc])).values()];
	return plainest.map((arc) => ({ ...arc, opacity: Math.max(arc.opacity, LEAST_SEEN) }));
};

/** Longitudes of a line run on past the edge, and so does what is drawn of it. */
const onSheet = (line: Line, sheet: FlatMap): readonly Point[] => {
	const start = line[0] ?? [0, 0];
	const [x0] = sheet.project(start);
	return line.map(([lon, lat]) => [
		x0 + ((lon - start[0]) / 360) * WORLD,
		sheet.project([0, lat])[1],
	]);
};
/** A line that goes round the back comes in again from the other side. */
const leaves = (line: readonly Point[]): boolean => line.some(([x]) => x < 0 || x > WORLD);

/** What has to be seen: the countries in focus, the hub, the lines and places that are lit. */
const pointsOf = (scene: Scene, { index, world }: Exhibit, sheet: FlatMap): readonly Point[] => {
	const { hub } = index.atlas.meta;
	const place = index.place.get(hub.place);
	const areas = scene.areas.filter(({ lit, selected }) => lit || selected);
	const marks = scene.marks.filter(({ lit }) => lit);
	const lines = arcsShown(scene).map(({ journey }) => journey.coordinates);
	// Of whom nothing is on the map, the map is all of it.
	if (areas.length + marks.length + lines.length === 0) return [];
	return [
		...(place ? [sheet.project([place.lon, place.lat])] : []),
		...marks.map(({ lon, lat }) => sheet.project([lon, lat])),
		...areas
			.filter(({ polity }) => polity !== hub.polity)
			.flatMap(({ version }) => corners(world.geometryOf(version), sheet)),
		...lines.map((line) => onSheet(line, sheet)).flatMap((line) => (leaves(line) ? [] : line)),
	];
};

/** The least box of the plate's shape round the points, with room, within the inhabited band. */
export const boxRound = (points: readonly Point[]): Box => {
	const xs = points.map(([x]) => x);
	const top = BAND.top * WORLD;
	const foot = BAND.bottom * WORLD;
	const ys = points.map(([, y]) => Math.min(foot, Math.max(top, y)));
	const [west, east] = points.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, WORLD];
	const [north, south] = points.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [top, foot];
	const wanted = Math.max(
		(east - west) * (1 + 2 * ROOM),
		(south - north) * (1 + 2 * ROOM) * ASPECT,
	);
	const width = Math.min(Math.max(wanted, LEAST * WORLD), MOST * WORLD);
	const height = width / ASPECT;
	const middle = (north + south) / 2;
	const y = Math.max(top - height * 0.05, Math.min(middle - height / 2, foot - height));
	return { x: (west + east) / 2 - width / 2, y, width, height };
};

/** From edge to edge, the inhabited band in its middle. */
const WORLD_BOX: Box = {
	x: 0,
	y: ((BAND.top + BAND.bottom) / 2 - 1 / ASPECT / 2) * WORLD,
	width: WORLD,
	height: WORLD / ASPECT,
};

/** A small map of part of the world, drawn in few units. */
export interface Plate {
	readonly chart: Chart;
	readonly box: Box;
	/** Units across the whole world. */
	readonly world: number;
	/** Polities that are only background, as one path. */
	readonly land: (versions: readonly string[]) => string;
}

/** The part of the flat map that a scene is about, or the whole of the inhabited world. */
export const plateOf = (scene: Scene, exhibit: Exhibit, wholeWorld = false): Plate => {
	const { lon } = exhibit.index.atlas.meta.camera;
	const sheet = createFlatMap(lon);
	const round = boxRound(pointsOf(scene, exhibit, sheet));
	// What needs most of the world gets all of it: the rest would be cut through somewhere.
	const seen = wholeWorld || round.width >= MOST * WORLD ? WORLD_BOX : round;
	// The plate's own sheet has the middle of the plate in its middle, so that nothing is cut open there.
	const centre = lon + ((seen.x + seen.width / 2) / WORLD - 0.5) * 360;
	const width = seen.width > MUCH * WORLD ? UNITS.most : UNITS.part;
	const world = (width / seen.width) * WORLD;
	const box: Box = {
		x: world / 2 - width / 2,
		y: (seen.y / WORLD) * world,
		width,
		height: width / ASPECT,
	};
	const cropped = createFlatMap(centre, { world, clip: grown(box, 4) });
	const cut = createFlatChart(exhibit.world, cropped);
	// Lines are drawn whole, since their other end may come in from the other side.
	const whole = createFlatChart(exhibit.world, createFlatMap(centre, { world }));
	const chart: Chart = {
		area: (version) => thinned(cut.area(version)),
		lines: (geometry) => thinned(cut.lines(geometry)),
		journey: (journey) => thinned(whole.journey(journey)),
		project: (lonLat) => whole.project(lonLat),
		disc: null,
	};
	const land = (versions: readonly string[]): string =>
		versions.length === 0 ? '' : thinned(cropped.areas(exhibit.world.landOf(versions)));
	return { chart, box, world, land };
};

/** What of a small map has a vague date: an area that it shows, or a line or circle. */
export const vagueOn = (
	scene: Scene,
	{ chart }: Plate,
): { readonly areas: boolean; readonly lines: boolean } => ({
	areas: scene.areas.some(
		({ pattern, version }) =>
			pattern !== null && /vague|broken/.test(pattern) && chart.area(version) !== '',
	),
	lines: [...arcsShown(scene), ...scene.marks.filter(({ lit }) => lit)].some(({ vague }) => vague),
});

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by,
});
