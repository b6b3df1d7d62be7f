import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtAntimeridian, greatCircle, pointAlong, type Line } from './great-circle.ts';

const BEIJING = { lon: 116.39, lat: 39.91 };
const MOSCOW = { lon: 37.62, lat: 55.75 };
const TOKYO = { lon: 139.69, lat: 35.69 };
const SANTIAGO = { lon: -70.65, lat: -33.45 };

const EARTH_RADIUS_KM = 6371.0088;
const segments = (line: Line): readonly number[] =>
	line.slice(1).map(([lon, lat], i) => {
		const [lon0, lat0] = line[i] ?? [NaN, NaN];
		return geoDistance([lon0, lat0], [lon, lat]);
	});
const lengthOf = (line: Line): number => segments(line).reduce((sum, part) => sum + part, 0);

const place = fc.record({
	lon: fc.double({ min: -180, max: 180, noNaN: true }),
	lat: fc.double({ min: -89, max: 89, noNaN: true }),
});

describe('greatCircle', () => {
	it('runs 5,790 km from Beijing to Moscow, well north of a straight line on the map', () => {
		const line = greatCircle(BEIJING, MOSCOW);
		expect(lengthOf(line) * EARTH_RADIUS_KM).toBeCloseTo(5793, -1);
		expect(Math.max(...line.map(([, lat]) => lat))).toBeGreaterThan(MOSCOW.lat);
	});

	it('runs on past 180° on the way from Tokyo to Santiago', () => {
		const line = greatCircle(TOKYO, SANTIAGO);
		expect(line[0]).toEqual([TOKYO.lon, TOKYO.lat]);
		expect(line.at(-1)?.[0]).toBeCloseTo(SANTIAGO.lon + 360);
		expect(line.at(-1)?.[1]).toBe(SANTIAGO.lat);
	});

	it('passes the places on the way', () => {
		const line = greatCircle(BEIJING, MOSCOW, { via: [TOKYO] });
		expect(line).toContainEqual([TOKYO.lon, TOKYO.lat]);
	});

	it('stays where it is between identical places', () => {
		expect(greatCircle(BEIJING, BEIJING)).toEqual([
			[116.39, 39.91],
			[116.39, 39.91],
		]);
	});

	it('goes one way or another between antipodes', () => {
		const line = greatCircle({ lon: 0, lat: 0 }, { lon: 180, lat: 0 });
		expect(line.flat().every(Number.isFinite)).toBe(true);
		expect(line.at(-1)).toEqual([180, 0]);
	});

	it('crosses the Arctic between places on opposite sides of the pole', () => {
		const line = greatCircle({ lon: 10, lat: 80 }, { lon: -169, lat: 80 });
		expect(Math.max(...line.map(([, lat]) => lat))).toBeGreaterThan(89);
		expect(lengthOf(line) * (180 / Math.PI)).toBeCloseTo(20, 1);
	});

	it('is never longer than the shortest way, coarser than its step, or torn', () => {
		fc.assert(
			fc.property(place, place, (from, to) => {
				const line = greatCircle(from, to, { step: 2 });
				const shortest = geoDistance([from.lon, from.lat], [to.lon, to.lat]);
				// Antipodes have no one shortest way, and close to them arithmetic loses its digits.
				fc.pre(shortest < (179 * Math.PI) / 180);
				expect(lengthOf(line)).toBeCloseTo(shortest, 6);
				for (const part of segments(line)) expect(part).toBeLessThan((2.001 * Math.PI) / 180);
				for (const [i, [lon]] of line.entries())
					expect(Math.abs(lon - (line[i - 1]?.[0] ?? lon))).toBeLessThanOrEqual(180);
			}),
		);
	});
});

describe('a bowed line', () => {
	/** How far the middle vertex is from the straight way's, degrees. */
	const aside = (line: Line, straight: Line): number => {
		const [a = [NaN, NaN], b = [NaN, NaN]] = [line, straight].map(
			(some) => some[(some.length - 1) / 2],
		);
		return (geoDistance([a[0], a[1]], [b[0], b[1]]) * 180) / Math.PI;
	};
	const from = { lon: 0, lat: 0 };
	const to = { lon: 32, lat: 0 };

	it('stands to the left of its way by what it is bowed, and back to the right', () => {
		const left = greatCircle(from, to, { step: 2, bows: [5] });
		const right = greatCircle(from, to, { step: 2, bows: [-5] });
		expect(left[8]?.[1]).toBeCloseTo(5, 6);
		expect(right[8]?.[1]).toBeCloseTo(-5, 6);
		expect(left[8]?.[0]).toBeCloseTo(16, 6);
		expect(greatCircle(to, from, { step: 2, bows: [5] })[8]?.[1]).toBeCloseTo(-5, 6);
		expect(aside(left, greatCircle(from, to, { step: 2 }))).toBeCloseTo(5, 6);
	});

	it('is round though it be short', () => {
		const near = { lon: 1, lat: 0 };
		expect(greatCircle(from, near, { bows: [0.2] }).length).toBeGreaterThan(12);
		expect(greatCircle(from, near)).toHaveLength(2);
	});

	it('keeps its ends and the places on the way', () => {
		const line = greatCircle(BEIJING, MOSCOW, { via: [TOKYO], bows: [6, -6] });
		expect(line[0]).toEqual([BEIJING.lon, BEIJING.lat]);
		expect(line).toContainEqual([TOKYO.lon, TOKYO.lat]);
		expect(line.at(-1)).toEqual([MOSCOW.lon, MOSCOW.lat]);
	});

	it('stays straight where there is no one way to be beside', () => {
		const antipodes = greatCircle(from, { lon: 180, lat: 0 }, { bows: [5] });
		expect(antipodes.flat().every(Number.isFinite)).toBe(true);
		expect(greatCircle(from, from, { bows: [5] })).toEqual([
			[0, 0],
			[0, 0],
		]);
	});

	it('is never torn at ±180°, wherever it runs', () => {
		fc.assert(
			fc.property(place, place, fc.double({ min: -8, max: 8, noNaN: true }), (a, b, bow) => {
				// Close to antipodes arithmetic loses its digits.
				fc.pre(geoDistance([a.lon, a.lat], [b.lon, b.lat]) < (179 * Math.PI) / 180);
				const line = greatCircle(a, b, { step: 2, bows: [bow] });
				expect(line.flat().every(Number.isFinite)).toBe(true);
				line.forEach(([lon], i) => {
					expect(Math.abs(lon - (line[i - 1]?.[0] ?? lon))).toBeLessThanOrEqual(180);
				});
				for (const part of segments(line)) expect(part).toBeLessThan((4 * Math.PI) / 180);
			}),
		);
	});
});

describe('cutAtAntimeridian', () => {
	it('cuts the way from Tokyo to Santiago once, at the same latitude on both sides', () => {
		const [west, east, ...more] = cutAtAntimeridian(greatCircle(TOKYO, SANTIAGO));
		expect(more).toEqual([]);
		expect(west?.at(-1)?.[0]).toBe(180);
		expect(east?.[0]?.[0]).toBe(-180);
		expect(west?.at(-1)?.[1]).toBe(east?.[0]?.[1]);
		expect(east?.at(-1)?.[0]).toBeCloseTo(SANTIAGO.lon);
	});

	it('leaves a line alone that does not cross', () => {
		const line = greatCircle(BEIJING, MOSCOW);
		expect(cutAtAntimeridian(line)).toEqual([line]);
	});

	it('leaves no piece of no length where a line starts on 180° itself', () => {
		const pieces = cutAtAntimeridian(greatCircle({ lon: 180, lat: 0 }, { lon: 170, lat: 10 }));
		expect(pieces).toHaveLength(1);
	});

	it('keeps every piece in −180° … 180° and the length of the whole', () => {
		fc.assert(
			fc.property(place, place, (from, to) => {
				const line = greatCircle(from, to);
				const pieces = cutAtAntimeridian(line);
				expect(pieces.length).toBeLessThanOrEqual(2);
				for (const [lon] of pieces.flat()) expect(Math.abs(lon)).toBeLessThanOrEqual(180 + 1e-9);
				const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
				expect(length).toBeCloseTo(lengthOf(line), 2);
			}),
		);
	});
});

describe('pointAlong', () => {
	it('finds the middle of the equator’s first quarter, heading east', () => {
		const { lon, lat, bearing } = pointAlong(
			greatCircle({ lon: 0, lat: 0 }, { lon: 90, lat: 0 }),
			0.5,
		);
		expect(lon).toBeCloseTo(45);
		expect(lat).toBeCloseTo(0);
		expect(bearing).toBeCloseTo(90);
	});

	it('heads south at every point of a meridian run southward, the ends too', () => {
		const line = greatCircle({ lon: 20, lat: 50 }, { lon: 20, lat: -10 });
		for (const fraction of [0, 0.25, 0.5, 1])
			expect(pointAlong(line, fraction).bearing).toBeCloseTo(180);
		expect(pointAlong(line, 1).lat).toBeCloseTo(-10);
	});

	it('starts north-westward from Beijing to Moscow', () => {
		expect(pointAlong(greatCircle(BEIJING, MOSCOW), 0).bearing).toBeCloseTo(320, -1);
	});

	it('keeps to the line past 180°', () => {
		expect(pointAlong(greatCircle(TOKYO, SANTIAGO), 0.9).lon).toBeGreaterThan(180);
	});

	it('heads north by convention where the line has no length', () => {
		expect(pointAlong(greatCircle(BEIJING, BEIJING), 0.5)).toEqual({ ...BEIJING, bearing: 0 });
	});
});
