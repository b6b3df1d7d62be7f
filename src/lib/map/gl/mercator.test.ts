import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mercator, nearestLongitude, wrapLongitude } from './mercator.ts';

it('puts the null island in the middle and the corners of the square at its corners', () => {
	expect(mercator([0, 0])).toEqual([0.5, 0.5]);
	expect(mercator([-180, 90])[0]).toBe(0);
	expect(mercator([-180, 90])[1]).toBeCloseTo(0, 6);
	expect(mercator([180, -90])[1]).toBeCloseTo(1, 6);
});

it('wraps any meridian into −180 … 180', () => {
	expect(wrapLongitude(190)).toBe(-170);
	expect(wrapLongitude(-190)).toBe(170);
	expect(wrapLongitude(116)).toBe(116);
});

it('finds the copy of a meridian that is at most half a world away', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -180, max: 180 }),
			fc.integer({ min: -900, max: 900 }),
			(lon, to) => {
				const found = nearestLongitude(lon, to);
				expect(Math.abs(found - to)).toBeLessThanOrEqual(180);
				expect(Math.abs((found - lon) % 360)).toBe(0);
			},
		),
	);
});
