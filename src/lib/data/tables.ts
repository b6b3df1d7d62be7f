import { TABLE_NAMES, type TableName } from './columns.ts';
import { readCsv, type GridRow } from './csv.ts';
import type { Issue } from './dataset-error.ts';
import { didYouMean } from '#lib/domain/nearest.ts';
import { schemaOf, type Row } from './schema.ts';

/** The text of every file, by name such as `events.csv`. */
export type Files = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** A row as written, by column; a column the file lacks is absent. */
export interface RawRow {
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
}

/** A row of which every cell can be read. */
export interface Entry<N extends TableName> {
	readonly line: number;
	readonly values: Row<N>;
}

/** A table as far as it can be read. */
export interface Table<N extends TableName> {
	/** Whether there is such a file and all of its rows are here, so that what is missing is missing. */
	readonly present: boolean;
	/** Every row. */
	readonly rows: readonly RawRow[];
	readonly entries: readonly Entry<N>[];
	/** Rows that are no entries: what a check finds missing may stand there. */
	readonly unread: readonly RawRow[];
}

export type Tables = { readonly [N in TableName]: Table<N> };

/** The text of a file, or `null` where there is none. */
export const fileOf = (files: Files, name: string): string | null =>
	(files instanceof Map
		? files.get(name)
		: Object.entries(files).find(([key]) => key === name)?.[1]) ?? null;

/** Every file, by name. */
export const entriesOf = (files: Files): readonly (readonly [string, string])[] =>
	files instanceof Map ? [...files] : Object.entries(files);

type Report = (line: number, column: string, message: string, hint: string) => void;

/** Where each column of the schema stands in the file; reports what is missing, unknown or there twice. */
const readHeader = (
	columns: readonly string[],
	{ line, cells }: GridRow,
	report: Report,
): ReadonlyMap<string, number> => {
	const places = new Map<string, number>();
	for (const [place, cell] of cells.entries()) {
		const name = cell.trim();
		if (name !== cell) report(line, name, 'space around the name of a column', 'delete it');
		if (!columns.includes(name))
			report(line, name, 'unknown column', didYouMean(name, columns, 'see data/README.md'));
		else if (places.has(name)) report(line, name, 'the column stands here twice', 'delete one');
		else places.set(name, place);
	}
	for (const column of columns)
		if (!places.has(column)) report(line, column, 'missing column', 'add it to the header line');
	return places;
};

/** `U+FFFD` stands for bytes that are no UTF-8, as when a spreadsheet saves GBK. */
const REPLACEMENT = '\uFFFD';

const readCells = (name: TableName, row: RawRow, report: Report): Row<TableName> | null => {
	const values: Record<string, unknown> = {};
	let sound = true;
	const wrong = (column: string, message: string, hint: string): void => {
		sound = false;
		report(row.line, column, message, hint);
	};
	for (const [column, { read }] of Object.entries(schemaOf(name).columns)) {
		const cell = row.cells[column];
		if (cell === undefined) {
			sound = false;
			continue;
		}
		if (cell.includes(REPLACEMENT)) wrong(column, 'text that is not UTF-8', 'save as UTF-8');
		if (cell !== cell.trim()) wrong(column, `space around "${cell.trim()}"`, 'delete it');
		const { value, problem } = read(cell.trim());
		if (problem !== null) wrong(column, problem.message, problem.hint);
		values[column] = value;
	}
	// The schema gave each column its value, which the compiler cannot follow through a loop.
	return sound ? (values as Row<TableName>) : null;
};

const rawRow = (places: ReadonlyMap<string, number>, { line, cells }: GridRow): RawRow => ({
	line,
	cells: Object.fromEntries([...places].map(([column, place]) => [column, cells[place] ?? ''])),
});

const readTable = (name: TableName, text: string, report: Report): Table<TableName> => {
	const { rows: grid, problems, cut } = readCsv(text);
	for (const { line, message, hint } of problems) report(line, '', message, hint);
	const [header, ...body] = grid;
	if (header === undefined) return { present: false, rows: [], entries: [], unread: [] };
	const places = readHeader(Object.keys(schemaOf(name).columns), header, report);
	const rows: RawRow[] = [];
	const entries: Entry<TableName>[] = [];
	const unread: RawRow[] = [];
	for (const line of body) {
		const row = rawRow(places, line);
		rows.push(row);
		const [found, expected] = [line.cells.length, header.cells.length];
		if (found !== expected)
			report(
				line.line,
				'',
				`${found} cells where the header has ${expected}`,
				found > expected
					? 'quote cells that hold a comma'
					: 'write every comma, also of empty cells',
			);
		const values = found === expected ? readCells(name, row, report) : null;
		if (values === null) unread.push(row);
		else entries.push({ line: line.line, values });
	}
	return { present: !cut, rows, entries, unread };
};

const ABSENT: Table<TableName> = { present: false, rows: [], entries: [], unread: [] };

/** Reads every table as far as it can be read, with all that is wrong about files, columns and cells. */
export const readTables = (files: Files): { tables: Tables; issues: readonly Issue[] } => {
	const issues: Issue[] = [];
	const known = TABLE_NAMES.map((name) => `${name}.csv`);
	for (const [file] of entriesOf(files)) {
		if (!file.endsWith('.csv') || known.includes(file)) continue;
		const table = file.slice(0, -'.csv'.length);
		const hint = didYouMean(table, TABLE_NAMES, 'see data/README.md');
		issues.push({ table, line: 1, column: '', message: 'unknown table', hint });
	}
	const tables = TABLE_NAMES.map((table) => {
		const text = fileOf(files, `${table}.csv`);
		if (text !== null) {
			const report: Report = (line, column, message, hint) =>
				void issues.push({ table, line, column, message, hint });
			return [table, readTable(table, text, report)];
		}
		const hint = `add ${table}.csv with its header line`;
		issues.push({ table, line: 1, column: '', message: 'the file is missing', hint });
		return [table, ABSENT];
	});
	return { tables: Object.fromEntries(tables) as Tables, issues };
};
