import { expect, it } from 'vitest';
import { flatLens, forNames, globeLens } from './lens.ts';

it('spreads the flat world over 512 · 2^zoom pixels', () => {
	const { scale, project } = flatLens(2);
	const [west, east] = [project([-180, 0]), project([180, 0])];
	expect(((east?.[0] ?? 0) - (west?.[0] ?? 0)) * scale).toBe(2048);
});

it('drops places behind the globe and at its rim, across the antimeridian too', () => {
	const { project } = globeLens(2, [170, 0], () => [1, 1]);
	expect(project([-170, 10])).toEqual([1, 1]);
	expect(project([-10, 0])).toBeNull();
	expect(project([85, 0])).toBeNull();
});

it('gives larger names less room, and places them anew', () => {
	const lens = flatLens(2);
	const large = forNames(lens, 2);
	expect(large.scale).toBe(lens.scale / 2);
	expect(large.key).not.toBe(forNames(lens, 1).key);
});
