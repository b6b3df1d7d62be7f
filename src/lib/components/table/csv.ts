import type { Column } from './sift.ts';

const cell = (text: string): string =>
	/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Rows as CSV after RFC 4180: one header line, CRLF, UTF-8 without a byte order mark. */
export const csvOf = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string =>
	[columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ words }) => words(row)))]
		.map((line) => `${line.map(cell).join(',')}\r\n`)
		.join('');
