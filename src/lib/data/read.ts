import type { Atlas } from '#lib/domain/atlas.ts';
import { assembleAtlas } from './assemble.ts';
import { checkDataset } from './check.ts';
import type { Dataset } from './check/dataset.ts';
import { TABLE_NAMES } from './columns.ts';
import { DatasetError, type Issue } from './dataset-error.ts';
import { readMeta } from './meta.ts';
import { fileOf, readTables, type Files } from './tables.ts';

export interface ReadOptions {
	/** Units of the topology, so that tenures are held against them. */
	readonly units?: Iterable<string>;
}

const ORDER: readonly string[] = ['atlas', ...TABLE_NAMES];

/** Order of the data dictionary, then lines; tables it does not know come first. */
export const sortIssues = (issues: readonly Issue[]): readonly Issue[] =>
	[...issues].sort(
		(a, b) =>
			ORDER.indexOf(a.table) - ORDER.indexOf(b.table) ||
			a.table.localeCompare(b.table) ||
			a.line - b.line,
	);

/** Reads and checks as much as can be read; never throws on bad records. */
export const inspect = (
	files: Files,
	{ units }: ReadOptions = {},
): { readonly dataset: Dataset; readonly issues: readonly Issue[] } => {
	const { tables, issues } = readTables(files);
	const json = fileOf(files, 'atlas.json');
	const { meta, issues: metaIssues } = readMeta(json);
	const dataset = { tables, meta, json, units: units === undefined ? null : new Set(units) };
	return { dataset, issues: sortIssues([...metaIssues, ...issues, ...checkDataset(dataset)]) };
};

/** The atlas in `files` (names such as `events.csv` and `atlas.json`). Throws one `DatasetError` with every issue. */
export const readAtlas = (files: Files, options?: ReadOptions): Atlas => {
	const { dataset, issues } = inspect(files, options);
	if (issues.length > 0 || dataset.meta === null) throw new DatasetError(issues);
	return assembleAtlas(dataset.tables, dataset.meta);
};
