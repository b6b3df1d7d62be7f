import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { WHATS, type Entry } from '#lib/state/log.ts';
import { csvOf } from '../table/csv.ts';
import { logColumns } from './log-columns.ts';

const entry = (over: Partial<Entry>): Entry => ({
	run: 1,
	wall: 0,
	uptime: 0,
	what: 'start',
	detail: '',
	...over,
});

it('every entry of the log is a line of the CSV, whatever the message and the clock', () => {
	const rows = [
		...WHATS.map((what) => entry({ what })),
		entry({ detail: 'a "quoted", broken\r\nmessage' }),
		entry({ wall: Date.UTC(2099, 0, 1) }),
		entry({ wall: 9e15 }),
		entry({ uptime: 61_250 }),
	];
	const { data, errors } = Papa.parse<string[]>(csvOf(rows, logColumns()), {
		skipEmptyLines: true,
	});
	expect(errors).toEqual([]);
	expect(data).toHaveLength(rows.length + 1);
	const body = data.slice(1 + WHATS.length);
	expect(body.map((line) => [line[1], line[2], line[4]])).toEqual([
		['1970-01-01T00:00:00.000Z', '0.0', 'a "quoted", broken\r\nmessage'],
		['2099-01-01T00:00:00.000Z', '0.0', ''],
		['9000000000000000', '0.0', ''],
		['1970-01-01T00:00:00.000Z', '61.3', ''],
	]);
	expect(new Set(data.slice(1, 1 + WHATS.length).map((line) => line[3])).size).toBe(WHATS.length);
});
