import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
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
		expect(names(arcsOf({ year: 1950 }))).toEqual(['custom:brac']);
		expect(names(arcsOf({ year: 1952 }))).toEqual([
			'custom:brac',
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

	it('that are not dated stay faint in every year that they may belong to', () => {
		const opacities = [1950, 1953, 1956].map(
			(year) => arc(arcsOf({ year }), 'custom', 'brac').opacity,
		);
		expect(new Set(opacities).size).toBe(1);
		expect(opacities[0]).toBeLessThan(1);
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

	it('none yet: the arcs are those of the years before, and the undated', () => {
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

	it('that is undated has its arc in full too', () => {
		expect(arc(arcsOf({ event: 'custom', year: 1953 }), 'custom', 'brac').opacity).toBe(1);
	});
});

describe('a selected polity', () => {
	it('has its arcs, old ones too, above all others of their age', () => {
		const arcs = arcsOf({ year: 1956, polity: 'alba' });
		expect(names(arcs.filter(({ lit }) => lit))).toEqual([
			'first-visit:alba',
			'congress:alba',
			'treaty:alba',
		]);
		const old = arc(arcs, 'congress', 'alba').opacity;
		expect(old).toBeGreaterThan(arc(arcs, 'congress', 'brac').opacity);
		expect(old).toBeGreaterThan(arc(arcsOf({ year: 1956 }), 'congress', 'alba').opacity);
	});
});
