import { languageTag, type AtlasMeta, type Language } from '#lib/domain/atlas.ts';
import type { Day } from '#lib/domain/time.ts';

/** A date as CSL writes it: year, month, day. */
export interface CslDate {
	readonly 'date-parts': readonly [readonly [number, number, number]];
}

/**
 * How a view or a record is cited, as an item of CSL-JSON 1.0.2
 * (https://github.com/citation-style-language/schema). What is not known is left out.
 */
export interface Reference {
	readonly id: string;
	readonly type: 'map' | 'webpage';
	readonly title: string;
	readonly 'container-title': string;
	readonly author: readonly { readonly literal: string }[];
	readonly issued: CslDate;
	readonly accessed?: CslDate;
	readonly version: string;
	readonly URL?: string;
	readonly language: string;
	readonly note: string;
}

/** What is cited, in the language of its page. */
export interface Cited {
	/** Tells it from all others of the atlas: letters, digits and hyphens. */
	readonly key: string;
	readonly type: Reference['type'];
	readonly title: string;
	/** Whole address; `null` where the site does not know where it stands. */
	readonly address: string | null;
	/** Day on which it was read; `null` = the reader has to add it. */
	readonly accessed: Day | null;
}

const cslDate = (day: Day): CslDate => {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return { 'date-parts': [[year, month, date]] };
};

/** The day of a CSL date. */
export const dayOf = ({ 'date-parts': [[year, month, date]] }: CslDate): Day =>
	[String(year).padStart(4, '0'), ...[month, date].map((n) => String(n).padStart(2, '0'))].join(
		'-',
	);

const COLON: Readonly<Record<Language, string>> = { zh: '：', en: ': ' };

/** The reference of a part of the atlas; editors, version and date are those of the records. */
export const referenceOf = (
	{ id, title, subtitle, editors, version, issued, credit, licence }: AtlasMeta,
	language: Language,
	cited: Cited,
): Reference => ({
	id: `${id}-${cited.key}`,
	type: cited.type,
	title: cited.title,
	'container-title': `${title[language]}${COLON[language]}${subtitle[language]}`,
	author: [{ literal: editors[language] }],
	issued: cslDate(issued),
	...(cited.accessed === null ? {} : { accessed: cslDate(cited.accessed) }),
	version,
	...(cited.address === null ? {} : { URL: cited.address }),
	language: languageTag(language),
	note: `${credit[language]} · ${licence}`,
});

/** A file of CSL-JSON with this one item. */
export const cslJson = (reference: Reference): string =>
	`${JSON.stringify([reference], null, 2)}\n`;
