import {
	LANGUAGES,
	TABLE_NAMES,
	type Column,
	type ForeignKey,
	type TableName,
} from '../columns.ts';
import type { Issue } from '../dataset-error.ts';
import { didYouMean } from '#lib/domain/nearest.ts';
import { schemaOf } from '../schema.ts';
import type { RawRow, Tables } from '../tables.ts';
import { issueOf, type Check } from './dataset.ts';

/** Stands in no cell, so that joined cells stay apart. */
const SEPARATOR = '\u0000';

const keyOf = (cells: RawRow['cells'], columns: readonly string[]): string | null => {
	const parts = columns.map((column) => cells[column]?.trim());
	return parts.includes(undefined) ? null : parts.join(SEPARATOR);
};

const hasKey = (name: TableName, cells: RawRow['cells']): boolean => {
	const { key, columns } = schemaOf(name);
	return key.every((column) => !columns[column]?.required || cells[column]?.trim() !== '');
};

function* checkDuplicates(name: TableName, rows: readonly RawRow[]): Iterable<Issue> {
	const { key } = schemaOf(name);
	const seen = new Map<string, number>();
	for (const { line, cells } of rows) {
		const value = keyOf(cells, key);
		if (value === null || !hasKey(name, cells)) continue;
		const first = seen.get(value);
		if (first === undefined) seen.set(value, line);
		else {
			const shown = value.replaceAll(SEPARATOR, ' ');
			const hint = 'every row needs a key of its own';
			yield issueOf(name)(line, key.join('+'), `"${shown}" stands on line ${first} already`, hint);
		}
	}
}

const idsOf = (tables: Tables, name: TableName): ReadonlySet<string> =>
	new Set(tables[name].rows.map(({ cells }) => cells['id']?.trim() ?? ''));

function* checkReferences(
	name: TableName,
	column: string,
	{ read, list, references }: Column<unknown>,
	tables: Tables,
): Iterable<Issue> {
	if (references === null || !tables[references].present) return;
	const ids = idsOf(tables, references);
	for (const { line, cells } of tables[name].rows) {
		const cell = cells[column]?.trim() ?? '';
		if (cell === '' || read(cell).problem !== null) continue;
		for (const id of list ? cell.split(' ') : [cell]) {
			if (ids.has(id)) continue;
			const hint = didYouMean(id, ids, `add it to ${references}.csv`);
			yield issueOf(name)(line, column, `"${id}" is no id in ${references}`, hint);
		}
	}
}

/** The last column of the key is the one that is wrong: the others are checked by themselves. */
function* checkForeignKey(
	name: TableName,
	{ columns, table, to }: ForeignKey,
	tables: Tables,
): Iterable<Issue> {
	const targets = tables[table];
	if (!targets.present) return;
	const known = new Set(targets.rows.map(({ cells }) => keyOf(cells, to)));
	const owners = new Set(targets.rows.map(({ cells }) => keyOf(cells, to.slice(0, -1))));
	const last = columns.at(-1) ?? '';
	for (const { line, cells } of tables[name].rows) {
		const key = keyOf(cells, columns);
		const owner = keyOf(cells, columns.slice(0, -1));
		if (key === null || known.has(key) || !owners.has(owner) || cells[last]?.trim() === '')
			continue;
		const values = targets.rows
			.filter((row) => keyOf(row.cells, to.slice(0, -1)) === owner)
			.map((row) => row.cells[to.at(-1) ?? ''] ?? '');
		const message = `"${cells[last]?.trim()}" is no ${last} of "${owner}" in ${table}`;
		yield issueOf(name)(line, last, message, `one of ${values.join(', ')}`);
	}
}

/** Keys are there once, and what refers to a key finds it. */
export const checkKeys: Check = function* ({ tables }) {
	for (const name of TABLE_NAMES) {
		const { columns, foreignKeys } = schemaOf(name);
		yield* checkDuplicates(name, tables[name].rows);
		for (const [column, definition] of Object.entries(columns))
			yield* checkReferences(name, column, definition, tables);
		for (const foreignKey of foreignKeys) yield* checkForeignKey(name, foreignKey, tables);
	}
};

const BASE = new RegExp(`^(.+)_(${LANGUAGES.join('|')})$`);

/** A text is there in every language or in none. */
export const checkLanguages: Check = function* ({ tables }) {
	for (const name of TABLE_NAMES) {
		const optional = Object.entries(schemaOf(name).columns).filter(([, { required }]) => !required);
		const bases = new Set(optional.flatMap(([column]) => BASE.exec(column)?.[1] ?? []));
		for (const { line, cells } of tables[name].rows)
			for (const base of bases) {
				const columns = LANGUAGES.map((language) => `${base}_${language}`);
				const filled = columns.find((column) => (cells[column] ?? '').trim() !== '');
				if (filled === undefined) continue;
				for (const column of columns)
					if (cells[column]?.trim() === '')
						yield issueOf(name)(
							line,
							column,
							`empty, while ${filled} is filled`,
							'fill every language or none',
						);
			}
	}
};
