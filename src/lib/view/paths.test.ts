import { describe, expect, it } from 'vitest';
import { languageOf } from './paths.ts';

describe('the language of a page', () => {
	it.each([
		['zh', 'zh'],
		['en', 'en'],
		['', 'first'],
		[undefined, 'first'],
		['404.html', 'first'],
	])('is that in its path, else the first of the atlas: %s', (part, language) => {
		for (const languages of [['zh', 'en'] as const, ['en', 'zh'] as const])
			expect(languageOf(part, { languages })).toBe(language === 'first' ? languages[0] : language);
	});
});
