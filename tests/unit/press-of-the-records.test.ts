import { describe, expect, it } from 'vitest';
import { yearsOf } from '#lib/domain/time.ts';
import { homeCamera } from '#lib/map/framing.ts';
import { isNear } from '#lib/map/near.ts';
import { pick } from '#lib/map/pick.ts';
import type { Press } from '#lib/map/renderer.ts';
import { createFlatMap, WORLD } from '#lib/map/svg/flat-map.ts';
import { transformOf, type Transform } from '#lib/map/svg/svg-camera.ts';
import { buildScene } from '#lib/scene/build.ts';
import { createExhibit } from '#lib/scene/exhibit.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { isTold } from '#lib/scene/table.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';

/** What a finger and a mouse hit on the map of the records, before anyone has moved it. */

const exhibit = createExhibit(readDataset(), readTopology());
const { index, world } = exhibit;
const years = yearsOf(index.atlas.meta.span);
const flat = createFlatMap(index.atlas.meta.camera.lon);
type Point = readonly [number, number];

const SCREENS = [
	{ name: 'a phone', size: { width: 360, height: 740 } },
	{ name: 'a desktop', size: { width: 1440, height: 900 } },
];

const sceneOf = (change: Partial<View>): Scene =>
	buildScene({ ...exhibit, view: { ...defaultView(index, 'en'), ...change }, revealed: null });

/** The same press as the SVG map makes of a pointer event. */
const pressAt = (point: Point, { k, x, y }: Transform, coarse: boolean): Press => ({
	lonLat: flat.invert([(point[0] - x) / k, (point[1] - y) / k]),
	point,
	coarse,
	project: (place) => {
		const [px, py] = flat.project(place);
		const across = px * k + x;
		return [across + Math.round((point[0] - across) / (WORLD * k)) * WORLD * k, py * k + y];
	},
});

describe.each(SCREENS)('on $name that shows the whole world', ({ size }) => {
	const transform = transformOf(homeCamera(size, index, 'mercator'), flat, size);
	const project = (place: Point): Point => {
		const [x, y] = flat.project(place);
		return [x * transform.k + transform.x, y * transform.k + transform.y];
	};
	const anchors = (scene: Scene) =>
		scene.areas
			.filter(isTold)
			.map(({ polity, version }) => ({ polity, at: project(world.anchorOf(version)) }));

	it.each(years)('every country that the map of %i tells of is hit at its anchor', (year) => {
		for (const change of [{ year }, { year, polity: 'japan' }]) {
			const scene = sceneOf(change);
			for (const { polity, at } of anchors(scene))
				for (const coarse of [true, false]) {
					const found = pick(world, scene, pressAt(at, transform, coarse));
					expect({ polity, coarse, found }).toEqual({
						polity,
						coarse,
						found: { type: 'polity', id: polity },
					});
				}
		}
	});

	it.each(years)(
		'and in %i from the sea a finger’s width beside it, unless another is nearer',
		(year) => {
			const scene = sceneOf({ year });
			const told = anchors(scene);
			let tried = 0;
			for (const { polity, at } of told)
				for (const away of [6, 12, 18, 21.5])
					for (let turn = 0; turn < 12; turn++) {
						const angle = (turn / 12) * 2 * Math.PI;
						const point: Point = [at[0] + away * Math.cos(angle), at[1] + away * Math.sin(angle)];
						const press = pressAt(point, transform, true);
						if (world.polityAt([...press.lonLat], scene.day) !== null) continue;
						const nearer = told.some(
							(other) =>
								other.polity !== polity &&
								Math.hypot(other.at[0] - point[0], other.at[1] - point[1]) <= away + 1e-6,
						);
						if (nearer) continue;
						tried += 1;
						expect(pick(world, scene, press), `${away} px from ${polity}`).toEqual({
							type: 'polity',
							id: polity,
						});
					}
			if (told.length > 1) expect(tried).toBeGreaterThan(20);
		},
	);
});

describe('lines between the same two places', () => {
	const size = { width: 1440, height: 900 };
	it('can each be hit, from near enough', () => {
		const scene = sceneOf({ year: 1958, polity: 'japan' });
		const arcs = scene.arcs.filter(isNear);
		expect(arcs.length).toBeGreaterThan(30);
		for (const { journey } of arcs) {
			const found = [2, 4, 5.5].some((zoom) =>
				[0.35, 0.42, 0.5, 0.58, 0.65].some((share) => {
					const [lon, lat] = journey.coordinates[
						Math.round((journey.coordinates.length - 1) * share)
					] ?? [NaN, NaN];
					const transform = transformOf({ lon, lat, zoom }, flat, size);
					const press = pressAt([720, 450], transform, true);
					return pick(world, scene, press)?.id === journey.event;
				}),
			);
			expect(found, journey.id).toBe(true);
		}
	});

	it('meet at both ends and nowhere else', () => {
		const groups = new Map<string, Point[]>();
		for (const { coordinates } of exhibit.journeys) {
			const [start, end] = [coordinates[0], coordinates.at(-1)];
			if (!start || !end) continue;
			const ends = [start, end].map(
				([lon, lat]) => `${Math.round(lon * 10) % 3600},${lat.toFixed(1)}`,
			);
			const key = `${ends.toSorted().join(' ')} ${coordinates.length}`;
			const middle = coordinates[Math.floor(coordinates.length / 2)] ?? start;
			groups.set(key, [...(groups.get(key) ?? []), middle]);
		}
		for (const [key, middles] of groups)
			expect(
				new Set(middles.map((middle) => middle.map((d) => d.toFixed(3)).join())).size,
				key,
			).toBe(middles.length);
	});
});
