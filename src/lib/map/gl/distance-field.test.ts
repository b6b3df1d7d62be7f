import { expect, it } from 'vitest';
import { distanceField, signedDistance, type Vertex } from './distance-field.ts';
import { ICON_RATIO, icons } from './icons.ts';

const square: readonly Vertex[] = [
	[4, 4],
	[12, 4],
	[12, 12],
	[4, 12],
];

it('measures from the nearest edge, positive inside', () => {
	expect(signedDistance(8, 8, square)).toBe(4);
	expect(signedDistance(1, 8, square)).toBe(-3);
	expect(signedDistance(1, 0, square)).toBe(-5);
});

it('is opaque beyond MapLibre’s edge value inside and fades outside', () => {
	const { width, data } = distanceField(square, 16);
	const alpha = (x: number, y: number) => data[(y * width + x) * 4 + 3];
	expect(alpha(8, 8)).toBe(255);
	expect(alpha(4, 8)).toBeGreaterThan(191);
	expect(alpha(3, 8)).toBeLessThan(191);
	expect(alpha(0, 0)).toBeLessThan(100);
});

it('leaves room for a halo round every icon', () => {
	for (const { width, data } of Object.values(icons())) {
		const edge = Array.from({ length: width }, (_, x) => data[x * 4 + 3] ?? 0);
		expect(Math.max(...edge)).toBeLessThan(191 - 2 * ICON_RATIO * 16);
	}
});
