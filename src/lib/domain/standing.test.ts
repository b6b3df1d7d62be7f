import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	evidence,
	polity,
	SMALL_ATLAS,
	smallIndex,
	tie,
} from '../../../tests/fixtures/small-atlas.ts';
import { isTold } from './records.ts';
import { standingOn, type Standing } from './standing.ts';
import type { Reckoning } from './reckoning.ts';
import type { Day } from './time.ts';

const index = smallIndex();
const stageOn = (polity: string, day: Day): string | null =>
	standingOn(index, polity, day).tie?.stage ?? null;

describe('the state of a standing', () => {
	it.each<[string, Standing['state'], string]>([
		['hubland', 'hub', 'the hub itself'],
		['alba', 'tie', 'a stage is reached'],
		['dole', 'none', 'support is no tie'],
		['ebon', 'none', 'it took part in a meeting, and no tie is recorded'],
		['gull', 'none', 'its tie begins later'],
		['fern', 'absent', 'the sources do not name it'],
	])('of %s in 1955 is "%s": %s', (polity, state) => {
		expect(standingOn(index, polity, '1955-12-31').state).toBe(state);
	});
});

describe('a country that the source names in passing', () => {
	const named = smallIndex({
		polities: [
			...SMALL_ATLAS.polities.filter(({ id }) => id !== 'fern'),
			polity('fern', { evidence }),
			polity('later-fern', { predecessors: ['fern'] }),
		],
	});

	it.each(['fern', 'later-fern'])('is in the source, without a tie: %s', (id) => {
		expect(standingOn(named, id, '1955-12-31')).toMatchObject({ state: 'none', reached: [] });
	});

	it('has a page', () => {
		expect(isTold(named, { type: 'polity', id: 'fern' })).toBe(true);
	});
});

describe('a stage', () => {
	it('holds from the first day of its date on, not the day before', () => {
		expect(stageOn('alba', '1951-04-30')).toBeNull();
		expect(stageOn('alba', '1951-05-01')).toBe('exchange');
		expect(stageOn('alba', '1954-10-31')).toBe('exchange');
		expect(stageOn('alba', '1954-11-01')).toBe('agreement');
	});

	it('known only by a latest bound holds from that bound on', () => {
		expect(stageOn('corin', '1954-12-30')).toBe('contact');
		expect(stageOn('corin', '1954-12-31')).toBe('begun');
	});

	it('is the highest reached, though a lower one is recorded with a later date', () => {
		const late = smallIndex({
			ties: [tie('ebon', 'friendly', '../1952~'), tie('ebon', 'contact', '1954-05')],
		});
		expect(standingOn(late, 'ebon', '1955-01-01').tie?.stage).toBe('friendly');
		expect(standingOn(late, 'ebon', '1955-01-01').reached.map(({ stage }) => stage)).toEqual([
			'contact',
			'friendly',
		]);
	});

	it('never falls as time goes on, whatever the records', () => {
		const day = fc
			.date({
				min: new Date('1949-01-01'),
				max: new Date('1959-12-31'),
				noInvalidDate: true,
			})
			.map((date) => date.toISOString().slice(0, 10));
		const since = fc.oneof(
			day,
			day.map((d) => d.slice(0, 7)),
			day.map((d) => `../${d.slice(0, 4)}~`),
			day.map((d) => `${d.slice(0, 4)}/..`),
		);
		const stages = SMALL_ATLAS.stages.map(({ id }) => id);
		const ties = fc.array(
			fc.tuple(fc.constantFrom('alba', 'brac', 'albrac'), fc.constantFrom(...stages), since),
			{ maxLength: 12 },
		);
		const rank = ({ tie: reached }: Standing): number =>
			SMALL_ATLAS.stages.find(({ id }) => id === reached?.stage)?.rank ?? 0;
		fc.assert(
			fc.property(ties, day, day, (rows, a, b) => {
				const some = smallIndex({ ties: rows.map((row) => tie(...row)) });
				const [before, after] = [a, b].sort().map((d) => standingOn(some, 'albrac', d));
				if (!before || !after) throw new Error('two days have two standings');
				expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
				expect(after.reached).toEqual(expect.arrayContaining([...before.reached]));
				expect(after.support || !before.support).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('a stage under another reckoning', () => {
	const under = (reckoning: Reckoning, polity: string, day: Day) =>
		standingOn(index.reckoned(reckoning), polity, day);

	it('known by a bound alone may be as old as the atlas', () => {
		expect(under('earliest', 'brac', '1950-01-01')).toMatchObject({
			tie: { stage: 'friendly' },
			vague: true,
		});
	});

	it('is certain only at the end of its date, and then not vague', () => {
		expect(under('certain', 'hesper', '1956-12-30').tie?.stage).toBe('contact');
		expect(under('certain', 'hesper', '1956-12-31')).toMatchObject({
			tie: { stage: 'friendly' },
			vague: false,
		});
	});

	it('is never certain where its date is approximate', () => {
		expect(under('certain', 'brac', '1956-12-31')).toMatchObject({ state: 'none', tie: null });
	});
});

describe('support', () => {
	it('is kept apart from the ladder: neither a tie nor hidden by one', () => {
		expect(standingOn(index, 'dole', '1952-12-31')).toMatchObject({ tie: null, support: true });
		expect(standingOn(index, 'brac', '1953-12-31')).toMatchObject({
			state: 'tie',
			tie: { stage: 'friendly' },
			support: true,
		});
	});

	it('is vague where each date of it is', () => {
		const some = smallIndex({ ties: [tie('dole', 'support', '../1952~')] });
		expect(standingOn(some, 'dole', '1953-01-01')).toMatchObject({
			support: true,
			supportVague: true,
		});
		expect(standingOn(index, 'dole', '1953-01-01').supportVague).toBe(false);
		const both = smallIndex({
			ties: [tie('brac', 'support', '../1952~'), tie('alba', 'support', '1952')],
		});
		expect(standingOn(both, 'albrac', '1955-06-01').supportVague).toBe(false);
	});

	it('begins on its own date', () => {
		expect(standingOn(index, 'brac', '1952-12-31').support).toBe(false);
	});
});

describe('a successor', () => {
	it('carries on the highest tie of those before it', () => {
		expect(stageOn('albrac', '1955-12-31')).toBe('agreement');
		expect(standingOn(index, 'albrac', '1955-12-31').support).toBe(true);
	});
});

describe('vague', () => {
	it.each([
		['corin', '1953-12-31', false, 'days'],
		['corin', '1955-12-31', true, 'a latest bound'],
		['alba', '1951-12-31', false, 'a month'],
		['hesper', '1953-12-31', false, 'a season'],
		['hesper', '1955-12-31', true, 'a range of years'],
		['dole', '1955-12-31', false, 'support alone has no tie that could be vague'],
	])('%s on %s: %s, for its date is %s', (polity, day, vague) => {
		expect(standingOn(index, polity, day).vague).toBe(vague);
	});
});
