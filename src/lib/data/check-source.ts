import { TABLE_NAMES, type TableName } from './columns.ts';
import type { Issue } from './dataset-error.ts';
import { schemaOf } from './schema.ts';
import { copyFinder, isHeading, readSource, type SourceText } from './source-text.ts';
import type { RawRow, Tables } from './tables.ts';

/** What a source shows about the records. */
export interface SourceReport {
	readonly issues: readonly Issue[];
	/** Paragraphs that no evidence leads to; none of the records is wrong for that. */
	readonly uncited: readonly string[];
}

const cell = ({ cells }: RawRow, column: string): string => cells[column]?.trim() ?? '';

const hasEvidence = (name: TableName): boolean => 'anchor' in schemaOf(name).columns;

/** Rows whose evidence is in the source `id`, with their table. */
function* evidenceIn(tables: Tables, id: string): Iterable<{ name: TableName; row: RawRow }> {
	for (const name of TABLE_NAMES.filter(hasEvidence))
		for (const row of tables[name].rows) if (cell(row, 'source') === id) yield { name, row };
}

function* checkAnchors(tables: Tables, id: string, source: SourceText): Iterable<Issue> {
	for (const { name, row } of evidenceIn(tables, id)) {
		const { line } = row;
		const [locator, anchor] = [cell(row, 'locator'), cell(row, 'anchor')];
		const paragraph = source.get(locator);
		if (paragraph === undefined || anchor === '' || paragraph.includes(anchor)) continue;
		const others = [...source].filter(([, text]) => text.includes(anchor)).map(([place]) => place);
		yield {
			table: name,
			line,
			column: 'anchor',
			message: `"${anchor}" does not stand in ${locator}`,
			hint: others.length > 0 ? `it stands in ${others.join(', ')}` : 'copy it from the paragraph',
		};
	}
}

function* checkParagraphs(tables: Tables, id: string, source: SourceText): Iterable<Issue> {
	const rows = tables.paragraphs.rows.filter((row) => cell(row, 'source') === id);
	const issue = { table: 'paragraphs', column: 'locator' };
	for (const row of rows) {
		const locator = cell(row, 'locator');
		if (locator === '' || source.has(locator)) continue;
		const message = `the source has no paragraph "${locator}"`;
		yield { ...issue, line: row.line, message, hint: `it has ${[...source.keys()].join(', ')}` };
	}
	const described = new Set(rows.map((row) => cell(row, 'locator')));
	for (const locator of source.keys())
		if (!isHeading(locator) && !described.has(locator))
			yield { ...issue, line: 1, message: `no row for ${locator} of the source`, hint: 'add one' };
}

function* checkCopies(tables: Tables, source: SourceText): Iterable<Issue> {
	const names = tables.organisations.rows
		.map((row) => cell(row, 'name_zh'))
		.filter((name) => name !== '');
	const copied = copyFinder(source, names);
	for (const name of TABLE_NAMES) {
		const columns = Object.entries(schemaOf(name).columns).filter(([, { prose }]) => prose);
		for (const row of tables[name].rows)
			for (const [column] of columns) {
				const run = copied(cell(row, column));
				if (run === null) continue;
				const message = `copied from the source: "${run}"`;
				yield { table: name, line: row.line, column, message, hint: 'say it in your own words' };
			}
	}
}

/** Holds the records against `text`, the plain text of the source `id`. */
export const checkSource = (tables: Tables, id: string, text: string): SourceReport => {
	const source = readSource(text);
	const cited = new Set([...evidenceIn(tables, id)].map(({ row }) => cell(row, 'locator')));
	return {
		issues: [
			...checkParagraphs(tables, id, source),
			...checkAnchors(tables, id, source),
			...checkCopies(tables, source),
		],
		uncited: [...source.keys()].filter((locator) => !isHeading(locator) && !cited.has(locator)),
	};
};
