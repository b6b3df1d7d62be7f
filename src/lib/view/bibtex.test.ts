import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { SMALL_ATLAS } from '../../../tests/fixtures/small-atlas.ts';
import { bibtex, texText } from './bibtex.ts';
import { referenceOf } from './reference.ts';

const META = { ...SMALL_ATLAS.meta, editors: { zh: '编者', en: 'the small editors' } };

const entry = (title: string, address: string | null = null): string =>
	bibtex(
		referenceOf(META, 'en', {
			key: 'polity-alba',
			type: 'webpage',
			title,
			address,
			accessed: '2020-05-09',
		}),
	);
const read = (text: string) => new Cite(text, { forceType: '@bibtex/text' }).data;

describe('an entry of BibTeX', () => {
	it.each([
		['plain words', 'Alba, 1955'],
		['Chinese', '日本（1955年地图）'],
		['Chinese quotation marks', '“五一”的邀请——一九五二'],
		['macrons', 'Sōhyō, Tōkyō and Ōsaka'],
		['umlauts', 'Vögel über Äcker, naïf'],
		['other marks', 'São Tomé, Škoda, façade, Łódź, Þórr, Ærø, Việt Nam'],
		['signs of TeX', '50 % of R&D costs $5 #1 a_b'],
		['braces', 'a } that { never closes }}'],
		['backslashes, tildes, carets', 'C:\\new ~ 2^10'],
	])('with %s is read back as it was written', (_, title) => {
		const [item, ...others] = read(entry(title));
		expect(others).toEqual([]);
		expect(item?.['title']).toBe(title);
	});

	it('is read back with its author, in one piece, its date and address', () => {
		const address = 'https://example.org/zh/?year=1955&hide=a,b#三-P3 {x}';
		const [item] = read(entry('Alba', address));
		expect(item).toMatchObject({
			id: 'small-polity-alba',
			author: [{ family: 'the small editors' }],
			issued: { 'date-parts': [[2001, 2]] },
		});
		expect(entry('Alba')).toContain('urldate = {2020-05-09}');
		expect(decodeURI(String(item?.['URL']))).toBe(address);
	});

	it('of Latin letters is pure ASCII, which every TeX reads', () => {
		expect(texText('Sōhyō – “Größe” … ’s')).toMatch(/^[ -~]*$/);
		expect(texText('Sōhyō')).toBe('S{\\=o}hy{\\=o}');
	});

	it('keeps the punctuation of Chinese, which is not that of English', () => {
		expect(texText('“五一”——')).toBe('“五一”——');
		expect(texText('“May Day”—')).toBe("``May Day''---");
	});

	it('has as many opening as closing braces, whatever it says', () => {
		const text = entry('}{ \\ }} 中 ~');
		expect(text.split('{').length).toBe(text.split('}').length);
	});
});
