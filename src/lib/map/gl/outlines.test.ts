import { expect, it } from 'vitest';
import { outlineOf } from './outlines.ts';

it('keeps a ring that stays clear of 180° whole', () => {
	const ring = [
		[0, 0],
		[10, 0],
		[10, 10],
		[0, 0],
	];
	expect(outlineOf({ type: 'MultiPolygon', coordinates: [[ring]] }).coordinates).toEqual([ring]);
});

it('drops the stretch along the seam at 180°', () => {
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
