import Papa from 'papaparse';
import type { Problem } from './columns.ts';

/** A row as written. `line`: that on which it starts, from 1, whatever line breaks its cells hold. */
export interface GridRow {
	readonly line: number;
	readonly cells: readonly string[];
}

/** A CSV file as written, its first row among the rest, with what is wrong about the file itself. */
export interface Grid {
	readonly rows: readonly GridRow[];
	readonly problems: readonly (Problem & { readonly line: number })[];
	/** Whether a quote is at fault: rows are given only up to there. */
	readonly cut: boolean;
}

const BOM = '\uFEFF';

const linesOf = (cells: readonly string[]): number => cells.join('').split('\n').length;

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === '';

/** Reads RFC 4180 text with commas. Spreadsheet habits (byte order mark, `\r\n`) are reported and read all the same. */
export const readCsv = (text: string): Grid => {
	const problems: (Problem & { line: number })[] = [];
	if (text.startsWith(BOM))
		problems.push({
			line: 1,
			message: 'the file begins with a byte order mark',
			hint: 'save as UTF-8 without BOM',
		});
	if (text.includes('\r'))
		problems.push({
			line: text.slice(0, text.indexOf('\r')).split('\n').length,
			message: 'the lines do not end in \\n alone',
			hint: 'save with Unix line ends',
		});
	const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	if (body.trim() === '') {
		problems.push({
			line: 1,
			message: 'the file is empty',
			hint: 'write the header line at least',
		});
		return { rows: [], problems, cut: false };
	}
	const { data, errors } = Papa.parse<string[]>(body, { delimiter: ',', newline: '\n' });
	let line = 1;
	const rows = data.map((cells) => {
		const row = { line, cells };
		line += linesOf(cells);
		return row;
	});
	const fault = errors.find(({ type }) => type === 'Quotes');
	const sound = fault === undefined ? rows : rows.slice(0, fault.row ?? 0);
	if (fault !== undefined)
		problems.push({
			line: rows[sound.length]?.line ?? 1,
			message: 'a quoted cell does not end where it should',
			hint: 'double every quote inside a quoted cell; rows from here on are not read',
		});
	for (const [i, { line: at, cells }] of sound.entries())
		if (isBlank(cells) && i < rows.length - 1)
			problems.push({ line: at, message: 'an empty line', hint: 'delete it' });
	return {
		rows: sound.filter(({ cells }) => !isBlank(cells)),
		problems,
		cut: fault !== undefined,
	};
};
