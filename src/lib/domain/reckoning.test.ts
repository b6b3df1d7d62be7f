import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtf } from '../../../tests/fixtures/small-atlas.ts';
import { firmnessOf, isVague, reckon, RECKONINGS, yearFixed, yearListed } from './reckoning.ts';
import type { Day } from './time.ts';

const SPAN = { first: 1949, last: 1958 };

describe('how firm a date is', () => {
	it.each([
		['1954', 'firm'],
		['1953-23', 'firm'],
		['1955-11/..', 'firm'],
		['1954-05-05/1954-05-08', 'firm'],
		['1954-12/1955-02', 'firm'],
		['1955~', 'approximate'],
		['1955?', 'approximate'],
		['1955%', 'approximate'],
		['1949-10~/..', 'approximate'],
		['1950/1953', 'approximate'],
		['../1955', 'bound'],
		['../1955~', 'bound'],
		['/1955', 'bound'],
		['[1955-11..]', 'bound'],
	])('%s is %s', (date, firmness) => {
		expect(firmnessOf(edtf(date))).toBe(firmness);
	});
});

describe('the year that is certain', () => {
	it.each([
		['1954', 1954],
		['1953-23', 1953],
		['1955-11/..', 1955],
		['1954-05-05/1954-05-08', 1954],
		['1954-12/1955-02', null],
		['1950/1953', null],
		['1955~', null],
		['1955?', null],
		['../1955', null],
		['[1955-11..]', null],
		['1949-10~/..', null],
	])('of %s is %s', (date, year) => {
		expect(yearFixed(edtf(date))).toBe(year);
	});
});

describe('the day from which a statement counts', () => {
	// As recorded; at the earliest; for certain.
	it.each([
		['1954', '1954-01-01', '1954-01-01', '1954-12-31'],
		['1953-23', '1953-09-01', '1953-09-01', '1953-11-30'],
		['1955-05-18/1955-05-19', '1955-05-18', '1955-05-18', '1955-05-19'],
		['1955-11/..', '1955-11-01', '1955-11-01', '1955-11-30'],
		['1958/..', '1958-01-01', '1958-01-01', '1958-12-31'],
		['[1955-11..]', '1955-11-01', '1955-11-01', null],
		['1950/1953', '1950-01-01', '1950-01-01', '1953-12-31'],
		['../1955', '1955-12-31', '1949-01-01', '1955-12-31'],
		['../1955~', '1955-12-31', '1949-01-01', null],
		['1955~', '1955-01-01', '1955-01-01', null],
		['1949-10~/1952', '1949-10-01', '1949-10-01', null],
		['1949/1958?', '1949-01-01', '1949-01-01', null],
		['../1948', '1948-12-31', '1948-12-31', '1948-12-31'],
	])('of %s is %s, %s, %s', (date, ...days) => {
		expect(RECKONINGS.map((each) => reckon(edtf(date), each, SPAN).from)).toEqual(days);
	});
});

describe('what counts for certain', () => {
	it('is not vague, and a bound otherwise is', () => {
		expect(RECKONINGS.map((each) => isVague(reckon(edtf('../1955'), each, SPAN)))).toEqual([
			true,
			true,
			false,
		]);
	});

	it('leaves vague what it does not count', () => {
		expect(reckon(edtf('1955~'), 'certain', SPAN)).toEqual({ from: null, firmness: 'approximate' });
		expect(reckon(edtf('[1955-11..]'), 'certain', SPAN)).toEqual({ from: null, firmness: 'bound' });
	});
});

describe('the year under which an event is listed', () => {
	it.each([
		['1954', 1954, 1954, 1954],
		['1954-12/1955-02', 1954, 1954, 1955],
		['../1953-06', 1953, 1949, 1953],
		['../1955~', 1955, 1949, null],
		['/1959~', null, 1949, null],
		['1949/1958?', null, 1949, null],
		['1950/1953', null, 1950, null],
		['1952-05/..', 1952, 1952, 1952],
		['[1952-05..]', 1952, 1952, null],
		['[1940..]', null, 1949, null],
		['1940/1952', null, 1949, null],
		['1960', null, null, null],
		['1958-12/1959-01', 1958, 1958, null],
	])('of %s is %s, %s, %s', (date, ...years) => {
		expect(RECKONINGS.map((each) => yearListed(edtf(date), each, SPAN))).toEqual(years);
	});
});

describe('the three reckonings', () => {
	const two = (value: number): string => String(value).padStart(2, '0');
	const years = fc.integer({ min: 1940, max: 1965 });
	const months = fc.integer({ min: 1, max: 12 }).map(two);
	const days = fc.integer({ min: 1, max: 28 }).map(two);
	const point = fc
		.tuple(years, months, days, fc.constantFrom(4, 7, 10), fc.constantFrom('', '', '~', '?', '%'))
		.map(([year, month, day, length, mark]) => `${year}-${month}-${day}`.slice(0, length) + mark);
	// EDTF level 1 has seasons alone: without doubt and in no interval, nor are they bounds.
	const season = fc
		.tuple(years, fc.constantFrom(21, 22, 23, 24))
		.map(([year, part]) => `${year}-${part}`);
	const dates = fc
		.oneof(
			point,
			season,
			point.map((text) => `../${text}`),
			point.map((text) => `/${text}`),
			point.map((text) => `${text}/..`),
			point.map((text) => `${text}/`),
			point.map((text) => `[${text.replace(/[~?%]/, '')}..]`),
			fc
				.tuple(point, point)
				.filter(([a, b]) => a.slice(0, 4) < b.slice(0, 4))
				.map(([a, b]) => `${a}/${b}`),
		)
		.map(edtf);
	const NEVER: Day = '9999-12-31';

	it('count nothing as certain that is not recorded, nor record what is not possible', () => {
		fc.assert(
			fc.property(dates, (date) => {
				const [recorded, earliest, certain] = RECKONINGS.map(
					(each) => reckon(date, each, SPAN).from ?? NEVER,
				);
				expect((earliest ?? '') <= (recorded ?? '')).toBe(true);
				expect((recorded ?? '') <= (certain ?? '')).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});

	it('list no event as certain before it is recorded, nor as recorded before it is possible', () => {
		fc.assert(
			fc.property(dates, (date) => {
				const [recorded, earliest, certain] = RECKONINGS.map(
					(each) => yearListed(date, each, SPAN) ?? Infinity,
				);
				expect(earliest).toBeLessThanOrEqual(recorded ?? 0);
				expect(recorded).toBeLessThanOrEqual(certain ?? 0);
			}),
			{ numRuns: 1000 },
		);
	});

	it('never list an event outside the covered years', () => {
		fc.assert(
			fc.property(dates, fc.constantFrom(...RECKONINGS), (date, each) => {
				const year = yearListed(date, each, SPAN);
				expect(year === null || (year >= SPAN.first && year <= SPAN.last)).toBe(true);
			}),
		);
	});
});
