import { describe, expect, it } from 'vitest';
import { swipeOf } from './swipe.ts';

describe('a finger', () => {
	const from = { x: 200, y: 300 };
	it('that goes left turns on, and right turns back', () => {
		expect(swipeOf(from, { x: 120, y: 310 })).toBe(1);
		expect(swipeOf(from, { x: 280, y: 290 })).toBe(-1);
	});
	it('that trembles, scrolls or goes aslant turns nothing', () => {
		expect(swipeOf(from, { x: 220, y: 300 })).toBeNull();
		expect(swipeOf(from, { x: 190, y: 120 })).toBeNull();
		expect(swipeOf(from, { x: 130, y: 250 })).toBeNull();
	});
});
