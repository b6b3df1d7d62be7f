import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

describe('nearest', () => {
	test.each([
		['burmma', 'burma'],
		['brma', 'burma'],
		['bumra', 'burma'],
		['indonezia', 'indonesia'],
	])('%s was meant to be %s', (text, meant) => {
		expect(nearest(text, ['burma', 'india', 'indonesia'])).toBe(meant);
	});

	test('nothing is near where a third would have to change', () => {
		expect(nearest('sweden', ['burma', 'india'])).toBeNull();
		expect(nearest('x', [])).toBeNull();
	});

	test('a text is nearest to itself', () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (texts, i) => {
				const text = texts[i % texts.length] ?? '';
				expect(nearest(text, texts)).toBe(text);
			}),
		);
	});
});

describe('didYouMean', () => {
	test('asks, or gives the other hint', () => {
		expect(didYouMean('inda', ['india'], 'add it')).toBe('did you mean "india"?');
		expect(didYouMean('peru', ['india'], 'add it')).toBe('add it');
	});
});
