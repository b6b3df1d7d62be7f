import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorsOf, smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { PALETTE } from '#lib/encoding/palette.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { buildScene } from './build.ts';
import type { AreaPattern, Scene, SceneArea } from './scene.ts';

const exhibit = smallExhibit();
const base = defaultView(exhibit.index, 'en');
const sceneOf = (
	change: Partial<View> = {},
	revealed: ReadonlySet<string> | null = null,
	of = exhibit,
): Scene => buildScene({ ...of, view: { ...base, ...change }, revealed });

const area = (scene: Scene, polity: string): SceneArea => {
	const found = scene.areas.find((candidate) => candidate.polity === polity);
	if (!found) throw new Error(`${polity} is not on the map of ${scene.day}`);
	return found;
};
const fills = (scene: Scene): Readonly<Record<string, string>> =>
	Object.fromEntries(scene.areas.map(({ polity, fill }) => [polity, fill]));
const polities = (areas: readonly SceneArea[]): readonly string[] =>
	areas.map(({ polity }) => polity);

/** Views that a page can have, and some that it cannot. */
const views = fc.record({
	language: fc.constantFrom('zh' as const, 'en' as const),
	year: fc.integer({ min: 1950, max: 1956 }),
	polity: fc.option(fc.constantFrom(...exhibit.index.polity.keys(), 'atlantis')),
	event: fc.option(fc.constantFrom(...exhibit.index.event.keys(), 'nothing')),
	actor: fc.option(fc.constantFrom(...actorsOf(exhibit.index))),
	hiddenKinds: fc.subarray([...exhibit.index.kind.keys()]),
	hiddenStages: fc.subarray([...exhibit.index.stage.keys()]),
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
	fc.subarray([...exhibit.index.event.keys()]).map((ids) => new Set(ids)),
);

describe('a scene', () => {
	it('has each polity of its day once, with a fill of the palette and a name', () => {
		fc.assert(
			fc.property(views, revelations, (view, revealed) => {
				const scene = buildScene({ ...exhibit, view, revealed });
				const drawn = polities(scene.areas);
				expect(new Set(drawn).size).toBe(drawn.length);
				expect(drawn).toEqual(exhibit.world.politiesOn(scene.day).map(({ polity }) => polity));
				for (const { fill, name } of scene.areas) {
					expect(PALETTE.light).toHaveProperty(fill);
					expect(name).not.toBe('');
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('is equal for equal input, whatever was drawn before', () => {
		fc.assert(
			fc.property(views, revelations, (view, revealed) => {
				const again = smallExhibit();
				expect(buildScene({ ...exhibit, view, revealed })).toEqual(
					buildScene({ ...again, view, revealed }),
				);
			}),
			{ numRuns: 100 },
		);
	});

	it('stands for the last day of its year, or for the day of the chosen event', () => {
		expect(sceneOf({ year: 1954 })).toMatchObject({ day: '1954-12-31', year: 1954 });
		expect(sceneOf({ event: 'congress' })).toMatchObject({ day: '1953-05-18', year: 1953 });
		expect(sceneOf({ event: 'custom', year: 1951 })).toMatchObject({
			day: '1951-12-31',
			year: 1951,
		});
	});

	it('takes an unknown selection for none', () => {
		expect(sceneOf({ event: 'nothing', polity: 'atlantis' }).areas).toEqual(sceneOf().areas);
	});
});

describe('the fill of an area', () => {
	it('tells the hub, each stage, the listed and the rest apart', () => {
		expect(fills(sceneOf({ year: 1954 }))).toEqual({
			hubland: 'hub',
			alba: 'stage-5',
			brac: 'stage-4',
			corin: 'stage-3',
			dole: 'listed',
			ebon: 'listed',
			fern: 'land',
			gull: 'listed',
			hesper: 'stage-4',
		});
	});

	it('is that of the stage reached by the day, not of a later one', () => {
		expect(area(sceneOf({ year: 1950 }), 'alba').fill).toBe('listed');
		expect(area(sceneOf({ year: 1953 }), 'alba').fill).toBe('stage-2');
		expect(area(sceneOf({ event: 'treaty' }), 'alba').fill).toBe('stage-5');
		expect(area(sceneOf({ event: 'first-visit' }), 'brac').fill).toBe('listed');
	});

	it('passes to a successor', () => {
		const scene = sceneOf({ year: 1955 });
		expect(polities(scene.areas)).not.toContain('alba');
		expect(area(scene, 'albrac')).toMatchObject({ fill: 'stage-5', pattern: 'support' });
	});
});

describe('the pattern of an area', () => {
	it.each<[string, number, AreaPattern | null, string]>([
		['corin', 1953, null, 'a date to the day'],
		['corin', 1954, 'vague', 'a latest bound'],
		['dole', 1953, 'support', 'support alone'],
		['brac', 1954, 'vague-support', 'both'],
		['ebon', 1954, null, 'no tie'],
		['hubland', 1954, null, 'the hub'],
	])('of %s in %i is %s: %s', (polity, year, pattern) => {
		expect(area(sceneOf({ year }), polity).pattern).toBe(pattern);
	});
});

describe('an area', () => {
	it('bears the name of its day in the language of the view', () => {
		expect(area(sceneOf({ year: 1951 }), 'alba').name).toBe('Old Alba');
		expect(area(sceneOf({ year: 1952 }), 'alba').name).toBe('alba');
		expect(area(sceneOf({ year: 1952, language: 'zh' }), 'alba').name).toBe('alba（中文）');
	});

	it('held by another polity is told apart', () => {
		const scene = sceneOf();
		expect(polities(scene.areas.filter(({ dependent }) => dependent))).toEqual(['fern']);
		expect(area(scene, 'fern').status).toBe('colony');
	});
});

describe('a hidden stage', () => {
	const hidden = sceneOf({ year: 1954, hiddenStages: ['friendly'] });

	it('leaves its polities listed, and the others as they were', () => {
		const changed = Object.entries(fills(sceneOf({ year: 1954 }))).filter(
			([polity, fill]) => fills(hidden)[polity] !== fill,
		);
		expect(changed).toEqual([
			['brac', 'stage-4'],
			['hesper', 'stage-4'],
		]);
		expect(area(hidden, 'brac')).toMatchObject({ fill: 'listed', pattern: 'support' });
		expect(area(hidden, 'hesper')).toMatchObject({ fill: 'listed', pattern: null });
	});

	it('that is support takes its pattern away and no colour', () => {
		const without = sceneOf({ year: 1954, hiddenStages: ['support'] });
		expect(fills(without)).toEqual(fills(sceneOf({ year: 1954 })));
		expect(area(without, 'brac').pattern).toBe('vague');
		expect(area(without, 'dole').pattern).toBeNull();
	});

	it('does not change what is counted', () => {
		expect(hidden.summary).toEqual(sceneOf({ year: 1954 }).summary);
	});
});

describe('a selected polity', () => {
	it('is selected and lit, and nothing is dimmed', () => {
		const scene = sceneOf({ polity: 'corin' });
		expect(polities(scene.areas.filter(({ selected }) => selected))).toEqual(['corin']);
		expect(polities(scene.areas.filter(({ lit }) => lit))).toEqual(['corin']);
		expect(scene.areas.filter(({ dimmed }) => dimmed)).toEqual([]);
	});

	it('that is the hub lights nothing: its panel is the overview', () => {
		const scene = sceneOf({ polity: 'hubland' });
		expect(area(scene, 'hubland').selected).toBe(true);
		expect(scene.areas.filter(({ lit, dimmed }) => lit || dimmed)).toEqual([]);
		expect(scene.arcs.filter(({ lit }) => lit)).toEqual([]);
		expect(scene.arcs.map(({ opacity }) => opacity)).toEqual(
			sceneOf().arcs.map(({ opacity }) => opacity),
		);
	});
});

describe('a selected event', () => {
	it('lights its participants and dims the others, but never the hub', () => {
		const scene = sceneOf({ event: 'congress' });
		const lit = polities(scene.areas.filter((each) => each.lit));
		expect(lit).toEqual(['alba', 'brac', 'corin', 'ebon', 'hubland']);
		expect(polities(scene.areas.filter(({ dimmed }) => dimmed))).toEqual([
			'dole',
			'fern',
			'gull',
			'hesper',
		]);
		const withoutHub = sceneOf({ event: 'stopped' });
		expect(area(withoutHub, 'hubland')).toMatchObject({ lit: false, dimmed: false });
	});

	it('takes precedence over the polity it was reached from', () => {
		const scene = sceneOf({ event: 'congress', polity: 'gull' });
		expect(scene.areas.filter(({ selected }) => selected)).toEqual([]);
		expect(area(scene, 'gull').lit).toBe(false);
	});

	it('lights the successor of a participant that is no more', () => {
		const scene = sceneOf({ event: 'custom', year: 1956 });
		expect(area(scene, 'albrac').lit).toBe(true);
	});

	it('without a polity dims nothing', () => {
		const scene = sceneOf({ event: 'beyond' });
		expect(scene.areas.filter(({ lit, dimmed }) => lit || dimmed)).toEqual([]);
	});
});

describe('a selected organisation or person', () => {
	const of = (type: 'organisation' | 'person', id: string, year = 1954): Scene =>
		sceneOf({ actor: { type, id }, year });

	it('lights its country and those met in its events, and dims the others', () => {
		const scene = of('organisation', 'federation');
		const lit = polities(scene.areas.filter((each) => each.lit));
		expect(lit).toEqual(['alba', 'brac', 'corin', 'ebon', 'hubland']);
		expect(area(scene, 'gull').dimmed).toBe(true);
		expect(scene.areas.filter(({ selected }) => selected)).toEqual([]);
	});

	it('lights the lines of its events, not all those of its countries', () => {
		const litIn = ({ arcs }: Scene) =>
			new Set(arcs.filter(({ lit }) => lit).map(({ journey }) => journey.event));
		expect(litIn(of('organisation', 'federation'))).toEqual(new Set(['congress']));
		expect(litIn(of('person', 'envoy'))).toEqual(new Set(['long-way']));
		expect(litIn(of('organisation', 'alba-union'))).toEqual(new Set());
	});

	it('that did nothing lights its country alone', () => {
		const scene = of('organisation', 'alba-union');
		expect(polities(scene.areas.filter((each) => each.lit))).toEqual(['alba']);
	});

	it('gives way to a country and to an event', () => {
		const actor = { type: 'person', id: 'envoy' } as const;
		expect(sceneOf({ actor, polity: 'alba' })).toEqual(sceneOf({ polity: 'alba' }));
		expect(sceneOf({ actor, event: 'congress' })).toEqual(sceneOf({ event: 'congress' }));
	});
});

describe('sharing', () => {
	const parts = ({ areas, arcs, labels }: Scene): readonly object[] => [
		...areas,
		...arcs,
		...labels,
	];

	it('gives the very objects of before where nothing changed', () => {
		const [first, again] = [parts(sceneOf()), parts(sceneOf())];
		expect(again).toHaveLength(first.length);
		again.forEach((part, i) => expect(part).toBe(first[i]));
	});

	it('makes anew what a year step changes, and nothing else', () => {
		const [before, after] = [sceneOf({ year: 1953 }), sceneOf({ year: 1954 })];
		const same = after.areas.filter((each) => before.areas.includes(each));
		expect(polities(same)).toEqual(['brac', 'dole', 'ebon', 'fern', 'gull', 'hubland']);
		const labels = after.labels.filter((each) => before.labels.includes(each));
		expect(labels).toHaveLength(after.labels.length);
	});

	it('makes nothing anew when a polity is selected but it and what is lit', () => {
		const before = sceneOf();
		const after = sceneOf({ polity: 'corin' });
		const changed = after.areas.filter((each) => !before.areas.includes(each));
		expect(polities(changed)).toEqual(['corin']);
	});
});
