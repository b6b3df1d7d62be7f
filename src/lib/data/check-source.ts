import { TABLE_NAMES, type TableName } from './columns.ts';
import { copyFinder } from './copies.ts';
import type { Issue } from './dataset-error.ts';
import { schemaOf } from './schema.ts';
import { isHeading, readSource, type SourceText } from './source-text.ts';
import { reportOn } from './stories/report.ts';
import type { StoryDraft } from './stories/read-stories.ts';
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

/** Tables whose rows bear names that cannot be said in other words. */
const NAMED = ['organisations', 'polities', 'polity_names', 'people', 'places'] as const;

function* checkCopies(
	tables: Tables,
	source: SourceText,
	stories: readonly StoryDraft[],
): Iterable<Issue> {
	const names = NAMED.flatMap((name) => tables[name].rows.map((row) => cell(row, 'name_zh')));
	const copied = copyFinder(source, names);
	const hint = 'say it in your own words';
	for (const name of TABLE_NAMES) {
		const columns = Object.entries(schemaOf(name).columns).filter(([, { prose }]) => prose);
		for (const row of tables[name].rows)
			for (const [column] of columns) {
				const run = copied(cell(row, column));
				if (run === null) continue;
				const message = `copied from the source: "${run}"`;
				yield { table: name, line: row.line, column, message, hint };
			}
	}
	const issues: Issue[] = [];
	for (const { file, text: whole, story, steps } of stories) {
		const report = reportOn(file, whole, issues);
		const check = (text: string, offset: number): void => {
			const run = copied(text);
			if (run !== null) report(offset, `copied from the source: "${run}"`, hint);
		};
		if (story !== null) for (const { zh } of [story.title, story.summary]) check(zh, 0);
		for (const { step, offset } of steps) {
			check(step.title.zh, offset);
			for (const sentence of step.text.zh) check(sentence.text, offset);
		}
	}
	yield* issues;
}

/** Holds the records against `text`, the plain text of the source `id`. */
export const checkSource = (
	tables: Tables,
	id: string,
	text: string,
	stories: readonly StoryDraft[] = [],
): SourceReport => {
	const source = readSource(text);
	const cited = new Set([...evidenceIn(tables, id)].map(({ row }) => cell(row, 'locator')));
	return {
		issues: [
			...checkParagraphs(tables, id, source),
			...checkAnchors(tables, id, source),
			...checkCopies(tables, source, stories),
		],
		uncited: [...source.keys()].filter((locator) => !isHeading(locator) && !cited.has(locator)),
	};
};
