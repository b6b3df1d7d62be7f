import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from './edtf-parse.ts';
import { compareDates, isByThen, isOrLater, startsOn, yearOf, type EdtfDate } from './edtf.ts';

const date = (edtf: string): EdtfDate => {
	const parsed = parseEdtf(edtf);
	if (parsed === null) throw new Error(`not EDTF: ${edtf}`);
	return parsed;
};

const TEXTS = [
	'1953-10',
	'1953-23',
	'1954',
	'1954-05-05/1954-05-08',
	'1955',
	'1955~',
	'1955?',
	'1955-05-18',
	'1955-05-18/1955-05-19',
	'1955-11/..',
	'[1955-11..]',
	'../1955~',
	'../1955',
	'1950~/1953~',
];
const dates = fc.constantFrom(...TEXTS.map(date));

describe('startsOn', () => {
	test.each([
		['1954', '1954-01-01'],
		['1953-23', '1953-09-01'],
		['1955-05-18/1955-05-19', '1955-05-18'],
		['1955-11/..', '1955-11-01'],
		['[1955-11..]', '1955-11-01'],
	])('%s is shown from its earliest day', (edtf, day) => {
		expect(startsOn(date(edtf))).toBe(day);
	});

	test('a date that is only a latest bound counts from that bound', () => {
		expect(startsOn(date('../1955~'))).toBe('1955-12-31');
		expect(yearOf(date('../1955~'))).toBe(1955);
	});

	test('a date without bounds is a mistake of the program', () => {
		const unbounded = { ...date('1955'), earliest: null, latest: null };
		expect(() => startsOn(unbounded)).toThrow(RangeError);
	});
});

describe('isByThen', () => {
	test('only a date without an earliest day is a bound', () => {
		expect(isByThen(date('../1955'))).toBe(true);
		expect(isByThen(date('1955-11/..'))).toBe(false);
	});
});

describe('isOrLater', () => {
	test('what lasts from a date on has begun on it; a moment then or later need not have', () => {
		expect(isOrLater(date('1955-11/..'))).toBe(false);
		expect(isOrLater(date('[1955-11..]'))).toBe(true);
		expect(isOrLater(date('../1955'))).toBe(false);
	});
});

describe('compareDates', () => {
	test('of two that begin on a day, the one that ends first comes first', () => {
		const sorted = ['1955-05/..', '1955-05', '1955-05-01'].map(date).sort(compareDates);
		expect(sorted.map(({ edtf }) => edtf)).toEqual(['1955-05-01', '1955-05', '1955-05/..']);
	});

	test('a bound sorts by the day it counts from', () => {
		const sorted = ['../1955', '1956', '1955-11'].map(date).sort(compareDates);
		expect(sorted.map(({ edtf }) => edtf)).toEqual(['1955-11', '../1955', '1956']);
	});

	test('the order is total: antisymmetric, transitive, and equal only for the same text', () => {
		fc.assert(
			fc.property(dates, dates, dates, (a, b, c) => {
				expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
				if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
					expect(compareDates(a, c)).toBeLessThanOrEqual(0);
				expect(compareDates(a, b) === 0).toBe(a.edtf === b.edtf);
			}),
		);
	});

	test('the order never runs against the years', () => {
		fc.assert(
			fc.property(dates, dates, (a, b) => {
				if (yearOf(a) < yearOf(b)) expect(compareDates(a, b)).toBeLessThan(0);
			}),
		);
	});
});
