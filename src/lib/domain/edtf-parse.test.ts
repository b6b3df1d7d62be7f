import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf, readEdtf } from './edtf-parse.ts';

const day = fc
	.date({
		min: new Date('0001-01-01T00:00:00Z'),
		max: new Date('9998-12-31T00:00:00Z'),
		noInvalidDate: true,
	})
	.map((date) => date.toISOString().slice(0, 10));
const point = fc
	.tuple(day, fc.constantFrom(4, 7, 10))
	.map(([text, length]) => text.slice(0, length));
const qualifier = fc.constantFrom('', '~', '?', '%');

describe('parseEdtf', () => {
	test.each([
		['1954', '1954-01-01', '1954-12-31'],
		['1953-10', '1953-10-01', '1953-10-31'],
		['1956-02', '1956-02-01', '1956-02-29'],
		['1955-05-18/1955-05-19', '1955-05-18', '1955-05-19'],
		['1955-05-18/1955-05', '1955-05-18', '1955-05-31'],
		['1953-21', '1953-03-01', '1953-05-31'],
		['1953-22', '1953-06-01', '1953-08-31'],
		['1953-23', '1953-09-01', '1953-11-30'],
		['1955-24', '1955-12-01', '1956-02-29'],
		['../1955~', null, '1955-12-31'],
		['/1955', null, '1955-12-31'],
		['1955-11/..', '1955-11-01', null],
		['1955/', '1955-01-01', null],
		['[1955-11..]', '1955-11-01', null],
		['[1955-11-03..]', '1955-11-03', null],
		['[1958..]', '1958-01-01', null],
		['1950~/1953~', '1950-01-01', '1953-12-31'],
	])('%s runs from %s to %s', (edtf, earliest, latest) => {
		expect(parseEdtf(edtf)).toMatchObject({ edtf, earliest, latest });
	});

	test.each([
		['1955', false, false],
		['1955~', true, false],
		['1955?', false, true],
		['1955%', true, true],
		['1954/1955~', true, false],
		['1954?/1955~', true, true],
		['../1955-11%', true, true],
		['[1955-11..]', false, false],
	])('%s: approximate %s, uncertain %s', (edtf, approximate, uncertain) => {
		expect(parseEdtf(edtf)).toMatchObject({ approximate, uncertain });
	});

	test.each([
		['1955', '1955-12-31'],
		['../1955', '1955-12-31'],
		['1955-11/..', '1955-11-30'],
		['1955-11/', '1955-11-30'],
		['[1955-11..]', null],
	])('%s has begun by %s', (edtf, begunBy) => {
		expect(parseEdtf(edtf)).toMatchObject({ begunBy });
	});

	test.each([
		['1955-02-29', 'impossible'],
		['1955-04-31', 'impossible'],
		['1955-13', 'impossible'],
		['1955-00-10/1956', 'impossible'],
		['[1955-11-31..]', 'impossible'],
		['1956/1955', 'reversed'],
		['1955-05-19/1955-05-18', 'reversed'],
		['', 'malformed'],
		[' 1955', 'malformed'],
		['1955-5', 'malformed'],
		['18/5/1955', 'malformed'],
		['May 1955', 'malformed'],
		['1955年5月', 'malformed'],
		['~1955', 'malformed'],
		['1953-23/..', 'malformed'],
		['[1954,1955]', 'malformed'],
		['[..1955]', 'malformed'],
		['[1953-23..]', 'malformed'],
		['[1955-11~..]', 'malformed'],
		['[195X..]', 'malformed'],
		['../..', 'unsupported'],
		['195X', 'unsupported'],
		['1955-05-XX', 'unsupported'],
		['1955-05-18T10:00', 'unsupported'],
		['19', 'unsupported'],
		['-0044', 'unsupported'],
		['Y19555', 'unsupported'],
	])('"%s" is %s', (text, fault) => {
		expect(readEdtf(text)).toEqual({ date: null, fault });
	});

	test('every year, month and day is a date that holds itself', () => {
		fc.assert(
			fc.property(point, qualifier, (text, mark) => {
				const date = parseEdtf(text + mark);
				expect(date?.earliest?.startsWith(text)).toBe(true);
				expect(date?.latest?.startsWith(text)).toBe(true);
			}),
		);
	});

	test('an interval keeps the outer days of its ends, or is reversed', () => {
		fc.assert(
			fc.property(point, point, (from, to) => {
				const earliest = parseEdtf(from)?.earliest ?? '';
				const latest = parseEdtf(to)?.latest ?? '';
				const { date, fault } = readEdtf(`${from}/${to}`);
				if (earliest > latest) expect(fault).toBe('reversed');
				else expect(date).toMatchObject({ earliest, latest });
			}),
		);
	});

	test('no text makes it throw', () => {
		const near = fc.array(fc.constantFrom(...'0123456789-/.~?%XYTZ[] '), { maxLength: 24 });
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					near.map((parts) => parts.join('')),
				),
				(text) => {
					const { date } = readEdtf(text);
					if (date !== null) expect(date.earliest ?? date.latest).toMatch(/^\d{4}-\d\d-\d\d$/);
				},
			),
			{ numRuns: 1000 },
		);
	});
});
