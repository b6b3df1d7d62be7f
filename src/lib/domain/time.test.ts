import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampYear, covers, lastDayOf, yearsOf } from './time.ts';

const span = { first: 1949, last: 1958 };

describe('time', () => {
	it('a span holds from its start up to, not including, its end', () => {
		const held = { start: '1954-07-21', end: '1958-02-22' };
		expect(covers(held, '1954-07-20')).toBe(false);
		expect(covers(held, '1954-07-21')).toBe(true);
		expect(covers(held, '1958-02-21')).toBe(true);
		expect(covers(held, '1958-02-22')).toBe(false);
	});

	it('an open side of a span has no bound', () => {
		expect(covers({ start: null, end: null }, '0001-01-01')).toBe(true);
	});

	it('a year past the end lands on the last year', () => {
		expect(clampYear(1999, span)).toBe(1958);
		expect(clampYear(1066, span)).toBe(1949);
	});

	it('any number lands on a year of the span', () => {
		fc.assert(fc.property(fc.double(), (year) => yearsOf(span).includes(clampYear(year, span))));
	});

	it('a year stands for its 31 December', () => {
		expect(lastDayOf(1955)).toBe('1955-12-31');
	});
});
