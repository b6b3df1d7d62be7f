import { describe, expect, it } from 'vitest';
import { thinned } from './thinned.ts';

describe('thinned path data', () => {
	it('loses islands of a unit or two and keeps the rest as it is', () => {
		expect(thinned('M5 5l1 0 0 1z')).toBe('');
		expect(thinned('M5 5l2-1-1 2zM9 9l3 0 0 1z')).toBe('M9 9h3v1z');
		expect(thinned('M-5 5zM-7 3l-4-4')).toBe('M-7 3l-4-4');
		expect(thinned('')).toBe('');
	});

	it('takes steps in one direction together, and none that turn back', () => {
		expect(thinned('M0 0l1 1 2 2 1-1-2 2z')).toBe('M0 0l3 3 1-1-2 2z');
		expect(thinned('M0 0l4 0-2 0 0 3')).toBe('M0 0h4h-2v3');
	});

	it('writes a step along an axis as one number', () => {
		expect(thinned('M0 0l4 0 0-3 1 1 2 1-1 0 0 9-3-3z')).toBe('M0 0h4v-3l1 1 2 1h-1v9l-3-3z');
	});
});
