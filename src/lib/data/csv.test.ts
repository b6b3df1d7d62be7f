import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const messages = (text: string): readonly string[] =>
	readCsv(text).problems.map(({ line, message }) => `${line} ${message}`);

describe('readCsv', () => {
	test('a row is on the line where it starts, whatever line breaks stand before it', () => {
		const { rows } = readCsv('id,note\na,"one\ntwo\nthree"\nb,four\n');
		expect(rows).toEqual([
			{ line: 1, cells: ['id', 'note'] },
			{ line: 2, cells: ['a', 'one\ntwo\nthree'] },
			{ line: 5, cells: ['b', 'four'] },
		]);
	});

	test('quotes and commas inside a quoted cell are its text', () => {
		expect(readCsv('"a ""b"", c",d\n').rows[0]?.cells).toEqual(['a "b", c', 'd']);
	});

	test('the last line may lack its end', () => {
		expect(readCsv('id\na').rows).toEqual(readCsv('id\na\n').rows);
	});

	test('a byte order mark is reported and left out of the first name', () => {
		expect(messages('\uFEFFid\na\n')).toEqual(['1 the file begins with a byte order mark']);
		expect(readCsv('\uFEFFid\na\n').rows).toEqual(readCsv('id\na\n').rows);
	});

	test('Windows line ends are reported once and read', () => {
		expect(messages('id\r\na\r\n')).toEqual(['1 the lines do not end in \\n alone']);
		expect(readCsv('id\r\na\r\n').rows).toEqual(readCsv('id\na\n').rows);
	});

	test.each(['', '\n', '  \n\n', '\uFEFF'])('%j is an empty file', (text) => {
		expect(messages(text)).toContain('1 the file is empty');
	});

	test('an empty line is reported where it stands', () => {
		expect(messages('id\n"a\nb"\n\nc\n\n')).toEqual(['4 an empty line', '6 an empty line']);
	});

	test('after a quote at fault nothing is read', () => {
		const { rows, cut } = readCsv('id\na\n"b\nc\nd\n');
		expect(cut).toBe(true);
		expect(rows.map(({ line }) => line)).toEqual([1, 2]);
		expect(messages('id\na\n"b\nc\nd\n')).toEqual(['3 a quoted cell does not end where it should']);
	});

	test('whatever is written as CSV is read back, each row on its line', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', ',', ' ', '\n') });
		const row = fc.array(cell, { minLength: 2, maxLength: 4 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 1 }), (rows) => {
				const text = Papa.unparse(rows, { newline: '\n', quotes: true });
				const read = readCsv(`${text}\n`);
				expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
				const lines = text.split('\n');
				for (const { line, cells } of read.rows)
					expect(
						lines[line - 1]?.startsWith(`"${cells[0]?.split('\n')[0]?.replaceAll('"', '""')}`),
					).toBe(true);
			}),
		);
	});
});
