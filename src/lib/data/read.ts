import type { Atlas } from '#lib/domain/atlas.ts';
import { assembleAtlas } from './assemble.ts';
import { checkDataset } from './check.ts';
import type { Dataset } from './check/dataset.ts';
import { TABLE_NAMES } from './columns.ts';
import { DatasetError, type Issue } from './dataset-error.ts';
import { readMeta } from './meta.ts';
import { assembleStories, readStories, STORY_FILE } from './stories/read-stories.ts';
import { entriesOf, fileOf, readTables, type Files } from './tables.ts';

export interface ReadOptions {
	/** Units of the topology, so that tenures are held against them. */
	readonly units?: Iterable<string>;
}

const ORDER: readonly string[] = ['atlas', ...TABLE_NAMES];

/** Place of a table in the data dictionary; stories stand behind it, by file. */
const placeOf = (table: string): number =>
	STORY_FILE.test(table) ? ORDER.length : ORDER.indexOf(table);

/** Order of the data dictionary, then lines; tables it does not know come first, stories last. */
export const sortIssues = (issues: readonly Issue[]): readonly Issue[] =>
	[...issues].sort(
		(a, b) =>
			placeOf(a.table) - placeOf(b.table) || a.table.localeCompare(b.table) || a.line - b.line,
	);

/** Reads and checks as much as can be read; never throws on bad records. */
export const inspect = (
	files: Files,
	{ units }: ReadOptions = {},
): { readonly dataset: Dataset; readonly issues: readonly Issue[] } => {
	const { tables, issues } = readTables(files);
	const json = fileOf(files, 'atlas.json');
	const { meta, issues: metaIssues } = readMeta(json);
	const { stories, issues: storyIssues } = readStories(entriesOf(files));
	const dataset = {
		tables,
		meta,
		json,
		units: units === undefined ? null : new Set(units),
		stories,
	};
	const all = [...metaIssues, ...issues, ...storyIssues, ...checkDataset(dataset)];
	return { dataset, issues: sortIssues(all) };
};

/** The atlas in `files` (names such as `events.csv` and `atlas.json`). Throws one `DatasetError` with every issue. */
export const readAtlas = (files: Files, options?: ReadOptions): Atlas => {
	const { dataset, issues } = inspect(files, options);
	if (issues.length > 0 || dataset.meta === null) throw new DatasetError(issues);
	return assembleAtlas(dataset.tables, dataset.meta, assembleStories(dataset.stories));
};
