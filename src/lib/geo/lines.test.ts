import { expect, it } from 'vitest';
import { withoutCut } from './lines.ts';

it('segments along ±180° and the pole fall away, and what is left stays whole', () => {
	const line = [
		[179, 66],
		[180, 67],
		[180, 69],
		[178, 70],
		[170, -90],
		[-170, -90],
		[-171, -80],
	];
	expect(withoutCut({ type: 'MultiLineString', coordinates: [line] }).coordinates).toEqual([
		line.slice(0, 2),
		line.slice(2, 5),
		line.slice(5),
	]);
});

it('a line of the cut alone leaves nothing', () => {
	const cut = [
		[-180, 1],
		[-180, 2],
	];
	expect(withoutCut({ type: 'MultiLineString', coordinates: [cut] }).coordinates).toEqual([]);
});
