import { describe, expect, it } from 'vitest';
import { mapDayOf } from '#lib/domain/chronology.ts';
import { standingOn } from '#lib/domain/standing.ts';
import { yearsOf } from '#lib/domain/time.ts';
import { PALETTE } from '#lib/encoding/palette.ts';
import { buildScene } from '#lib/scene/build.ts';
import { everyMark } from '#lib/scene/every-mark.ts';
import { createExhibit } from '#lib/scene/exhibit.ts';
import type { Scene, SceneArc, SceneArea } from '#lib/scene/scene.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { defaultView, formatView, parseView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';

/** The scenes of the records in `data/`: what a careful reader of the source expects to see. */

const exhibit = createExhibit(readDataset(), readTopology());
const { index, world } = exhibit;
const base = defaultView(index, 'en');
const years = yearsOf(index.atlas.meta.span);
const BEIJING = [116.39, 39.91];

const sceneOf = (change: Partial<View> = {}): Scene =>
	buildScene({ ...exhibit, view: { ...base, ...change }, revealed: null });
const area = (scene: Scene, polity: string): SceneArea => {
	const found = scene.areas.find((candidate) => candidate.polity === polity);
	if (!found) throw new Error(`${polity} is not on the map of ${scene.day}`);
	return found;
};
const stageIn = (year: number, polity: string): string | null =>
	standingOn(index, polity, `${year}-12-31`).tie?.stage ?? null;
const arcsOf = (scene: Scene, event: string): readonly SceneArc[] =>
	scene.arcs.filter(({ journey }) => journey.event === event);
const eventOf = (id: string) => {
	const event = index.event.get(id);
	if (!event) throw new Error(`there is no event ${id}`);
	return event;
};

describe('every year of the records', () => {
	it.each(years)('%i has no area twice, and each with a fill of the palette', (year) => {
		const { areas } = sceneOf({ year });
		expect(areas.length).toBeGreaterThan(150);
		expect(new Set(areas.map(({ polity }) => polity)).size).toBe(areas.length);
		for (const { fill, name } of areas) {
			expect(PALETTE.light).toHaveProperty(fill);
			expect(name).not.toBe('');
		}
		expect(areas.filter(({ fill }) => fill === 'hub')).toHaveLength(1);
	});

	it.each(years)('%i counts what it draws', (year) => {
		const { areas, summary } = sceneOf({ year });
		const stages = index.atlas.stages.filter(({ rank }) => rank !== null);
		for (const { id, rank } of stages)
			expect(summary.byStage.find(({ stage }) => stage === id)?.polities).toBe(
				areas.filter(({ fill }) => fill === `stage-${rank}`).length,
			);
		expect(summary.polities).toBe(areas.filter(({ fill }) => fill.startsWith('stage')).length);
	});

	it.each(years)('%i has no arc of a later year, and older ones fainter', (year) => {
		const { arcs } = sceneOf({ year });
		for (const { journey, age, opacity } of arcs) {
			expect(journey.years[0]).toBeLessThanOrEqual(year);
			if (journey.dated) expect(age).toBe(year - journey.years[0]);
			expect(opacity).toBeGreaterThan(0);
		}
		const faint = arcs.filter(({ journey }) => journey.dated).toSorted((a, b) => a.age - b.age);
		faint.slice(1).forEach(({ opacity }, i) => {
			expect(opacity).toBeLessThanOrEqual(faint[i]?.opacity ?? 0);
		});
	});

	it('shows no mark that the map was not given at the start', () => {
		const every = new Set(everyMark(exhibit).map(({ id }) => id));
		for (const year of years)
			expect(sceneOf({ year }).marks.filter(({ id }) => !every.has(id))).toEqual([]);
	});

	it('has no polity whose stage falls before the next', () => {
		const rank = (year: number, polity: string): number =>
			index.stage.get(stageIn(year, polity) ?? '')?.rank ?? 0;
		for (const { id } of index.atlas.polities)
			years.slice(1).forEach((year) => {
				expect(rank(year, id)).toBeGreaterThanOrEqual(rank(year - 1, id));
			});
	});
});

describe('1955', () => {
	const scene = sceneOf({ year: 1955 });

	it.each<[string, string | null, boolean]>([
		['japan', 'agreement', false],
		['iran', 'contact', false],
		['tunisia', 'contact', false],
		['brazil', 'begun', true],
		['paraguay', 'begun', true],
		['chile', 'begun', true],
		['bolivia', 'begun', true],
		['egypt', 'friendly', true],
		['ussr', 'friendly', true],
		['north-korea', 'exchange', false],
		['palestine', null, false],
		['aden', null, false],
		['south-africa', null, false],
		['yemen', null, false],
		['albania', null, false],
	])('has with %s the stage %s; vague: %s', (polity, stage, vague) => {
		expect(stageIn(1955, polity)).toBe(stage);
		const { fill, pattern } = area(scene, polity);
		const rank = stage === null ? null : (index.stage.get(stage)?.rank ?? null);
		if (rank === null) expect(fill).not.toContain('stage');
		else expect(fill).toBe(`stage-${rank}`);
		expect(pattern?.startsWith('vague') ?? false).toBe(vague);
	});

	it('tells those in the sources without a tie from those not in them', () => {
		expect(area(scene, 'south-africa').fill).toBe('listed');
		expect(area(scene, 'yemen').fill).toBe('land');
		expect(area(scene, 'albania').fill).toBe('land');
	});

	it('has the symposium of May fan in from fourteen countries, to the hub for want of a place', () => {
		const arcs = arcsOf(scene, 'aa-symposium-1955');
		expect(arcs).toHaveLength(14);
		expect(new Set(arcs.map(({ journey }) => journey.polity)).size).toBe(14);
		for (const { journey } of arcs) {
			expect(journey.venueStated).toBe(false);
			const [lon = NaN, lat = NaN] = journey.coordinates.at(-1) ?? [];
			expect([lon - 360 * Math.round((lon - 116.39) / 360), lat]).toEqual(BEIJING);
		}
	});

	it('has Japan’s eighty-six delegates on the widest arc of all', () => {
		const [japan, ...others] = arcsOf(scene, 'aa-symposium-1955').toSorted(
			(a, b) => b.width - a.width,
		);
		expect(japan?.journey).toMatchObject({ polity: 'japan', delegates: 86 });
		expect(others[0]?.width).toBeLessThan(japan?.width ?? 0);
		expect(Math.max(...scene.arcs.map(({ width }) => width))).toBe(japan?.width);
	});

	it('has the mark of that symposium at the hub, larger than that of the year before', () => {
		const mark = (event: string) => scene.marks.find((each) => each.event === event);
		const [later, earlier] = [mark('aa-symposium-1955'), mark('asian-symposium-1954')];
		expect([later?.lon, later?.lat]).toEqual(BEIJING);
		expect((later?.radius ?? 0) ** 2 / (earlier?.radius ?? 1) ** 2).toBeGreaterThan(3);
	});

	it('has that mark in the ratio of its two hundred and thirteen to those of any other', () => {
		const mark = (event: string) => scene.marks.find((each) => each.event === event)?.radius ?? NaN;
		const ratio = mark('aa-symposium-1955') ** 2 / mark('asian-symposium-1954') ** 2;
		expect(ratio).toBeCloseTo(213 / 55, 6);
	});

	it('has no arc of the visit to Japan in 1956', () => {
		expect(arcsOf(scene, 'acftu-delegation-japan-1956')).toEqual([]);
		expect(arcsOf(sceneOf({ year: 1956 }), 'acftu-delegation-japan-1956')).toHaveLength(1);
	});

	it('reads in both languages', () => {
		expect(area(scene, 'ceylon').name).toBe('Ceylon');
		expect(area(sceneOf({ year: 1955, language: 'zh' }), 'ceylon').name).toBe('锡兰');
	});
});

describe('the ways to the hub', () => {
	it('in 1952 the guests from Japan are stopped: a broken arc with a cross', () => {
		const [arc, ...rest] = arcsOf(sceneOf({ year: 1952 }), 'visa-refusal-1952');
		expect(rest).toEqual([]);
		expect(arc?.journey).toMatchObject({ polity: 'japan', refused: true, line: 'broken' });
		expect(arc?.journey.cross).not.toBeNull();
	});

	it('on May Day 1952 ten countries come, China not among them', () => {
		const arcs = arcsOf(sceneOf({ year: 1952 }), 'may-day-1952');
		expect(arcs).toHaveLength(10);
		const guests = arcs.map(({ journey }) => journey.polity);
		expect(guests).not.toContain('china');
		expect(guests).not.toContain('albania');
	});

	it('in autumn 1953 the delegation from Japan comes by way of Vienna', () => {
		const [arc] = arcsOf(sceneOf({ year: 1953 }), 'japan-delegation-1953');
		const vienna = index.place.get('vienna');
		const near = arc?.journey.coordinates.some(
			([lon, lat]) =>
				Math.abs(lon - 360 * Math.round(lon / 360) - (vienna?.lon ?? 0)) < 0.01 &&
				Math.abs(lat - (vienna?.lat ?? 0)) < 0.01,
		);
		expect(near).toBe(true);
	});

	it('no two journeys have one id, none has no length, and no longitude leaps', () => {
		const { journeys } = exhibit;
		expect(journeys.length).toBeGreaterThan(50);
		expect(new Set(journeys.map(({ id }) => id)).size).toBe(journeys.length);
		for (const { coordinates } of journeys) {
			expect(coordinates.length).toBeGreaterThan(1);
			coordinates.slice(1).forEach(([lon, lat], i) => {
				const [lon0, lat0] = coordinates[i] ?? [NaN, NaN];
				expect(Math.abs(lon - lon0)).toBeLessThan(60);
				expect(Math.abs(lat - lat0)).toBeLessThan(3);
			});
		}
	});
});

describe('the United Arab Republic of 1958', () => {
	const scene = sceneOf({ year: 1958 });

	it('carries on what Egypt and Syria had', () => {
		expect(scene.areas.map(({ polity }) => polity)).not.toContain('egypt');
		expect(area(scene, 'united-arab-republic')).toMatchObject({
			fill: 'stage-4',
			pattern: 'vague-broken-support',
		});
		const ties = standingOn(index, 'united-arab-republic', scene.day).reached;
		expect(ties.map(({ polity, stage }) => `${polity} ${stage}`)).toEqual(
			expect.arrayContaining(['egypt friendly', 'syria friendly', 'egypt support']),
		);
	});

	it('is lit when an event of Egypt is chosen after the union', () => {
		const later = sceneOf({ event: 'support-egypt', year: 1958 });
		expect(area(later, 'united-arab-republic').lit).toBe(true);
	});
});

describe('every event of the records', () => {
	it('can be chosen: its own day is on the map and its participants are lit', () => {
		for (const event of index.atlas.events) {
			const scene = sceneOf({ event: event.id });
			expect(scene.day).toBe(mapDayOf(index, event, base.year));
			const lit = new Set(scene.areas.filter((each) => each.lit).map(({ polity }) => polity));
			for (const { polity } of eventOf(event.id).participants)
				if (polity !== null && scene.areas.some((each) => each.polity === polity))
					expect(lit).toContain(polity);
		}
	});

	it('and every polity have a URL that leads back', () => {
		const views = [
			...index.atlas.polities.map(({ id }) => ({ ...base, polity: id })),
			...index.atlas.events.map(({ id }) => {
				const { year } = sceneOf({ event: id });
				return { ...base, event: id, year };
			}),
		];
		for (const view of views) {
			const params = new URLSearchParams(formatView(view, index));
			expect(parseView(params, index, 'en')).toEqual({ view, notices: [] });
		}
	});
});

describe('a step from year to year', () => {
	it('leaves most of the map as it was', () => {
		const [before, after] = [sceneOf({ year: 1956 }), sceneOf({ year: 1957 })];
		const old = new Set<object>([...before.areas, ...before.labels]);
		const parts = [...after.areas, ...after.labels];
		expect(parts.filter((part) => old.has(part)).length / parts.length).toBeGreaterThan(0.9);
	});

	it('draws a polity’s geometry once for as long as it holds the same land', () => {
		const [before, after] = [sceneOf({ year: 1956 }), sceneOf({ year: 1957 })];
		const version = area(before, 'brazil').version;
		expect(area(after, 'brazil').version).toBe(version);
		expect(world.geometryOf(version)).toBe(world.geometryOf(version));
	});
});
