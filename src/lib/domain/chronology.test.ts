import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, SMALL_ATLAS, smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import type { AtlasIndex } from './atlas-index.ts';
import type { AtlasEvent } from './atlas.ts';
import {
	countByYear,
	datedYear,
	eventsOfYear,
	leftOut,
	mapDayOf,
	neighbour,
	undatedEvents,
	yearsWithEvents,
	yearFor,
	yearsOfEvent,
} from './chronology.ts';
import { parseEdtf } from './edtf-parse.ts';
import { yearsOf, type Year } from './time.ts';

const index = smallIndex();
const on = (date: string): AtlasEvent => event('one', date, 'visit');
const ids = (rows: readonly { readonly id: string }[]): readonly string[] =>
	rows.map(({ id }) => id);

/** Dates of every sort that records have. */
const dates = fc
	.tuple(
		fc.integer({ min: 1945, max: 1962 }),
		fc.integer({ min: 0, max: 12 }),
		fc.constantFrom('1953', '1953-10', '1953-10-05', '1953-23', '1953~', '1953?'),
		fc.constantFrom('$', '../$', '$/..', '/$'),
	)
	.map(([year, years, point, form]) => {
		const start = point.replace('1953', String(year));
		return years > 0 && form === '$' ? `${start}/${year + years}` : form.replace('$', start);
	})
	// A season stands alone.
	.filter((date) => parseEdtf(date) !== null);
const indexes = fc
	.array(dates, { maxLength: 15 })
	.map((all) => smallIndex({ events: all.map((date, i) => event(`e${i}`, date, 'visit')) }));

describe('datedYear', () => {
	it.each<[string, Year | null, string]>([
		['1953', 1953, 'a year'],
		['1953-05-18/1953-05-19', 1953, 'two days'],
		['1952-06/1953-05', 1952, 'a year long, listed where it begins'],
		['1953-23', 1953, 'a season'],
		['../1952-05', 1952, 'a latest bound inside the covered years'],
		['1952/..', 1952, 'a known start'],
		['1950/1956?', null, 'a span of years'],
		['../1960~', null, 'a bound after the covered years'],
		['1940/..', null, 'a start before the covered years'],
		['1949', null, 'a year before the covered years'],
	])('of %s is %s: %s', (date, year) => {
		expect(datedYear(index, on(date))).toBe(year);
	});
});

describe('every event', () => {
	it('is listed under one year or among the undated, and nowhere twice', () => {
		fc.assert(
			fc.property(indexes, (some) => {
				const years = yearsOf(some.atlas.meta.span);
				const listed = [...years.flatMap((y) => eventsOfYear(some, y)), ...undatedEvents(some)];
				expect(ids(listed).toSorted()).toEqual(ids(some.atlas.events).toSorted());
			}),
		);
	});

	it('is looked at in a covered year that it may belong to', () => {
		fc.assert(
			fc.property(indexes, fc.integer({ min: 1900, max: 2000 }), (some, year) => {
				const { first, last } = some.atlas.meta.span;
				for (const each of some.atlas.events) {
					const shown = yearFor(some, each, year);
					expect(shown).toBeGreaterThanOrEqual(first);
					expect(shown).toBeLessThanOrEqual(last);
					expect(datedYear(some, each) ?? shown).toBe(shown);
				}
			}),
		);
	});
});

describe('an undated event', () => {
	it('is listed under no year', () => {
		expect(ids(undatedEvents(index))).toEqual(['custom', 'beyond']);
	});

	it('is looked at in the year on screen, or the nearest that it may belong to', () => {
		const range = on('1951/1953?');
		expect(yearFor(index, range, 1952)).toBe(1952);
		expect(yearFor(index, range, 1956)).toBe(1953);
		expect(yearFor(index, range, 1950)).toBe(1951);
	});

	it('may belong to the covered years alone, whatever its bounds', () => {
		expect(yearsOfEvent(index, on('1940/1952?'))).toEqual([1950, 1952]);
		expect(yearsOfEvent(index, on('../1960~'))).toEqual([1950, 1956]);
		expect(yearsOfEvent(index, on('1952/..'))).toEqual([1952, 1956]);
	});
});

describe('eventsOfYear', () => {
	it('lists the events of a year in order of date', () => {
		expect(ids(eventsOfYear(index, 1953))).toEqual(['congress', 'congress-speech', 'long-way']);
	});
});

describe('yearsWithEvents', () => {
	it('leaves out quiet years, and those whose events are not shown', () => {
		expect(yearsWithEvents(index)).toEqual([1951, 1952, 1953, 1954, 1955, 1956]);
		expect(yearsWithEvents(index, ({ kind }) => kind === 'visit')).toEqual([
			1951, 1953, 1955, 1956,
		]);
	});
});

describe('countByYear', () => {
	it('counts each dated event once, by year and by kind in the order of the vocabulary', () => {
		const counts = countByYear(index);
		expect(counts.map(({ year }) => year)).toEqual([1950, 1951, 1952, 1953, 1954, 1955, 1956]);
		expect(counts.map(({ total }) => total)).toEqual([0, 1, 2, 3, 1, 1, 1]);
		expect(counts[2]?.byKind).toEqual([
			{ kind: 'refusal', count: 1, vague: 1 },
			{ kind: 'support', count: 1, vague: 0 },
		]);
		expect(counts[3]?.byKind).toEqual([
			{ kind: 'visit', count: 1, vague: 0 },
			{ kind: 'congress', count: 2, vague: 0 },
		]);
	});

	it('counts what is shown alone', () => {
		const counts = countByYear(index, ({ kind }) => kind !== 'congress');
		expect(counts[3]).toEqual({
			year: 1953,
			total: 1,
			byKind: [{ kind: 'visit', count: 1, vague: 0 }],
		});
	});
});

describe('under another reckoning', () => {
	const earliest = index.reckoned('earliest');
	const certain = index.reckoned('certain');

	it('each year has other events, in their order, and each is still listed once at most', () => {
		expect(ids(eventsOfYear(earliest, 1950))).toEqual(['custom', 'stopped', 'beyond']);
		expect(undatedEvents(earliest)).toEqual([]);
		expect(ids(eventsOfYear(certain, 1952))).toEqual(['stopped', 'for-dole']);
		expect(ids(undatedEvents(certain))).toEqual(ids(undatedEvents(index)));
	});

	it('what is certain is counted as such', () => {
		const refusals = (some: AtlasIndex) =>
			countByYear(some)[2]?.byKind.find(({ kind }) => kind === 'refusal');
		expect(refusals(index)).toEqual({ kind: 'refusal', count: 1, vague: 1 });
		expect(refusals(certain)).toEqual({ kind: 'refusal', count: 1, vague: 0 });
	});

	it('an event is looked at on the day from which it counts', () => {
		expect(mapDayOf(certain, on('1953-05-18/1953-05-19'), 1955)).toBe('1953-05-19');
		expect(mapDayOf(earliest, on('../1952-05'), 1955)).toBe('1950-12-31');
	});

	it('what counts on no day is told', () => {
		expect(leftOut(index)).toEqual({ ties: 0, events: 0 });
		expect(leftOut(certain)).toEqual({ ties: 2, events: 2 });
	});

	it('the index is built once for each, and leads back', () => {
		expect(index.reckoned('certain')).toBe(certain);
		expect(certain.reckoned('recorded')).toBe(index);
	});
});

/** Steps until there is no further event. */
const walk = (
	some: AtlasIndex,
	step: 1 | -1,
	year: Year,
	shown?: (event: AtlasEvent) => boolean,
): readonly string[] => {
	const path: string[] = [];
	for (;;) {
		const next = neighbour(some, { from: path.at(-1) ?? null, year }, step, shown);
		if (next === null || path.length > some.atlas.events.length) return path;
		path.push(next.id);
	}
};

describe('neighbour', () => {
	const dated = ids(index.chronology.filter((each) => datedYear(index, each) !== null));

	it('walks every dated event in order and back again', () => {
		expect(walk(index, 1, 1950)).toEqual(dated);
		expect(walk(index, -1, 1956)).toEqual(dated.toReversed());
	});

	it('walks any atlas so', () => {
		fc.assert(
			fc.property(indexes, (some) => {
				const { first, last } = some.atlas.meta.span;
				const all = ids(some.chronology.filter((each) => datedYear(some, each) !== null));
				expect(walk(some, 1, first)).toEqual(all);
				expect(walk(some, -1, last)).toEqual(all.toReversed());
			}),
		);
	});

	it('begins with the first or last event of the year where none is chosen', () => {
		expect(neighbour(index, { from: null, year: 1953 }, 1)?.id).toBe('congress');
		expect(neighbour(index, { from: null, year: 1953 }, -1)?.id).toBe('long-way');
		expect(neighbour(index, { from: null, year: 1950 }, 1)?.id).toBe('first-visit');
		expect(neighbour(index, { from: null, year: 1950 }, -1)).toBeNull();
	});

	it('passes over what is not shown', () => {
		const shown = ({ kind }: AtlasEvent): boolean => kind !== 'congress';
		expect(walk(index, 1, 1950, shown)).toEqual(dated.filter((id) => !id.startsWith('congress')));
	});

	it('leads on from an event that is itself undated or not shown', () => {
		expect(neighbour(index, { from: 'custom', year: 1956 }, 1)?.id).toBe('first-visit');
		const shown = ({ kind }: AtlasEvent): boolean => kind !== 'refusal';
		expect(neighbour(index, { from: 'stopped', year: 1952 }, -1, shown)?.id).toBe('for-dole');
	});
});

describe('mapDayOf', () => {
	it.each([
		['1953-05-18/1953-05-19', '1953-05-18', 'days: the first'],
		['1954-11', '1954-11-01', 'a month: its first day'],
		['1953-01', '1953-01-01', 'a month of 31 days too'],
		['1953-23', '1953-12-31', 'a season: the end of the year'],
		['1953', '1953-12-31', 'a year: its end'],
		['../1952-05', '1952-12-31', 'a bound: the end of its year'],
		['1952/..', '1952-12-31', 'a start: the end of its year'],
	])('of %s is %s: %s', (date, day) => {
		expect(mapDayOf(index, on(date), 1955)).toBe(day);
	});

	it('of an undated event is the end of the year in which it is looked at', () => {
		const custom = SMALL_ATLAS.events.find(({ id }) => id === 'custom');
		if (!custom) throw new Error('the small atlas has a custom');
		expect(mapDayOf(index, custom, 1951)).toBe('1951-12-31');
		expect(mapDayOf(index, custom, 1980)).toBe('1956-12-31');
	});
});
