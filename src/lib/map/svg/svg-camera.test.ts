import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlatMap, WORLD } from './flat-map.ts';
import { cameraOf, scaleOf, transformOf, zoomOf } from './svg-camera.ts';

/** Evenly spread, unlike `fc.double`, which keeps near nought. */
const between = (min: number, max: number) =>
	fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);

const size = { width: 1280, height: 720 };

describe('the camera of the SVG map', () => {
	it('comes back from its transform', () => {
		fc.assert(
			fc.property(
				between(-180, 180),
				between(-179.9, 179.9),
				between(-80, 80),
				between(-0.6, 7),
				(centre, lon, lat, zoom) => {
					const map = createFlatMap(centre);
					const back = cameraOf(transformOf({ lon, lat, zoom }, map, size), map, size);
					expect(back.lon).toBeCloseTo(lon, 5);
					expect(back.lat).toBeCloseTo(lat, 5);
					expect(back.zoom).toBeCloseTo(zoom, 9);
				},
			),
		);
	});

	it('has the place it looks at in the middle of the screen', () => {
		const map = createFlatMap(150);
		const { k, x, y } = transformOf({ lon: 120, lat: 30, zoom: 2 }, map, size);
		const [px, py] = map.project([120, 30]);
		expect([px * k + x, py * k + y]).toEqual([640, 360]);
	});

	it('has a world of 512 pixels at zoom 0, doubled with each step', () => {
		expect(scaleOf(0) * WORLD).toBe(512);
		expect(scaleOf(3) / scaleOf(2)).toBe(2);
		expect(zoomOf(scaleOf(4.25))).toBeCloseTo(4.25, 12);
	});

	it('moves east when the map is dragged west', () => {
		const map = createFlatMap(0);
		const before = transformOf({ lon: 0, lat: 0, zoom: 1 }, map, size);
		const after = cameraOf({ ...before, x: before.x - 100 }, map, size);
		expect(after.lon).toBeCloseTo((100 / 1024) * 360, 6);
		expect(after.lat).toBeCloseTo(0, 6);
	});
});
