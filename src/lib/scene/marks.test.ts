import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { LARGEST_RADIUS, UNCOUNTED_RADIUS } from '#lib/encoding/scales.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { buildScene } from './build.ts';
import { everyMark } from './every-mark.ts';
import type { SceneMark } from './scene.ts';

const exhibit = smallExhibit();
const marksOf = (
	change: Partial<View> = {},
	revealed: ReadonlySet<string> | null = null,
): readonly SceneMark[] =>
	buildScene({
		...exhibit,
		view: { ...defaultView(exhibit.index, 'en'), ...change },
		revealed,
	}).marks;
const names = (marks: readonly SceneMark[]): readonly string[] => marks.map(({ event }) => event);

describe('marks', () => {
	it('stand where an event has a stated place', () => {
		expect(marksOf({ year: 1951 })).toEqual([
			{
				id: 'mark:first-visit',
				event: 'first-visit',
				kind: 'visit',
				lon: 110,
				lat: 30,
				radius: UNCOUNTED_RADIUS,
				opacity: 1,
				lit: false,
				vague: false,
			},
		]);
	});

	it('stand at the hub for a counted meeting whose place is not stated', () => {
		const congress = marksOf({ year: 1953 }).find(({ event }) => event === 'congress');
		expect(congress).toMatchObject({ lon: 110, lat: 30, radius: LARGEST_RADIUS });
	});

	it('do not stand where neither place nor number is stated', () => {
		expect(names(marksOf({ year: 1953 }))).not.toContain('long-way');
	});

	it('have the largest below', () => {
		const radii = marksOf({ year: 1956 }).map(({ radius }) => radius);
		expect(radii).toHaveLength(3);
		expect(radii).toEqual(radii.toSorted((a, b) => b - a));
	});

	it('of later events are absent, of earlier ones fainter', () => {
		expect(names(marksOf({ year: 1950 }))).toEqual([]);
		const [then, later] = [1951, 1953].map(
			(year) => marksOf({ year }).find(({ event }) => event === 'first-visit')?.opacity,
		);
		expect(later).toBeLessThan(then ?? 0);
	});

	it('of hidden kinds are absent', () => {
		expect(names(marksOf({ year: 1956, hiddenKinds: ['visit'] }))).toEqual(['congress']);
		expect(names(marksOf({ year: 1956, hiddenKinds: ['congress'] }))).not.toContain('congress');
	});

	it('of this year appear as its events are revealed', () => {
		expect(names(marksOf({ year: 1951 }, new Set()))).toEqual([]);
		expect(names(marksOf({ year: 1951 }, new Set(['first-visit'])))).toEqual(['first-visit']);
		expect(names(marksOf({ year: 1953 }, new Set()))).toEqual(['first-visit']);
		expect(names(marksOf({ year: 1953 }, new Set(['congress'])))).toContain('congress');
	});

	it('of the selected event, its parts and its whole are lit in full', () => {
		const lit = (event: string): readonly string[] =>
			names(marksOf({ event }).filter((mark) => mark.lit && mark.opacity === 1));
		expect(lit('congress')).toEqual(['congress']);
		expect(lit('congress-speech')).toEqual(['congress']);
		expect(lit('first-visit')).toEqual(['first-visit']);
	});
});

describe('everyMark', () => {
	it('has every mark that some year shows, at its place and size', () => {
		const every = new Map(everyMark(exhibit).map((mark) => [mark.id, mark]));
		for (const year of [1950, 1951, 1952, 1953, 1954, 1955, 1956])
			for (const { id, event, kind, lon, lat, radius } of marksOf({ year }))
				expect(every.get(id)).toMatchObject({ event, kind, lon, lat, radius });
		expect(every.size).toBe(3);
	});
});
