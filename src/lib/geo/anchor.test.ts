import { expect, it } from 'vitest';
import type { Position } from 'geojson';
import { labelPoint } from './anchor.ts';

const box = (west: number, south: number, east: number, north: number): Position[][] => [
	[
		[west, south],
		[west, north],
		[east, north],
		[east, south],
		[west, south],
	],
];
const island = box(0, 0, 4, 4);
const mainland = box(60, 0, 70, 10);

it('a name goes to the middle of the largest polygon', () => {
	const [lon, lat] = labelPoint({ type: 'MultiPolygon', coordinates: [island, mainland] });
	expect(lon).toBeCloseTo(65, 0);
	expect(lat).toBeCloseTo(5, 0);
});

it('a name keeps to the land about the capital, however large a land far away', () => {
	const [lon, lat] = labelPoint(
		{ type: 'MultiPolygon', coordinates: [island, mainland] },
		{ lon: 1, lat: 1 },
	);
	expect(lon).toBeCloseTo(2, 0);
	expect(lat).toBeCloseTo(2, 0);
});

it('a capital far from all land of its polity is passed over', () => {
	const [lon] = labelPoint(
		{ type: 'MultiPolygon', coordinates: [island, mainland] },
		{ lon: -120, lat: 1 },
	);
	expect(lon).toBeCloseTo(65, 0);
});

it('an area without a polygon is a mistake', () => {
	expect(() => labelPoint({ type: 'MultiPolygon', coordinates: [] })).toThrow('no label point');
});
