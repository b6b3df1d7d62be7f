import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { meantFilter, nextOrder, sift, type Column } from './sift.ts';

interface Row {
	readonly name: string;
	readonly count: number | null;
}
const columns: readonly Column<Row>[] = [
	{ id: 'name', label: 'Name', words: ({ name }) => name },
	{
		id: 'count',
		label: 'Count',
		words: ({ count }) => String(count ?? ''),
		key: ({ count }) => count,
	},
];
const rows: readonly Row[] = [
	{ name: 'São Paulo', count: 9 },
	{ name: 'Beijing', count: null },
	{ name: 'Tokyo', count: 86 },
	{ name: 'Accra', count: 10 },
];
const names = (filter: string, order: Parameters<typeof sift>[2]['order'] = null) =>
	sift(rows, columns, { filter, order }, 'en').map(({ name }) => name);

describe('a filter that finds nothing', () => {
	it.each([
		['tokio', 'Tokyo'],
		['Sao Pualo', 'São Paulo'],
		['pualo', 'Paulo'],
		['zzzz', null],
	])('%s probably meant %s', (filter, meant) => {
		expect(names(filter)).toEqual([]);
		expect(meantFilter(rows, columns, filter)).toBe(meant);
		if (meant !== null) expect(names(meant)).not.toEqual([]);
	});
});

describe('the rows of a table', () => {
	it('keep their own order until one is chosen', () => {
		expect(names('')).toEqual(['São Paulo', 'Beijing', 'Tokyo', 'Accra']);
	});

	it('are found by every word of the filter, whatever the letters’ case and marks', () => {
		expect(names('sao')).toEqual(['São Paulo']);
		expect(names('TO')).toEqual(['Tokyo']);
		expect(names('o 9')).toEqual(['São Paulo']);
		expect(names('nothing')).toEqual([]);
	});

	it('sort by words or by number, with nothing last either way', () => {
		expect(names('', { column: 'name', direction: 'ascending' })[0]).toBe('Accra');
		expect(names('', { column: 'count', direction: 'ascending' })).toEqual([
			'São Paulo',
			'Accra',
			'Tokyo',
			'Beijing',
		]);
		expect(names('', { column: 'count', direction: 'descending' })).toEqual([
			'Tokyo',
			'Accra',
			'São Paulo',
			'Beijing',
		]);
	});

	it('are never more or fewer for being sorted', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ name: fc.string(), count: fc.option(fc.integer()) })),
				fc.constantFrom('name', 'count', 'unknown'),
				fc.constantFrom('ascending' as const, 'descending' as const),
				(some, column, direction) => {
					const sorted = sift(some, columns, { filter: '', order: { column, direction } }, 'zh');
					expect(sorted).toHaveLength(some.length);
					expect(new Set(sorted)).toEqual(new Set(some));
				},
			),
		);
	});

	it('go up, down and back to their own order as a head is pressed', () => {
		const up = nextOrder(null, 'name');
		expect(up).toEqual({ column: 'name', direction: 'ascending' });
		expect(nextOrder(up, 'name')).toEqual({ column: 'name', direction: 'descending' });
		expect(nextOrder(nextOrder(up, 'name'), 'name')).toBeNull();
		expect(nextOrder(up, 'count')).toEqual({ column: 'count', direction: 'ascending' });
	});
});

describe('the CSV of a table', () => {
	it('reads back as the words on screen', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ name: fc.string(), count: fc.option(fc.integer()) }), {
					minLength: 1,
				}),
				(some) => {
					const { data, errors } = Papa.parse<string[]>(csvOf(some, columns).slice(0, -2), {
						delimiter: ',',
						newline: '\r\n',
					});
					expect(errors).toEqual([]);
					expect(data).toEqual([
						['Name', 'Count'],
						...some.map(({ name, count }) => [name, String(count ?? '')]),
					]);
				},
			),
		);
	});

	it('ends each line with CRLF, quotes what needs it, and begins with no byte order mark', () => {
		expect(csvOf([{ name: 'a "b", c', count: 1 }], columns)).toBe(
			'Name,Count\r\n"a ""b"", c",1\r\n',
		);
	});
});
