import { describe, expect, it } from 'vitest';
import { LINES } from '#lib/domain/atlas.ts';
import { PALETTE } from './palette.ts';
import { DASHES, PATTERNS, patternsWith, PLAIN_PATTERNS, type PatternTile } from './patterns.ts';

const tiles: readonly (readonly [string, PatternTile])[] = Object.entries(PATTERNS);

describe('patterns', () => {
	it.each(tiles)('%s is drawn in colours of the palette, visibly', (_, { size, strokes }) => {
		expect(size).toBeGreaterThan(0);
		expect(strokes.length).toBeGreaterThan(0);
		for (const { colour, width, opacity, d } of strokes) {
			expect(PALETTE.light).toHaveProperty(colour);
			expect(width).toBeGreaterThan(0);
			expect(opacity).toBeGreaterThan(0);
			expect(d).toMatch(/^M[\d\s.MLh-]+$/);
		}
	});

	it('are each laid together from plain ones', () => {
		for (const name of Object.keys(PATTERNS))
			expect(PLAIN_PATTERNS.filter((plain) => patternsWith(plain).includes(name))).not.toEqual([]);
		expect(patternsWith('vague')).toEqual(['vague', 'vague-support', 'vague-broken-support']);
		expect(patternsWith('dependent')).toEqual(['dependent']);
	});

	it('no two look alike', () => {
		const looks = tiles.map(([, tile]) => JSON.stringify(tile));
		expect(new Set(looks).size).toBe(tiles.length);
	});

	it('vague support shows both at once', () => {
		expect(PATTERNS['vague-support'].strokes).toEqual([
			...PATTERNS.vague.strokes,
			...PATTERNS.support.strokes,
		]);
	});

	it('vagueness and support are told apart without colour: their strokes cross', () => {
		expect(PATTERNS.vague.strokes[0].d).not.toBe(PATTERNS.support.strokes[0].d);
	});
});

describe('dashes', () => {
	it('every line has its own, and solid has none', () => {
		expect(new Set(LINES.map((line) => DASHES[line].join(' '))).size).toBe(LINES.length);
		expect(DASHES.solid).toEqual([]);
	});

	it('come in pairs of stroke and gap, so that they do not turn inside out', () => {
		for (const line of LINES) expect(DASHES[line].length % 2).toBe(0);
	});
});
