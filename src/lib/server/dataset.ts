import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readAtlas } from '#lib/data/read.ts';
import { STORY_FILE } from '#lib/data/stories/read-stories.ts';
import { readTables, type Files } from '#lib/data/tables.ts';
import type { Atlas } from '#lib/domain/atlas.ts';
import { once } from '#lib/domain/memoise.ts';

/** The units in the object `units`, each geometry with the `id` that tenures name. */
export type WorldTopology = Topology<{ units: GeometryCollection }>;

const inProject = (path: string): string => join(process.cwd(), path);

/** The texts of the tables, of `atlas.json` and of the stories in `folder`, by name. */
export const readFiles = (folder: string): Files =>
	new Map(
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.map((name) => name.replaceAll('\\', '/'))
			.filter((name) => /^[^/]+\.csv$/.test(name) || name === 'atlas.json' || STORY_FILE.test(name))
			.sort()
			.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
	);

const TOPOLOGY = 'static/geo/world.topojson';

/** The geometry of `static/geo/`, read once per process. */
export const readTopology: () => WorldTopology = once(
	() => JSON.parse(readFileSync(inProject(TOPOLOGY), 'utf8')) as WorldTopology,
);

/** Ids of the units of the geometry; `null` where it has not been built. */
export const readUnits = (): readonly string[] | null =>
	existsSync(inProject(TOPOLOGY))
		? readTopology().objects.units.geometries.map(({ id }) => String(id))
		: null;

/** The atlas of `data/`, read once per process. Throws `DatasetError` where the records are wrong. */
export const readDataset: () => Atlas = once(() => {
	const units = readUnits();
	return readAtlas(readFiles(inProject('data')), units === null ? {} : { units });
});

/** Corrections of readings in `data/`, by word: syllables without tones. */
export const readCorrections: () => ReadonlyMap<string, readonly string[]> = once(() => {
	const { tables } = readTables(readFiles(inProject('data')));
	return new Map(
		tables.readings.entries.map(({ values: { word, pinyin } }) => [word, pinyin.split(' ')]),
	);
});
