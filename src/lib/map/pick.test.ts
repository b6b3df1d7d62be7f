import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { buildScene } from '#lib/scene/build.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { defaultView } from '#lib/view/url.ts';
import { pick } from './pick.ts';
import type { Press } from './renderer.ts';

const exhibit = smallExhibit();
const sceneOf = (year: number): Scene =>
	buildScene({ ...exhibit, view: { ...defaultView(exhibit.index, 'en'), year }, revealed: null });
const scene = sceneOf(1954);

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
		expect(pick(exhibit.world, scene, at(lon, lat))).toBe(polity);
	});

	it('finds whoever held the place on the day of the scene', () => {
		expect(pick(exhibit.world, sceneOf(1955), at(15, 45))).toBe('albrac');
	});

	it('finds a country across ±180° at any turn of the globe', () => {
		expect(pick(exhibit.world, scene, at(-175, -20))).toBe('hesper');
		expect(pick(exhibit.world, scene, at(185, -20))).toBe('hesper');
	});

	it('finds a country that is not in the sources where nothing else is near', () => {
		expect(pick(exhibit.world, scene, at(35, -15))).toBe('fern');
	});

	it('finds nothing at sea', () => {
		expect(pick(exhibit.world, scene, at(-60, 0))).toBeNull();
		expect(pick(exhibit.world, scene, at(-60, 0, { coarse: true }))).toBeNull();
	});

	it('finds a small country beside the finger, but not so far beside the mouse', () => {
		expect(pick(exhibit.world, scene, eastOfGull(15, true))).toBe('gull');
		expect(pick(exhibit.world, scene, eastOfGull(15, false))).toBeNull();
		expect(pick(exhibit.world, scene, eastOfGull(6, false))).toBe('gull');
		expect(pick(exhibit.world, scene, eastOfGull(40, true))).toBeNull();
	});

	it('never takes a country of the sources from under the point for a smaller one near it', () => {
		const crowded = (lonLat: readonly [number, number]) =>
			lonLat[0] > 80 && lonLat[0] < 81 ? project([110, 30]) : project(lonLat);
		expect(pick(exhibit.world, scene, at(110, 30, { project: crowded, coarse: true }))).toBe(
			'hubland',
		);
	});

	it('prefers a small country of the sources to one beneath it that is not in them', () => {
		const near = (lonLat: readonly [number, number]) =>
			lonLat[0] > 80 && lonLat[0] < 81 ? project([35.5, -15]) : project(lonLat);
		expect(pick(exhibit.world, scene, at(35, -15, { project: near }))).toBe('gull');
	});

	it('takes the nearest of several within reach', () => {
		const both = (lonLat: readonly [number, number]): readonly [number, number] => {
			const [x, y] = project([-60, 0]);
			if (lonLat[0] > 80 && lonLat[0] < 81) return [x + 8, y];
			if (lonLat[0] > 64 && lonLat[0] < 66) return [x + 3, y];
			return project(lonLat);
		};
		expect(pick(exhibit.world, scene, at(-60, 0, { project: both }))).toBe('ebon');
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
