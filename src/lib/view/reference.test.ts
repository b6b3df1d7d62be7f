import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SMALL_ATLAS } from '../../../tests/fixtures/small-atlas.ts';
import { cslJson, referenceOf, type Cited } from './reference.ts';
import { referenceText } from './reference-text.ts';

const { meta } = SMALL_ATLAS;
const cited: Cited = {
	key: 'polity-alba',
	type: 'webpage',
	title: 'Alba',
	address: 'https://example.org/en/polity/alba/',
	accessed: '2020-05-09',
};

/** The rules of csl-data.json 1.0.2 for the fields that are written here; an item has no others. */
const DATE = v.strictObject({
	'date-parts': v.pipe(
		v.array(v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1), v.maxLength(3))),
		v.minLength(1),
		v.maxLength(2),
	),
});
const CSL = v.array(
	v.strictObject({
		type: v.picklist(['map', 'webpage']),
		id: v.union([v.string(), v.number()]),
		title: v.string(),
		'container-title': v.string(),
		author: v.array(v.strictObject({ literal: v.string() })),
		issued: DATE,
		accessed: v.optional(DATE),
		version: v.string(),
		URL: v.optional(v.string()),
		language: v.string(),
		note: v.string(),
	}),
);

describe('a reference', () => {
	it('is an item of CSL-JSON, whatever is cited', () => {
		fc.assert(
			fc.property(
				fc.record({
					key: fc.stringMatching(/^[a-z0-9-]+$/),
					type: fc.constantFrom('map' as const, 'webpage' as const),
					title: fc.string({ unit: 'grapheme' }),
					address: fc.option(fc.webUrl({ withQueryParameters: true })),
					accessed: fc.constantFrom('2020-05-09', null),
				}),
				fc.constantFrom('zh' as const, 'en' as const),
				(what, language) => {
					const items = v.parse(CSL, JSON.parse(cslJson(referenceOf(meta, language, what))));
					expect(items[0]?.title).toBe(what.title);
					expect(items[0]?.URL ?? null).toBe(what.address);
				},
			),
		);
	});

	it('says who edited the records, in which version and when', () => {
		expect(referenceOf(meta, 'en', cited)).toEqual({
			id: 'small-polity-alba',
			type: 'webpage',
			title: 'Alba',
			'container-title': 'small: small',
			author: [{ literal: 'editors' }],
			issued: { 'date-parts': [[2001, 2, 3]] },
			accessed: { 'date-parts': [[2020, 5, 9]] },
			version: '1.2',
			URL: 'https://example.org/en/polity/alba/',
			language: 'en',
			note: 'none · CC0-1.0',
		});
	});

	it('has no address where the site does not know where it stands, and no day that nobody read it', () => {
		const bare = referenceOf(meta, 'en', { ...cited, address: null, accessed: null });
		expect(bare).not.toHaveProperty('URL');
		expect(bare).not.toHaveProperty('accessed');
	});
});

describe('a reference as text', () => {
	const text = (language: 'zh' | 'en', over: Partial<Cited> = {}) =>
		referenceText(referenceOf(meta, language, { ...cited, ...over }));

	it('follows GB/T 7714 in Chinese', () => {
		expect(text('zh')).toBe(
			'editors（中文）. Alba[EB/OL]//small（中文）：small（中文）. 1.2版. (2001-02-03)[2020-05-09]. https://example.org/en/polity/alba/.',
		);
		expect(text('zh', { type: 'map', accessed: null, address: null })).toBe(
			'editors（中文）. Alba[CM/OL]//small（中文）：small（中文）. 1.2版. (2001-02-03).',
		);
	});

	it('follows Chicago in English', () => {
		expect(text('en')).toBe(
			'editors. “Alba.” In small: small, version 1.2. 3 February 2001. Accessed 9 May 2020. https://example.org/en/polity/alba/.',
		);
		expect(text('en', { title: 'Who met whom?', accessed: null, address: null })).toBe(
			'editors. “Who met whom?” In small: small, version 1.2. 3 February 2001.',
		);
	});
});
