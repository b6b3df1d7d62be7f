import fc from 'fast-check';
import { geoMercator } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createFlatMap, WORLD } from './flat-map.ts';

/** Evenly spread, unlike `fc.double`, which keeps near nought. */
const between = (min: number, max: number) =>
	fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const centres = between(-180, 180);

/** The whole numbers of path data as points, relative ones added up; each `M` begins a ring. */
const ringsOf = (data: string): readonly (readonly (readonly [number, number])[])[] =>
	data
		.split('M')
		.slice(1)
		.map((ring) => {
			const [first = '', ...relative] = ring.replace('z', '').split('l');
			const numbers = (text: string): readonly number[] => (text.match(/-?\d+/g) ?? []).map(Number);
			const [x0 = NaN, y0 = NaN] = numbers(first);
			const points: [number, number][] = [[x0, y0]];
			let [x, y] = [x0, y0];
			const steps = relative.flatMap(numbers);
			for (let i = 0; i < steps.length; i += 2) {
				x += steps[i] ?? NaN;
				y += steps[i + 1] ?? NaN;
				points.push([x, y]);
			}
			return points;
		});

const box = (west: number, south: number, east: number, north: number): Position[] => [
	[west, south],
	[west, north],
	[east, north],
	[east, south],
	[west, south],
];
const area = (...rings: Position[][]): MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: rings.map((ring) => [ring]),
});

describe('a place on the flat map', () => {
	it('comes back from its point', () => {
		fc.assert(
			fc.property(centres, between(-180, 179.999), between(-85, 85), (centre, lon, lat) => {
				const map = createFlatMap(centre);
				const [x, y] = map.invert(map.project([lon, lat]));
				expect(Math.abs(((x - lon + 540) % 360) - 180)).toBeLessThan(1e-6);
				expect(y).toBeCloseTo(lat, 6);
			}),
		);
	});

	it('lies on the sheet, whatever turn its longitude is in', () => {
		fc.assert(
			fc.property(centres, between(-900, 900), between(-85, 85), (centre, lon, lat) => {
				const [x, y] = createFlatMap(centre).project([lon, lat]);
				// On the very edge floating point may fall short of it.
				expect(x).toBeGreaterThanOrEqual(-1e-6);
				expect(x).toBeLessThanOrEqual(WORLD + 1e-6);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(y).toBeLessThanOrEqual(WORLD);
			}),
		);
	});

	it('is where Web Mercator has it', () => {
		const mercator = geoMercator()
			.scale(WORLD / (2 * Math.PI))
			.translate([WORLD / 2, WORLD / 2]);
		fc.assert(
			fc.property(between(-179.9, 179.9), between(-85, 85), (lon, lat) => {
				const [x, y] = createFlatMap(0).project([lon, lat]);
				const [wantedX = NaN, wantedY = NaN] = mercator([lon, lat]) ?? [];
				expect(x).toBeCloseTo(wantedX, 6);
				expect(y).toBeCloseTo(wantedY, 6);
			}),
		);
	});

	it('stays on the sheet at the poles', () => {
		for (const lat of [90, -90]) {
			const [, y] = createFlatMap(0).project([0, lat]);
			expect(y).toSatisfy(Number.isFinite);
		}
	});

	it('has the centre in the middle and its far side at the edges', () => {
		const map = createFlatMap(150);
		expect(map.project([150, 0])).toEqual([WORLD / 2, WORLD / 2]);
		expect(map.project([-30, 0])[0]).toBeCloseTo(0, 6);
		expect(map.project([-30.001, 0])[0]).toBeCloseTo(WORLD, -1);
	});
});

describe('an area', () => {
	const widthOf = (data: string): number => {
		const xs = ringsOf(data)
			.flat()
			.map(([x]) => x);
		return Math.max(...xs) - Math.min(...xs);
	};

	it('that crosses the edge of the sheet stays whole', () => {
		// The sheet's edge is at −30°.
		const data = createFlatMap(150).areas(area(box(-40, 0, -20, 10)));
		expect(ringsOf(data)).toHaveLength(1);
		expect(widthOf(data)).toBe(Math.round((20 / 360) * WORLD));
	});

	it('keeps its width and has its middle on the sheet, wherever the edge is', () => {
		fc.assert(
			fc.property(
				centres,
				fc.integer({ min: -180, max: 120 }),
				fc.integer({ min: 1, max: 60 }),
				(centre, west, width) => {
					const data = createFlatMap(centre).areas(area(box(west, 0, west + width, 10)));
					expect(Math.abs(widthOf(data) - (width / 360) * WORLD)).toBeLessThanOrEqual(1);
					const xs = ringsOf(data)
						.flat()
						.map(([x]) => x);
					const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
					expect(middle).toBeGreaterThanOrEqual(-1);
					expect(middle).toBeLessThanOrEqual(WORLD + 1);
				},
			),
		);
	});

	it('in two parts on either side of ±180° is one country where the edge is elsewhere', () => {
		const data = createFlatMap(150).areas(area(box(170, 0, 180, 10), box(-180, 0, -170, 10)));
		expect(ringsOf(data)).toHaveLength(2);
		expect(widthOf(data)).toBeLessThanOrEqual(Math.ceil((20 / 360) * WORLD));
	});

	it('has its corners where its places are', () => {
		const map = createFlatMap(20);
		const corners: [number, number][] = [
			[10, 40],
			[10, 50],
			[20, 50],
			[20, 40],
		];
		const [ring = []] = ringsOf(map.areas(area(box(10, 40, 20, 50))));
		const wanted = corners.map((corner) => map.project(corner).map(Math.round));
		for (const corner of wanted) expect(ring).toContainEqual(corner);
	});

	it('does not run into the one drawn before', () => {
		const map = createFlatMap(0);
		const alone = createFlatMap(0).areas(area(box(0, 0, 10, 10)));
		map.areas(area(box(50, 0, 60, 10)));
		expect(map.areas(area(box(0, 0, 10, 10)))).toBe(alone);
	});
});

describe('a line', () => {
	it('that runs on across ±180° does not turn back', () => {
		const coordinates = [160, 170, 180, 190, 200].map((lon) => [lon, 10]);
		const data = createFlatMap(150).lines({ type: 'MultiLineString', coordinates: [coordinates] });
		const xs = ringsOf(data)
			.flat()
			.map(([x]) => x);
		expect(xs).toEqual(xs.toSorted((a, b) => a - b));
		expect(xs).toHaveLength(5);
	});

	it('begins on the sheet', () => {
		const map = createFlatMap(150);
		const [[first] = []] = ringsOf(
			map.lines({
				type: 'MultiLineString',
				coordinates: [
					[
						[-100, 10],
						[-110, 20],
					],
				],
			}),
		);
		expect(first).toEqual(map.project([-100, 10]).map(Math.round));
	});
});
