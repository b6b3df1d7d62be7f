import { expect, it } from 'vitest';
import { outlineOf, withoutCut } from './lines.ts';

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

it('an outline keeps a ring that stays clear of 180° whole', () => {
	const ring = [
		[0, 0],
		[10, 0],
		[10, 10],
		[0, 0],
	];
	expect(outlineOf({ type: 'MultiPolygon', coordinates: [[ring]] }).coordinates).toEqual([ring]);
});

it('an outline drops the stretch along the seam at 180°', () => {
	const ring = [
		[170, 60],
		[180, 60],
		[180, 70],
		[170, 70],
		[170, 60],
	];
	expect(outlineOf({ type: 'MultiPolygon', coordinates: [[ring]] }).coordinates).toEqual([
		[
			[170, 60],
			[180, 60],
		],
		[
			[180, 70],
			[170, 70],
			[170, 60],
		],
	]);
});
