import { expect, it } from 'vitest';
import { charactersOf, quoted } from './fonts.ts';
import { fontStack } from './label-layers.ts';

it('quotes families, whose names need not be CSS identifiers, but not generic ones', () => {
	expect(quoted(['Source Sans 3', 'sans-serif'])).toEqual(['"Source Sans 3"', 'sans-serif']);
});

it('asks for each character once', () => {
	expect(charactersOf(['中国', '中华'])).toBe('中国华');
});

it('makes strong labels semibold by the name of their first family', () => {
	expect(fontStack('tie', ['"Source Sans 3"'])).toEqual(['"semibold"', '"Source Sans 3"']);
	expect(fontStack('plain', ['"Source Sans 3"'])).toEqual(['"Source Sans 3"']);
});
