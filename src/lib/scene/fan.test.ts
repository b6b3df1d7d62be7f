import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coordinates } from '#lib/domain/atlas.ts';
import { greatCircle } from '#lib/geo/great-circle.ts';
import { fan, type Way } from './fan.ts';

const WEST: Coordinates = { lon: 10, lat: 50 };
const EAST: Coordinates = { lon: 100, lat: 40 };
const way = (order = 1): Way => ({ stops: [WEST, EAST], order });
const back = (order = 1): Way => ({ stops: [EAST, WEST], order });
const by = (...stops: readonly Coordinates[]): Way => ({ stops, order: 1 });
/** Bows of lines of one leg each. */
const single = (ways: readonly Way[]): readonly number[] => fan(ways).map(([bow = NaN]) => bow);

/** The middle vertex of each line as drawn. */
const middles = (ways: readonly Way[]) => {
	const bows = fan(ways);
	return ways.map(({ stops: [from = WEST, to = EAST] }, i) => {
		const line = greatCircle(from, to, { step: 2, bows: bows[i] ?? [] });
		return line[Math.floor(line.length / 2)] ?? [NaN, NaN];
	});
};

describe('a fan', () => {
	it('leaves a line alone that has its ends for itself', () => {
		expect(single([way(), by(WEST, { lon: 0, lat: 0 })])).toEqual([0, 0]);
		expect(fan([])).toEqual([]);
	});

	it('has a straight line in its middle where their number is odd, else none', () => {
		const [a = NaN, b, c = NaN] = single([way(), way(), way()]);
		expect(b).toBe(0);
		expect(a).toBeLessThan(0);
		expect(c).toBe(-a);
		expect(single([way(), way()]).every((bow) => bow !== 0)).toBe(true);
	});

	it('lays lines of one kind side by side, otherwise in the order given', () => {
		const [a = NaN, b = NaN, c = NaN, d = NaN] = single([way(2), way(1), way(2), way(1)]);
		expect([b, d, a, c]).toEqual([a, b, c, d].toSorted((x, y) => x - y));
	});

	it('keeps ways there and ways back on places of their own', () => {
		const lats = middles([way(), back(), way(), back()]).map(([, lat]) => lat);
		expect(new Set(lats.map((lat) => lat.toFixed(2))).size).toBe(4);
		expect(lats).toEqual(lats.toSorted((x, y) => x - y));
	});

	it('knows the same place at any turn of the globe', () => {
		const turned = by(WEST, { lon: 460, lat: 40 });
		expect(single([way(), turned]).every((bow) => bow !== 0)).toBe(true);
	});

	it('lays each leg of a way by other places beside what else goes there', () => {
		const port: Coordinates = { lon: 60, lat: 20 };
		const [long = [], short = [], direct = []] = fan([
			by(WEST, port, EAST),
			by(port, WEST),
			by(WEST, EAST),
		]);
		expect(long[0]).not.toBe(0);
		expect(long[0]).toBe(short[0]);
		expect(long[1]).toBe(0);
		expect(direct).toEqual([0]);
	});

	it('stays narrow on a short way, however many share it', () => {
		const near = { lon: 14, lat: 50 };
		const bows = single(Array.from({ length: 40 }, () => by(WEST, near)));
		expect(Math.max(...bows)).toBeLessThan(1);
		expect(new Set(bows).size).toBe(40);
	});

	it('keeps any lines between any two places apart, though never wide, and joined at their ends', () => {
		const place = fc.record({
			lon: fc.double({ min: -180, max: 180, noNaN: true }),
			lat: fc.double({ min: -80, max: 80, noNaN: true }),
		});
		const flags = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 4 })), {
			minLength: 2,
			maxLength: 36,
		});
		fc.assert(
			fc.property(place, place, flags, (a, b, some) => {
				const angle = Math.hypot(a.lon - b.lon, a.lat - b.lat);
				fc.pre(angle > 1 && Math.abs(a.lon - b.lon) < 170);
				const ways = some.map(([there, order]) =>
					there ? { stops: [a, b], order } : { stops: [b, a], order },
				);
				const bows = single(ways);
				// Bows are counted from the left of each way's own direction.
				const sides = bows.map((bow, i) => (some[i]?.[0] ? bow : -bow));
				expect(new Set(sides.map((side) => side.toFixed(9))).size).toBe(ways.length);
				const sorted = sides.toSorted((x, y) => x - y);
				sorted.forEach((side, i) => {
					expect(Math.abs(side)).toBeLessThanOrEqual(8 + 1e-9);
					expect(side).toBeCloseTo(-(sorted[sorted.length - 1 - i] ?? NaN), 9);
				});
				for (const [i, { stops }] of ways.entries()) {
					const [from = a, to = b] = stops;
					const line = greatCircle(from, to, { bows: [bows[i] ?? 0] });
					expect(line[0]).toEqual([from.lon, from.lat]);
					expect(line.at(-1)?.[1]).toBe(to.lat);
				}
			}),
		);
	});
});
