import { describe, expect, it } from 'vitest';
import { boxed, contains, wrapLon } from './planar.ts';

const square = (from: number, to: number): number[][] => [
	[from, from],
	[from, to],
	[to, to],
	[to, from],
	[from, from],
];

describe('a polygon of the plane', () => {
	const ring = boxed([square(0, 10), square(4, 6)]);

	it('has the box of its exterior ring', () => {
		expect(ring).toMatchObject({ west: 0, south: 0, east: 10, north: 10 });
	});

	it('contains what lies inside it and not what lies in its hole or beyond', () => {
		expect(contains(ring, [2, 5])).toBe(true);
		expect(contains(ring, [5, 5])).toBe(false);
		expect(contains(ring, [11, 5])).toBe(false);
		expect(contains(ring, [-1, 5])).toBe(false);
	});

	it('contains nothing where it has no ring', () => {
		expect(contains(boxed([]), [0, 0])).toBe(false);
	});
});

describe('wrapLon', () => {
	it('brings any longitude into −180° … 180°', () => {
		expect([190, -190, 540.5, -359, 12].map(wrapLon)).toEqual([-170, 170, -179.5, 1, 12]);
	});
});
