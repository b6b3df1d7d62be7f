import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { compareLadders, compareYears, nextChange } from './compare.ts';

const small = smallExhibit();
const between = (earlier: number, later: number) =>
	compareYears(small.index, small.world, earlier, later);
const words = (difference: ReturnType<typeof between>) =>
	difference.changes.map(({ polity, difference: what, from, to }) =>
		[polity, what, from?.stage ?? '–', to.stage].join(' '),
	);

describe('two years', () => {
	it('tell what was reached in between, from which stage to which', () => {
		expect(words(between(1950, 1956))).toMatchInlineSnapshot(`
			[
			  "albrac tie – agreement",
			  "albrac support – support",
			  "corin tie – begun",
			  "dole support – support",
			  "gull contact – contact",
			  "hesper tie – friendly",
			]
		`);
		expect(between(1953, 1953).changes).toEqual([]);
	});

	it('a union of two is not a new tie: it had what its parts had', () => {
		const { changes, successions } = between(1954, 1955);
		expect(changes.filter(({ polity }) => polity === 'albrac')).toEqual([]);
		expect(successions).toEqual([
			{ polity: 'alba', successors: ['albrac'] },
			{ polity: 'brac', successors: ['albrac'] },
		]);
	});
});

describe('where nothing has changed', () => {
	it('the next change is that of the first later year that has one', () => {
		const next = (earlier: number, later: number) =>
			nextChange(small.index, small.world, earlier, later);
		const years = [1950, 1951, 1952, 1953, 1954, 1955, 1956];
		for (const earlier of years)
			for (const later of years.filter((year) => year >= earlier))
				expect(next(earlier, later)).toBe(
					years.find((year) => year > later && words(between(earlier, year)).length > 0) ?? null,
				);
		expect(next(1956, 1956)).toBeNull();
		expect(next(1950, 1950)).toBe(1951);
	});
});

describe('two ladders', () => {
	it('stand rung beside rung, highest first, without rungs that neither has', () => {
		const rungs = compareLadders(small.index, ['alba', 'corin']);
		const ranks = rungs.map(({ stage }) => small.index.stage.get(stage)?.rank ?? 0);
		expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
		for (const { stage, ties } of rungs) {
			expect(ties.flat()).not.toEqual([]);
			for (const tie of ties.flat()) expect(tie.stage).toBe(stage);
		}
		const all = ['alba', 'corin'].flatMap((id) => small.index.tiesOf(id)).length;
		expect(rungs.flatMap(({ ties }) => ties.flat())).toHaveLength(all);
	});

	it('of polities without ties have no rungs', () => {
		expect(compareLadders(small.index, ['ebon', 'fern'])).toEqual([]);
	});
});
