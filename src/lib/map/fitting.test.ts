import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted } from './fitting.ts';
import { createFlatMap } from './svg/flat-map.ts';
import { transformOf } from './svg/svg-camera.ts';

const home = { lon: 100, lat: 28, zoom: 1 };
const flat = { projection: 'mercator', home } as const;
const map = createFlatMap(150);
const SCREENS = [
	{ size: { width: 360, height: 740 }, covered: { top: 96, right: 72, bottom: 484, left: 16 } },
	{ size: { width: 1440, height: 900 }, covered: { top: 80, right: 464, bottom: 176, left: 64 } },
	{
		size: { width: 3840, height: 2160 },
		covered: { top: 160, right: 928, bottom: 352, left: 128 },
	},
] as const;

const project = (
	camera: ReturnType<typeof fitted>,
	size: { readonly width: number; readonly height: number },
	[lon, lat]: readonly [number, number],
): readonly [number, number] => {
	const { k, x, y } = transformOf(camera, map, size);
	const [px, py] = map.project([lon, lat]);
	const world = 16_384 * k;
	const at = px * k + x;
	// The sheet is repeated to both sides.
	return [at - Math.round((at - size.width / 2) / world) * world, py * k + y];
};

/** Where somebody lives. */
const extents = fc
	.record({
		west: fc.integer({ min: -180, max: 179 }),
		across: fc.integer({ min: 2, max: 60 }),
		south: fc.integer({ min: -50, max: 55 }),
		down: fc.integer({ min: 2, max: 12 }),
	})
	.map(({ west, across, south, down }) => ({
		west,
		south,
		east: ((west + across + 540) % 360) - 180,
		north: south + down,
	}));

describe('an extent', () => {
	it('has its middle in the uncovered part of every screen, wherever it is', () => {
		fc.assert(
			fc.property(extents, fc.constantFrom(...SCREENS), (extent, { size, covered }) => {
				const camera = fitted(extent, size, covered, flat);
				const across = (extent.east - extent.west + 360) % 360;
				const [x, y] = project(camera, size, [
					extent.west + across / 2,
					(extent.south + extent.north) / 2,
				]);
				expect(x).toBeGreaterThanOrEqual(covered.left);
				expect(x).toBeLessThanOrEqual(size.width - covered.right);
				expect(y).toBeGreaterThanOrEqual(covered.top);
				expect(y).toBeLessThanOrEqual(size.height - covered.bottom);
			}),
		);
	});

	it('lies whole in the uncovered part where there is room for it', () => {
		const extent = { west: 100, south: 18, east: 148, north: 48 };
		for (const { size, covered } of SCREENS) {
			const camera = fitted(extent, size, covered, flat);
			const [left, top] = project(camera, size, [extent.west, extent.north]);
			const [right, bottom] = project(camera, size, [extent.east, extent.south]);
			expect(left).toBeGreaterThanOrEqual(covered.left - 1);
			expect(right).toBeLessThanOrEqual(size.width - covered.right + 1);
			expect(top).toBeGreaterThanOrEqual(covered.top - 1);
			expect(bottom).toBeLessThanOrEqual(size.height - covered.bottom + 1);
		}
	});

	it('leaves no screen with an end of the world in it', () => {
		fc.assert(
			fc.property(extents, fc.constantFrom(...SCREENS), (extent, { size, covered }) => {
				const { k, y } = transformOf(fitted(extent, size, covered, flat), map, size);
				expect(y).toBeLessThanOrEqual(1);
				expect(y + 16_384 * k).toBeGreaterThanOrEqual(size.height - 1);
			}),
		);
	});

	it('may cross the 180th meridian', () => {
		const [phone] = SCREENS;
		const extent = { west: 170, south: -30, east: -160, north: 0 };
		const { lon } = fitted(extent, phone.size, phone.covered, flat);
		expect(Math.abs(lon)).toBeGreaterThan(160);
	});

	it('faces the reader of a globe', () => {
		const extent = { west: 100, south: 18, east: 148, north: 48 };
		for (const { size, covered } of SCREENS) {
			const camera = fitted(extent, size, covered, { projection: 'globe', home });
			expect(Math.abs(camera.lon - 124)).toBeLessThan(31);
			expect(Math.abs(camera.lat - 33)).toBeLessThan(31);
			expect(camera.zoom).toBeLessThanOrEqual(4.5);
		}
	});
});
