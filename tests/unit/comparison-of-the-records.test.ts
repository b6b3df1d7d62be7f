import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOn } from '#lib/domain/standing.ts';
import { isTold } from '#lib/domain/records.ts';
import { lastDayOf } from '#lib/domain/time.ts';
import { compareYears } from '#lib/scene/compare.ts';
import { createExhibit } from '#lib/scene/exhibit.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { parseComparison } from '#lib/view/comparison.ts';

const { index, world } = createExhibit(readDataset(), readTopology());
const { first, last } = index.atlas.meta.span;
const between = (earlier: number, later: number) => compareYears(index, world, earlier, later);

describe('two years of the records', () => {
	it('differ in nothing where they are the same', () => {
		for (const year of [1949, 1955, 1958]) expect(between(year, year).changes).toEqual([]);
	});

	it('in the records the union of 1958 is no first contact, though it is new on the map', () => {
		const union = 'united-arab-republic';
		const { changes, successions, unchanged } = between(1957, 1958);
		expect(
			changes.filter(({ polity, difference }) => polity === union && difference !== 'support'),
		).toEqual([]);
		expect([...unchanged, ...changes.map(({ polity }) => polity)]).toContain(union);
		expect(successions.flatMap(({ successors }) => successors)).toContain(union);
	});

	it('tell each polity of the later map that has reached a higher stage, and no other', () => {
		const years = fc.integer({ min: first, max: last });
		fc.assert(
			fc.property(years, years, (a, b) => {
				const [earlier, later] = a <= b ? [a, b] : [b, a];
				const { changes } = compareYears(index, world, earlier, later);
				const rank = (polity: string, year: number) =>
					index.stage.get(standingOn(index, polity, lastDayOf(year)).tie?.stage ?? '')?.rank ?? 0;
				const risen = world
					.politiesOn(lastDayOf(later))
					.map(({ polity }) => polity)
					.filter((polity) => rank(polity, later) > rank(polity, earlier));
				const told = changes.filter(({ difference }) => difference !== 'support');
				expect(told.map(({ polity }) => polity).sort()).toEqual(risen.sort());
				for (const { polity, difference, from } of told) {
					expect(from === null).toBe(difference !== 'risen');
					if (difference === 'contact') expect(rank(polity, later)).toBe(1);
				}
			}),
		);
	});

	it('tell apart a first contact, a new tie, a risen stage and solidarity', () => {
		const kinds = new Set(between(1949, 1958).changes.map(({ difference }) => difference));
		expect(kinds).toEqual(new Set(['contact', 'tie', 'support']));
		expect(between(1954, 1955).changes.some(({ difference }) => difference === 'risen')).toBe(true);
	});
});

it('no country that is only on the map is taken for another, by its id or by a name', () => {
	const absent = index.atlas.polities.filter(({ id }) => !isTold(index, { type: 'polity', id }));
	expect(absent.length).toBeGreaterThan(100);
	for (const { id, name } of absent)
		for (const given of [id, name.zh, name.en].filter((text) => !text.includes(','))) {
			const { notices } = parseComparison(new URLSearchParams({ polities: given }), index);
			expect({ given, notices }).toEqual({
				given,
				notices: [{ parameter: 'polities', given, meant: null, polity: id }],
			});
		}
});
