import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from './fold.ts';

describe('fold', () => {
	it.each([
		['Sōhyō', 'sohyo'],
		['So\u0304hyo\u0304', 'sohyo'],
		['São Tomé', 'saotome'],
		['Sana’a', 'sanaa'],
		['Nukuʻalofa', 'nukualofa'],
		['Ｊａｐａｎ', 'japan'],
		['Đà Øresund Łódź', 'daoresundlodz'],
		['1955年“五一”的来宾', '1955年五一的来宾'],
		['–…（）', ''],
	])('%s is compared as %s', (text, folded) => {
		expect(fold(text).text).toBe(folded);
	});

	it('parts words at spaces, at signs and where Chinese begins or ends, and not at apostrophes', () => {
		expect(wordsOf(fold('Guinea-Bissau (d’Ivoire)'))).toEqual(['guinea', 'bissau', 'divoire']);
		expect(wordsOf(fold('1955年“五一”的来宾'))).toEqual(['1955', '年', '五一', '的来宾']);
		expect(wordsOf(fold('a\u0304b'))).toEqual(['ab']);
	});

	it('says of every unit where it stood, and folds what is folded to itself', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const { text: folded, at } = fold(text);
				expect(at).toHaveLength(folded.length);
				expect(at.every((place) => place < text.length)).toBe(true);
				expect(at).toEqual([...at].sort((a, b) => a - b));
				expect(fold(folded).text).toBe(folded);
			}),
		);
	});
});
