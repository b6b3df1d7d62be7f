import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { buildScene } from '#lib/scene/build.ts';
import type { Scene, SceneMark } from '#lib/scene/scene.ts';
import { defaultView } from '#lib/view/url.ts';
import { pick } from './pick.ts';
import type { Press } from './renderer.ts';

const exhibit = smallExhibit();
const sceneOf = (year: number): Scene =>
	buildScene({ ...exhibit, view: { ...defaultView(exhibit.index, 'en'), year }, revealed: null });
const scene = sceneOf(1954);

const country = (id: string) => ({ type: 'polity', id });
const event = (id: string) => ({ type: 'event', id });

/** CSS pixels per degree. */
const SCALE = 4;
const project = ([lon, lat]: readonly [number, number]) => [lon * SCALE, -lat * SCALE] as const;

const at = (lon: number, lat: number, over: Partial<Press> = {}): Press => ({
	lonLat: [lon, lat],
	point: project([lon, lat]),
	project,
	coarse: false,
	...over,
});

/** So many CSS pixels east of the island of gull, which lies in the sea at 80.5°, 0.5°. */
const eastOfGull = (pixels: number, coarse: boolean): Press =>
	at(80.5 + pixels / SCALE, 0.5, { coarse });

describe('pick', () => {
	it.each([
		['hubland', 110, 30],
		['alba', 15, 45],
		['ebon', 65, -15],
	])('finds %s under the point', (polity, lon, lat) => {
		expect(pick(exhibit.world, scene, at(lon, lat))).toEqual(country(polity));
	});

	it('finds whoever held the place on the day of the scene', () => {
		expect(pick(exhibit.world, sceneOf(1955), at(15, 45))).toEqual(country('albrac'));
	});

	it('finds a country across ±180° at any turn of the globe', () => {
		expect(pick(exhibit.world, scene, at(-175, -20))).toEqual(country('hesper'));
		expect(pick(exhibit.world, scene, at(185, -20))).toEqual(country('hesper'));
	});

	it('finds a country that is not in the sources where nothing else is near', () => {
		expect(pick(exhibit.world, scene, at(35, -15))).toEqual(country('fern'));
	});

	it('finds nothing at sea', () => {
		expect(pick(exhibit.world, scene, at(-60, 0))).toBeNull();
		expect(pick(exhibit.world, scene, at(-60, 0, { coarse: true }))).toBeNull();
	});

	it('finds a small country beside the finger, but not so far beside the mouse', () => {
		expect(pick(exhibit.world, scene, eastOfGull(15, true))).toEqual(country('gull'));
		expect(pick(exhibit.world, scene, eastOfGull(15, false))).toBeNull();
		expect(pick(exhibit.world, scene, eastOfGull(6, false))).toEqual(country('gull'));
		expect(pick(exhibit.world, scene, eastOfGull(40, true))).toBeNull();
	});

	/** Nothing but the land. */
	const bare: Scene = { ...scene, arcs: [], marks: [] };
	/** A place in the middle of hubland, far from its anchor, with gull or ebon carried to so many pixels beside it. */
	const HERE = [100, 35] as const;
	const carried =
		(west: number, pixels: number): Press['project'] =>
		([lon, lat]) => {
			if (lon < west || lon > west + 10) return project([lon, lat]);
			const [ax, ay] = project(west === 80 ? [80.5, 0.5] : [65, -15]);
			const [x, y] = project(HERE);
			return [lon * SCALE - ax + x + pixels, -lat * SCALE - ay + y];
		};
	const crowded = (pixels: number, over: Partial<Press> = {}): Press =>
		at(...HERE, { project: carried(80, pixels), coarse: true, ...over });

	it.each([2, 6, 10, -10])(
		'takes a country too small to be hit for one of the sources under the finger, %i px beside it',
		(pixels) => {
			expect(pick(exhibit.world, bare, crowded(pixels))).toEqual(country('gull'));
		},
	);

	it('leaves the country of the sources that is under a mouse, or a finger farther away', () => {
		const mouse = crowded(2, { coarse: false });
		expect(pick(exhibit.world, bare, mouse)).toEqual(country('hubland'));
		expect(pick(exhibit.world, bare, crowded(13))).toEqual(country('hubland'));
		expect(pick(exhibit.world, bare, crowded(13), { growth: 2 })).toEqual(country('gull'));
	});

	it('leaves it where its own anchor is nearer than that of the small one', () => {
		const area = scene.areas.find(({ polity }) => polity === 'hubland');
		const [lon, lat] = exhibit.world.anchorOf(area?.version ?? '');
		const [x, y] = project([lon, lat]);
		const beside: Press['project'] = (place) =>
			place[0] > 80 && place[0] < 81 ? [x + 9, y] : project(place);
		const on = (pixels: number) => at(lon + pixels / SCALE, lat, { project: beside, coarse: true });
		expect(pick(exhibit.world, bare, on(4))).toEqual(country('hubland'));
		expect(pick(exhibit.world, bare, on(5))).toEqual(country('gull'));
	});

	it('takes no country as large as a finger for the one under it', () => {
		const large = (scale: number): Press => {
			const grown = carried(60, 6);
			const [x, y] = project(HERE);
			return at(...HERE, {
				coarse: true,
				project: (place) => {
					const [px, py] = grown(place) ?? [NaN, NaN];
					const isEbon = place[0] >= 60 && place[0] <= 70;
					return isEbon ? [x + 6 + (px - x - 6) * scale, y + (py - y) * scale] : [px, py];
				},
			});
		};
		expect(pick(exhibit.world, bare, large(2))).toEqual(country('hubland'));
		expect(pick(exhibit.world, bare, large(0.5))).toEqual(country('ebon'));
	});

	it('takes the next one within reach where the nearest is selected already, under a finger', () => {
		const next = (polity: string, press = crowded(4)) =>
			pick(exhibit.world, bare, press, { polity });
		expect(next('gull')).toEqual(country('hubland'));
		expect(next('hubland')).toEqual(country('gull'));
		expect(next('hubland', crowded(4, { coarse: false }))).toEqual(country('hubland'));
		expect(next('hubland', at(...HERE, { coarse: true }))).toEqual(country('hubland'));
	});

	it('prefers a small country of the sources to one beneath it that is not in them', () => {
		const near = (lonLat: readonly [number, number]) =>
			lonLat[0] > 80 && lonLat[0] < 81 ? project([35.5, -15]) : project(lonLat);
		expect(pick(exhibit.world, scene, at(35, -15, { project: near }))).toEqual(country('gull'));
	});

	it('takes the nearest of several within reach', () => {
		const both = (lonLat: readonly [number, number]): readonly [number, number] => {
			const [x, y] = project([-60, 0]);
			if (lonLat[0] > 80 && lonLat[0] < 81) return [x + 8, y];
			if (lonLat[0] > 64 && lonLat[0] < 66) return [x + 3, y];
			return project(lonLat);
		};
		expect(pick(exhibit.world, scene, at(-60, 0, { project: both }))).toEqual(country('ebon'));
	});

	it('passes over what lies behind the globe', () => {
		expect(pick(exhibit.world, scene, { ...eastOfGull(2, true), project: () => null })).toBeNull();
	});

	it('does not reach for a country that is not in the sources', () => {
		const alone = smallExhibit({ ties: [], events: [] });
		const bare = buildScene({
			...alone,
			view: defaultView(alone.index, 'en'),
			revealed: null,
		});
		expect(pick(alone.world, bare, eastOfGull(6, true))).toBeNull();
	});
});

describe('pick of what is drawn over the land', () => {
	const drawn = (change: Partial<Scene>): Scene => ({ ...scene, ...change });
	/** This year's way from alba to hubland passes over corin's sea. */
	const [line] = sceneOf(1951).arcs.filter(({ journey }) => journey.event === 'first-visit');
	if (!line) throw new Error('The small atlas has a first visit');
	const along = (share: number) => {
		const { coordinates } = line.journey;
		return coordinates[Math.round((coordinates.length - 1) * share)] ?? [NaN, NaN];
	};
	const beside = (share: number, pixels: number, over: Partial<Press> = {}) => {
		const [lon, lat] = along(share);
		return at(lon, lat - pixels / SCALE, over);
	};
	const year = sceneOf(1951);

	it('is the event of a line of this year near the pointer, farther from it under a finger', () => {
		expect(pick(exhibit.world, year, beside(0.5, 3))).toEqual(event('first-visit'));
		expect(pick(exhibit.world, year, beside(0.5, 11))).toBeNull();
		expect(pick(exhibit.world, year, beside(0.5, 11, { coarse: true }))).toEqual(
			event('first-visit'),
		);
		expect(pick(exhibit.world, year, beside(0.5, 40, { coarse: true }))).toBeNull();
	});

	it('reaches farther on a screen whose symbols are larger', () => {
		expect(pick(exhibit.world, year, beside(0.5, 11), { growth: 3 })).toEqual(event('first-visit'));
	});

	it('is no line of earlier years, unless it is of what is selected', () => {
		const faint = drawn({ arcs: [{ ...line, opacity: 0.34 }] });
		expect(pick(exhibit.world, faint, beside(0.5, 0))).toBeNull();
		const lit = drawn({ arcs: [{ ...line, opacity: 0.55, lit: true }] });
		expect(pick(exhibit.world, lit, beside(0.5, 0))).toEqual(event('first-visit'));
	});

	it('is the line over a country of the sources, but the country at its heart', () => {
		const across = {
			...line,
			journey: {
				...line.journey,
				coordinates: [
					[50, 24],
					[53, 24],
					[56, 24],
					[60, 24],
				] as const,
			},
		};
		const over = drawn({ arcs: [across], marks: [] });
		expect(pick(exhibit.world, over, at(51, 24))).toEqual(event('first-visit'));
		const [area] = over.areas.filter(({ polity }) => polity === 'corin');
		const [lon, lat] = exhibit.world.anchorOf(area?.version ?? '');
		const through = {
			...across,
			journey: {
				...across.journey,
				coordinates: [
					[lon - 3, lat],
					[lon, lat],
					[lon + 3, lat],
				] as const,
			},
		};
		const heart = drawn({ arcs: [through], marks: [] });
		expect(pick(exhibit.world, heart, at(lon, lat))).toEqual(country('corin'));
		expect(pick(exhibit.world, heart, at(lon + 2, lat, { coarse: true }))).toEqual(
			country('corin'),
		);
		expect(pick(exhibit.world, heart, at(lon + 2.9, lat))).toEqual(event('first-visit'));
	});

	const mark = (id: string, radius: number, over: Partial<SceneMark> = {}): SceneMark => ({
		id: `mark:${id}`,
		event: id,
		kind: 'visit',
		lon: -60,
		lat: 0,
		radius,
		opacity: 1,
		lit: false,
		vague: false,
		...over,
	});

	it('is the event of a circle, anywhere on it', () => {
		const one = drawn({ arcs: [], marks: [mark('big', 20)] });
		expect(pick(exhibit.world, one, at(-60, 0))).toEqual(event('big'));
		expect(pick(exhibit.world, one, at(-60 + 19 / SCALE, 0))).toEqual(event('big'));
		expect(pick(exhibit.world, one, at(-60 + 24 / SCALE, 0))).toBeNull();
		const faint = drawn({ arcs: [], marks: [mark('big', 20, { opacity: 0.34 })] });
		expect(pick(exhibit.world, faint, at(-60, 0))).toBeNull();
	});

	it('is the smallest of circles upon each other, and the next one at each further press', () => {
		const circles = drawn({
			arcs: [],
			// The parts of a meeting are lit with it.
			marks: [mark('c', 20, { lit: true }), mark('a', 4.5, { lit: true }), mark('b', 4.5)],
		});
		const next = (selected: string | null) =>
			pick(exhibit.world, circles, at(-60, 0), { event: selected })?.id;
		expect([next(null), next('a'), next('b'), next('c')]).toEqual(['a', 'b', 'c', 'a']);
	});

	it('is the circle where lines end', () => {
		const [lon, lat] = along(0.5);
		const both = drawn({ arcs: [line], marks: [mark('venue', 4.5, { lon, lat })] });
		expect(pick(exhibit.world, both, at(lon, lat))).toEqual(event('venue'));
	});
});
