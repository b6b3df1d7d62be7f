import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { inLanguage, pathOf } from './paths.ts';
import { originOf, wholeAddress } from './site.ts';
import { pagesOf, sitemapOf } from './sitemap.ts';

const index = smallIndex();
const locs = (xml: string): readonly string[] =>
	[...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc);

describe('the sitemap', () => {
	it('has every page in every language once', () => {
		const found = locs(sitemapOf(index, 'https://example.org'));
		expect(found).toHaveLength(pagesOf(index).length * 2);
		expect(new Set(found).size).toBe(found.length);
		expect(found).toContain('https://example.org/en/polity/brac/');
		expect(found).toContain('https://example.org/zh/records/');
	});

	it('has paths where nobody knows where the site will stand', () => {
		for (const loc of locs(sitemapOf(index, null))) expect(loc).toMatch(/^\/(zh|en)\//);
	});
});

describe('a path', () => {
	it('of a part ends in its id', () => {
		expect(pathOf({ type: 'source', id: 'book', part: '三-P3' }, 'zh')).toBe(
			'/zh/source/book/#三-P3',
		);
	});

	it('changes language and nothing else', () => {
		expect(inLanguage('/zh/polity/brac/', 'en')).toBe('/en/polity/brac/');
		expect(inLanguage('/zh/', 'en')).toBe('/en/');
	});

	it('is whole where the origin is known', () => {
		const known = new URL('https://example.org/zh/event/x/');
		const unknown = new URL('http://sveltekit-prerender/zh/');
		expect(wholeAddress('../../../zh/', known)).toBe('https://example.org/zh/');
		expect(wholeAddress('../zh/', unknown)).toBe('../zh/');
		expect(originOf(unknown)).toBeNull();
	});
});
