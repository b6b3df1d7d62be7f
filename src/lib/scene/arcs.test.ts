import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { eventsOfActor } from '#lib/domain/actor.ts';
import { ageOpacity, delegateWidth, RELATION_WIDTH } from '#lib/encoding/scales.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { buildScene } from './build.ts';
import type { SceneArc } from './scene.ts';

const exhibit = smallExhibit();
const arcsOf = (
	change: Partial<View> = {},
	revealed: ReadonlySet<string> | null = null,
): readonly SceneArc[] =>
	buildScene({
		...exhibit,
		view: { ...defaultView(exhibit.index, 'en'), ...change },
		revealed,
	}).arcs;

const names = (arcs: readonly SceneArc[]): readonly string[] =>
	arcs.map(({ journey }) => `${journey.event}:${journey.polity}`);
const arc = (arcs: readonly SceneArc[], event: string, polity: string): SceneArc => {
	const found = arcs.find(({ journey }) => journey.event === event && journey.polity === polity);
	if (!found) throw new Error(`${event}:${polity} is not drawn`);
	return found;
};

describe('the arcs of a year', () => {
	it('are those of its events and of earlier ones, never of later ones', () => {
		expect(names(arcsOf({ year: 1950 }))).toEqual([]);
		expect(names(arcsOf({ year: 1952 }))).toEqual([
			'first-visit:alba',
			'for-dole:dole',
			'stopped:brac',
		]);
		for (const year of [1950, 1951, 1952, 1953, 1954, 1955, 1956])
			for (const { journey } of arcsOf({ year }))
				expect(journey.years[0]).toBeLessThanOrEqual(year);
	});

	it('fade from year to year, each no stronger than the year before', () => {
		const ages = [1951, 1952, 1953, 1954, 1955, 1956].map((year) =>
			arc(arcsOf({ year }), 'first-visit', 'alba'),
		);
		expect(ages.map(({ age }) => age)).toEqual([0, 1, 2, 3, 4, 5]);
		const opacities = ages.map(({ opacity }) => opacity);
		expect(opacities[0]).toBe(1);
		expect(opacities.slice(0, 5)).toEqual([...new Set(opacities)].toSorted((a, b) => b - a));
		expect(opacities.at(-1)).toBeGreaterThan(0);
	});

	it('are none of an event that is not dated, in any year that it may belong to', () => {
		for (const year of [1950, 1953, 1956])
			expect(names(arcsOf({ year }))).not.toContain('custom:brac');
	});

	it('are as wide as the delegates are many; where nobody is counted, thin', () => {
		const arcs = arcsOf({ year: 1953 });
		const width = (polity: string): number => arc(arcs, 'congress', polity).width;
		expect(width('alba')).toBe(delegateWidth(80));
		expect(width('alba')).toBeGreaterThan(width('corin'));
		expect(width('corin')).toBeGreaterThan(width('brac'));
		expect(width('brac')).toBe(width('ebon'));
	});

	it('that are no journey have a width of their own', () => {
		expect(arc(arcsOf({ year: 1954 }), 'treaty', 'alba').width).toBe(RELATION_WIDTH);
	});
});

describe('a hidden kind', () => {
	it('takes its arcs away and no others', () => {
		const all = arcsOf({ year: 1956 });
		const shown = arcsOf({ year: 1956, hiddenKinds: ['congress', 'refusal'] });
		expect(shown).toEqual(
			all.filter(({ journey }) => journey.kind !== 'congress' && journey.kind !== 'refusal'),
		);
		expect(shown.length).toBeLessThan(all.length);
		expect(shown.length).toBeGreaterThan(0);
	});
});

describe('events revealed one by one', () => {
	it('limit the arcs of this year alone', () => {
		const shown = names(arcsOf({ year: 1953 }, new Set(['long-way'])));
		expect(shown).toContain('long-way:hesper');
		expect(shown).not.toContain('congress:alba');
		expect(shown).toEqual(expect.arrayContaining([...names(arcsOf({ year: 1952 }))]));
	});

	it('none yet: the arcs are those of the years before', () => {
		expect(names(arcsOf({ year: 1953 }, new Set()))).toEqual(names(arcsOf({ year: 1952 })));
	});
});

describe('a selected event', () => {
	const arcs = arcsOf({ event: 'congress' });

	it('has its arcs in full and sets the others aside', () => {
		for (const { journey, lit, opacity, age } of arcs) {
			expect(lit).toBe(journey.event === 'congress');
			if (lit) expect(opacity).toBe(1);
			else expect(opacity).toBeLessThan(ageOpacity(age));
		}
		expect(arcs.filter(({ lit }) => lit)).toHaveLength(4);
	});

	it('lights the arcs of the whole it is part of', () => {
		const lit = arcsOf({ event: 'congress-speech' }).filter((each) => each.lit);
		expect(names(lit)).toEqual([
			'congress:alba',
			'congress:brac',
			'congress:corin',
			'congress:ebon',
		]);
	});

	it('that is undated has its arc, in full, in every year that it may belong to', () => {
		for (const year of [1950, 1953, 1956])
			expect(arc(arcsOf({ event: 'custom', year }), 'custom', 'brac').opacity).toBe(1);
	});
});

describe('a selected polity', () => {
	const lit = (change: Partial<View>): readonly string[] =>
		names(arcsOf(change).filter((each) => each.lit));

	it('has its arcs, old ones too, above all others of their age', () => {
		const arcs = arcsOf({ year: 1956, polity: 'alba' });
		expect(names(arcs.filter((each) => each.lit))).toEqual([
			'first-visit:alba',
			'congress:alba',
			'treaty:alba',
		]);
		const old = arc(arcs, 'congress', 'alba').opacity;
		expect(old).toBeGreaterThan(arc(arcs, 'congress', 'brac').opacity);
		expect(old).toBeGreaterThan(arc(arcsOf({ year: 1956 }), 'congress', 'alba').opacity);
	});

	it('has the arcs of undated events in which it takes part, and of no others', () => {
		const custom = arc(arcsOf({ year: 1950, polity: 'brac' }), 'custom', 'brac');
		expect(custom.lit).toBe(true);
		expect(custom.opacity).toBeGreaterThan(0.5);
		expect(names(arcsOf({ year: 1950, polity: 'alba' }))).toEqual([]);
		expect(names(arcsOf({ year: 1950, polity: 'hubland' }))).toEqual([]);
	});

	it('has the arcs that lead to it, and those of whom it carries on', () => {
		expect(lit({ year: 1955, polity: 'albrac' })).toEqual(
			expect.arrayContaining(['abroad:hubland', 'custom:brac', 'treaty:alba']),
		);
		expect(lit({ year: 1955, polity: 'corin' })).toEqual(['congress:corin']);
	});
});

describe('a selected organisation', () => {
	it('has the arcs of the undated events in which it takes part', () => {
		const actor = { type: 'organisation', id: 'federation' } as const;
		const own = new Set(eventsOfActor(exhibit.index, actor).map(({ id }) => id));
		for (const { journey } of arcsOf({ year: 1956, actor }))
			expect(journey.dated || own.has(journey.event)).toBe(true);
	});
});
