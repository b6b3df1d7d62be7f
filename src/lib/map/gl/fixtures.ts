/** A world of three squares and one journey, for the tests of this folder. */
import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Kind } from '#lib/domain/atlas.ts';
import { covers, type Span } from '#lib/domain/time.ts';
import type { PolityArea } from '#lib/geo/world.ts';
import type { Journey } from '#lib/scene/journeys.ts';
import type { Scene, SceneArea, SceneLabel, SceneMark } from '#lib/scene/scene.ts';
import type { MapContents } from './contents.ts';

const square = (lon: number, lat: number, side = 10): MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: [
		[
			[
				[lon, lat],
				[lon + side, lat],
				[lon + side, lat + side],
				[lon, lat + side],
				[lon, lat],
			],
		],
	],
});
const line = (...coordinates: [number, number][]): MultiLineString => ({
	type: 'MultiLineString',
	coordinates: [coordinates],
});

const version = (id: string, span: Span): PolityArea => ({
	version: id,
	polity: id,
	units: [id],
	status: 'sovereign',
	under: [],
	span,
});

export const VERSIONS: readonly PolityArea[] = [
	version('prc', { start: '1949-10-01', end: null }),
	version('ceylon', { start: null, end: null }),
	version('fiji', { start: null, end: '1956-01-01' }),
];

const geometries: Readonly<Record<string, MultiPolygon>> = {
	prc: square(100, 30),
	ceylon: square(80, 5),
	fiji: square(170, -20),
};

const kind = (id: string, order: number, line: Kind['line']): Kind => ({
	id,
	order,
	line,
	label: { zh: id, en: id },
	definition: { zh: id, en: id },
});

export const journey: Journey = {
	id: 'visit:ceylon',
	event: 'visit',
	kind: 'visit',
	line: 'solid',
	polity: 'ceylon',
	from: { place: null, polity: 'ceylon' },
	to: { place: 'hub-city', polity: null },
	directed: true,
	refused: false,
	venueStated: true,
	delegates: 12,
	day: '1955-05-01',
	years: [1955, 1955],
	dated: true,
	vague: false,
	coordinates: [
		[85, 10],
		[105, 35],
	],
	arrow: { lon: 97, lat: 25, bearing: 35 },
	cross: null,
};

export const contents: MapContents = {
	world: {
		versions: () => VERSIONS,
		geometryOf: (version) => geometries[version] ?? square(0, 0),
		anchorOf: (version) => {
			const [[[[lon = 0, lat = 0] = []] = []] = []] = geometries[version]?.coordinates ?? [];
			return [lon + 5, lat + 5];
		},
		boundaries: () => [
			{ key: 'prc|ceylon', a: 'prc', b: 'ceylon', geometry: line([90, 15], [100, 30]) },
		],
		dividesOn: (_, day) => covers({ start: '1950-01-01', end: null }, day),
		coast: () => line([80, 5], [90, 5]),
	},
	journeys: [journey],
	kinds: [kind('visit', 1, 'solid'), kind('refusal', 2, 'broken')],
	marks: [{ id: 'mark:visit', kind: 'visit', lon: 105, lat: 35, radius: 9 }],
	labels: [{ version: 'prc', text: '中国', lon: 105, lat: 35 }],
};

export const area = (polity: string, over: Partial<SceneArea> = {}): SceneArea => ({
	polity,
	version: polity,
	name: polity,
	fill: 'land',
	pattern: null,
	status: 'sovereign',
	dependent: false,
	selected: false,
	lit: false,
	dimmed: false,
	...over,
});

export const label = (version: string, over: Partial<SceneLabel> = {}): SceneLabel => ({
	polity: version,
	version,
	text: version,
	lon: 0,
	lat: 0,
	priority: 1,
	minZoom: 0,
	emphasis: 'plain',
	selected: false,
	...over,
});

export const mark = (event: string, over: Partial<SceneMark> = {}): SceneMark => ({
	id: `mark:${event}`,
	event,
	kind: 'visit',
	lon: 105,
	lat: 35,
	radius: 9,
	opacity: 1,
	lit: false,
	vague: false,
	...over,
});

export const scene = (over: Partial<Scene> = {}): Scene => ({
	day: '1955-12-31',
	fresh: null,
	year: 1955,
	dates: 'recorded',
	areas: [
		area('prc', { fill: 'hub' }),
		area('ceylon', { fill: 'stage-3', pattern: 'vague' }),
		area('fiji'),
	],
	arcs: [{ journey, age: 0, opacity: 1, width: 2, lit: false, vague: false }],
	marks: [mark('visit')],
	labels: [label('prc', { text: '中国', lon: 105, lat: 35 })],
	summary: {
		year: 1955,
		events: 1,
		vague: 0,
		byStage: [],
		polities: 1,
		firstMet: [],
		onRecord: [],
	},
	...over,
});
