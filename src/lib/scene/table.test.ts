import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorsOf, smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { buildScene } from './build.ts';
import type { Scene } from './scene.ts';
import { tableOf } from './table.ts';

const exhibit = smallExhibit();
const { index } = exhibit;
const base = defaultView(index, 'en');
const sceneOf = (change: Partial<View> = {}, revealed: ReadonlySet<string> | null = null): Scene =>
	buildScene({ ...exhibit, view: { ...base, ...change }, revealed });
const tableIn = (change: Partial<View> = {}) => tableOf(index, sceneOf(change));
const says = (change: Partial<View> = {}) =>
	tableIn(change).areas.map(({ polity, says: word, tie }) => [polity, word, tie?.id ?? null]);

const views: fc.Arbitrary<View> = fc.record({
	language: fc.constantFrom('zh' as const, 'en' as const),
	year: fc.integer({ min: 1950, max: 1956 }),
	polity: fc.option(fc.constantFrom(...index.polity.keys())),
	event: fc.option(fc.constantFrom(...index.event.keys())),
	actor: fc.option(fc.constantFrom(...actorsOf(index))),
	hiddenKinds: fc.subarray([...index.kind.keys()]),
	hiddenStages: fc.subarray([...index.stage.keys()]),
	dates: fc.constantFrom(...RECKONINGS),
	projection: fc.constantFrom('mercator' as const, 'globe' as const),
	renderer: fc.constant('auto' as const),
	story: fc.option(
		fc.record({
			id: fc.constant('voyage'),
			step: fc.integer({ min: 1, max: 3 }),
			aside: fc.boolean(),
		}),
	),
});
const revelations = fc.option(
	fc.subarray([...index.event.keys()]).map((events) => new Set(events)),
);
const sorted = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort();

describe('the table under a reckoning of dates', () => {
	it('has the ties that the map then has, whichever index it is given', () => {
		const tied = (dates: View['dates'], year: number) =>
			tableIn({ dates, year })
				.areas.filter(({ says: word }) => word === 'tie')
				.map(({ polity, vague }) => [polity, vague]);
		expect(tied('recorded', 1950)).toEqual([]);
		expect(tied('earliest', 1950)).toEqual([
			['brac', true],
			['corin', true],
		]);
		expect(tied('recorded', 1952)).toEqual([
			['alba', false],
			['brac', true],
		]);
		expect(tied('certain', 1952)).toEqual([['alba', false]]);
	});
});

describe('the table of a scene', () => {
	it('has the rows of what is drawn, neither more nor less', () => {
		fc.assert(
			fc.property(views, revelations, (view, revealed) => {
				const scene = sceneOf(view, revealed);
				const { areas, absent, events } = tableOf(index, scene);

				const polities = (rows: typeof areas) => sorted(rows.map(({ polity }) => polity));
				const drawn = (holds: (area: Scene['areas'][number]) => boolean) =>
					sorted(scene.areas.filter(holds).map(({ polity }) => polity));
				expect(polities(areas)).toEqual(
					drawn(({ fill, pattern }) => fill !== 'land' || pattern !== null),
				);
				expect(polities([...areas, ...absent])).toEqual(drawn(() => true));
				expect(absent.map(({ says: word }) => word)).toEqual(absent.map(() => 'absent'));
				expect(polities(areas.filter((row) => row.says === 'tie'))).toEqual(
					drawn(({ fill }) => fill.startsWith('stage')),
				);
				expect(polities(areas.filter((row) => row.says === 'support'))).toEqual(
					drawn(({ pattern }) => pattern?.endsWith('support') === true),
				);
				expect(polities(areas.filter((row) => row.vague))).toEqual(
					drawn(({ pattern }) => pattern?.startsWith('vague') === true),
				);

				expect(sorted(events.flatMap(({ journey }) => (journey ? [journey.id] : [])))).toEqual(
					sorted(scene.arcs.map(({ journey }) => journey.id)),
				);
				expect(sorted(events.map(({ event }) => event.id))).toEqual(
					sorted([
						...scene.arcs.map(({ journey }) => journey.event),
						...scene.marks.map(({ event }) => event),
					]),
				);
				const ids = [...areas, ...absent, ...events].map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
			}),
			{ numRuns: 300 },
		);
	});

	it('says of each area what its fill and its pattern say', () => {
		expect(says({ year: 1954 })).toEqual([
			['alba', 'tie', 'alba-agreement'],
			['brac', 'tie', 'brac-friendly'],
			['brac', 'support', 'brac-support'],
			['corin', 'tie', 'corin-begun'],
			['dole', 'support', 'dole-support'],
			['ebon', 'none', null],
			['gull', 'none', null],
			['hesper', 'tie', 'hesper-friendly'],
			['hubland', 'hub', null],
		]);
	});

	it('tells a stage that the view hides from one not reached', () => {
		const rows = says({ year: 1954, hiddenStages: ['agreement'] });
		expect(rows).toContainEqual(['alba', 'hidden', 'alba-agreement']);
		expect(rows).toContainEqual(['ebon', 'none', null]);
	});

	it('says whence and whither each line goes', () => {
		const { events } = tableIn({ year: 1956 });
		const way = (id: string) =>
			events.filter(({ event }) => event.id === id).map(({ from, to }) => [from, to]);
		expect(way('first-visit')).toEqual([
			[
				{ place: null, polity: 'alba' },
				{ place: 'hub-city', polity: null },
			],
		]);
		expect(way('abroad')).toEqual([
			[
				{ place: 'hub-city', polity: null },
				{ place: null, polity: 'albrac' },
			],
		]);
		expect(way('for-dole')).toEqual([
			[
				{ place: 'hub-city', polity: null },
				{ place: null, polity: 'dole' },
			],
		]);
	});

	it('is in order of date', () => {
		const order = index.chronology.map(({ id }) => id);
		const at = tableIn({ year: 1956 }).events.map(({ event }) => order.indexOf(event.id));
		expect(at).toEqual(at.toSorted((a, b) => a - b));
	});
});
