import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALL_ATLAS, smallExhibit, smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { homeCamera, keepInSight, turnedTo, ZOOM, zoomed } from './framing.ts';
import type { Camera, Padding } from './renderer.ts';
import { createFlatMap } from './svg/flat-map.ts';
import { createGlobe } from './svg/globe.ts';
import { scaleOf } from './svg/svg-camera.ts';

const index = smallIndex();
const { camera: centre } = SMALL_ATLAS.meta;
const map = createFlatMap(centre.lon);

interface Size {
	readonly width: number;
	readonly height: number;
}

const worldOf = ({ zoom }: Camera): number => 512 * 2 ** zoom;

/** Where a place is on a screen that looks through `camera`, CSS pixels: by the SVG map's own projection. */
const onScreen = (
	camera: Camera,
	{ width, height }: Size,
	{ lon, lat }: { readonly lon: number; readonly lat: number },
): readonly [number, number] => {
	const k = scaleOf(camera.zoom);
	const around = createFlatMap(camera.lon);
	const [x, y] = around.project([lon, lat]);
	const [cx, cy] = around.project([camera.lon, camera.lat]);
	return [width / 2 + (x - cx) * k, height / 2 + (y - cy) * k];
};

/** Evenly spread, unlike `fc.double`, which keeps near nought. */
const between = (min: number, max: number) =>
	fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const side = (min: number, max: number) => fc.integer({ min, max });

describe('the home of the flat map', () => {
	it('shows the whole width of the world, the atlas’s centre in the middle, on a wide screen', () => {
		fc.assert(
			fc.property(side(320, 3840), between(1.25, 4), (height, ratio) => {
				const size = { width: height * ratio, height };
				const camera = homeCamera(size, index, 'mercator');
				expect(worldOf(camera)).toBeCloseTo(size.width, 3);
				expect(camera.lon).toBe(centre.lon);
			}),
		);
	});

	it('leaves no empty band above or below, whatever the screen', () => {
		fc.assert(
			fc.property(side(200, 4000), side(200, 4000), (width, height) => {
				const camera = homeCamera({ width, height }, index, 'mercator');
				const [, y] = map.project([camera.lon, camera.lat]);
				const k = scaleOf(camera.zoom);
				expect(y * k).toBeGreaterThan(height / 2);
				expect(worldOf(camera) - y * k).toBeGreaterThan(height / 2);
			}),
		);
	});

	it('has the hub on a tall screen, where the world is wider than the screen', () => {
		for (const size of [
			{ width: 360, height: 640 },
			{ width: 1080, height: 1920 },
		]) {
			const camera = homeCamera(size, index, 'mercator');
			expect(worldOf(camera)).toBeGreaterThan(size.width);
			const [x, y] = onScreen(camera, size, { lon: 110, lat: 30 });
			expect(x).toBeGreaterThan(0);
			expect(x).toBeLessThan(size.width);
			expect(y).toBeGreaterThan(0);
			expect(y).toBeLessThan(size.height);
		}
	});

	it('never shows what is beyond the western edge of the sheet', () => {
		fc.assert(
			fc.property(side(200, 4000), side(200, 4000), (width, height) => {
				const camera = homeCamera({ width, height }, index, 'mercator');
				const west = camera.lon - (width / worldOf(camera)) * 180;
				expect(west).toBeGreaterThanOrEqual(centre.lon - 180 - 1e-6);
			}),
		);
	});

	it('is a camera even before the screen has a size', () => {
		for (const projection of ['mercator', 'globe'] as const)
			for (const value of Object.values(homeCamera({ width: 0, height: 0 }, index, projection)))
				expect(value).toSatisfy(Number.isFinite);
	});
});

describe('the home of the globe', () => {
	it('has the hub in the middle and the whole disc on screen', () => {
		const { world } = smallExhibit();
		fc.assert(
			fc.property(side(300, 4000), side(300, 4000), (width, height) => {
				const camera = homeCamera({ width, height }, index, 'globe');
				expect(camera.lon).toBe(110);
				const globe = createGlobe(world, camera, { width, height });
				const xs = (globe.disc?.match(/-?\d+(\.\d+)?/g) ?? [])
					.map(Number)
					.filter((_, i) => i % 2 === 0);
				const [left, right] = [Math.min(...xs), Math.max(...xs)];
				expect(right - left).toBeLessThan(Math.min(width, height));
				expect(right - left).toBeGreaterThan(Math.min(width, height) / 2);
			}),
			{ numRuns: 30 },
		);
	});
});

describe('zoomed', () => {
	it('moves by the step and stops at either end', () => {
		const camera = { lon: 1, lat: 2, zoom: 3 };
		expect(zoomed(camera, 1)).toEqual({ lon: 1, lat: 2, zoom: 4 });
		expect(zoomed(camera, 99).zoom).toBe(ZOOM.most);
		expect(zoomed(camera, -99).zoom).toBe(ZOOM.least);
	});
});

describe('keepInSight', () => {
	const cameras = fc.record({
		lon: between(-540, 540),
		lat: between(-60, 70),
		// From where the world is wider than the screen, so that a place is on it once.
		zoom: between(3, 6),
	});
	const places = fc.record({
		lon: between(-180, 180),
		lat: between(-60, 75),
	});
	const sizes = fc.record({ width: side(320, 3840), height: side(400, 2160) });
	/** Coverings that leave at least a fifth of each side free. */
	const coverings = fc.record({
		top: between(0, 0.4),
		right: between(0, 0.4),
		bottom: between(0, 0.4),
		left: between(0, 0.4),
	});
	const cases = fc
		.tuple(cameras, sizes, places, coverings)
		.map(([camera, size, place, { top, right, bottom, left }]) => ({
			camera,
			size,
			place,
			covered: {
				top: top * size.height,
				right: right * size.width,
				bottom: bottom * size.height,
				left: left * size.width,
			} satisfies Padding,
		}));

	const nearly = 1e-3;

	it('brings every place into the uncovered part', () => {
		fc.assert(
			fc.property(cases, ({ camera, size, place, covered }) => {
				const moved = keepInSight(camera, size, place, covered);
				const [x, y] = onScreen(moved, size, place);
				expect(x).toBeGreaterThanOrEqual(covered.left - nearly);
				expect(x).toBeLessThanOrEqual(size.width - covered.right + nearly);
				expect(y).toBeGreaterThanOrEqual(covered.top - nearly);
				expect(y).toBeLessThanOrEqual(size.height - covered.bottom + nearly);
			}),
			{ numRuns: 500 },
		);
	});

	it('gives the same camera where the place is in sight, and moves no more than to its edge', () => {
		fc.assert(
			fc.property(cases, ({ camera, size, place, covered }) => {
				const [x, y] = onScreen(camera, size, place);
				const beyond = (at: number, least: number, most: number): number =>
					Math.max(least - at, at - most, 0);
				const dx = beyond(x, covered.left, size.width - covered.right);
				const dy = beyond(y, covered.top, size.height - covered.bottom);
				const moved = keepInSight(camera, size, place, covered);
				expect(moved === camera).toBe(dx === 0 && dy === 0);
				expect(moved.zoom).toBe(camera.zoom);
				const [movedX, movedY] = onScreen(moved, size, place);
				expect(Math.abs(movedX - x)).toBeCloseTo(dx, 3);
				expect(Math.abs(movedY - y)).toBeCloseTo(dy, 3);
			}),
			{ numRuns: 500 },
		);
	});

	it('goes the short way round to a place beyond ±180°', () => {
		const size = { width: 400, height: 400 };
		const none = { top: 0, right: 0, bottom: 0, left: 0 };
		const moved = keepInSight({ lon: 170, lat: 0, zoom: 3 }, size, { lon: -150, lat: 0 }, none);
		expect(moved.lon).toBeGreaterThan(170);
		expect(moved.lon).toBeLessThan(210);
	});
});

describe('turnedTo', () => {
	const camera = { lon: 116, lat: 28, zoom: 1 };

	it('a place well in sight leaves the globe as it is', () => {
		expect(turnedTo(camera, { lon: 139, lat: 35 })).toBe(camera);
	});

	it('a place behind the globe comes to within 45° of the middle, at the same zoom', () => {
		const turned = turnedTo(camera, { lon: -58, lat: -23 });
		const away = (geoDistance([turned.lon, turned.lat], [-58, -23]) * 180) / Math.PI;
		expect(away).toBeCloseTo(45, 6);
		expect(turned.zoom).toBe(camera.zoom);
	});
});
