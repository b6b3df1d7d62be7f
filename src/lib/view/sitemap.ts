import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { languageTag, type Language } from '#lib/domain/atlas.ts';
import { recordsOf } from '#lib/domain/records.ts';
import { chartPath, comparePath, mapPath, pathOf, recordsPath, storyPath } from './paths.ts';

/** Path of a page in each language. */
export type PathIn = (language: Language) => string;

/** Every page of the site, once for all languages. */
export const pagesOf = (index: AtlasIndex): readonly PathIn[] => [
	mapPath,
	chartPath,
	comparePath,
	(language) => recordsPath(language),
	...index.atlas.stories.map(
		({ id }): PathIn =>
			(language) =>
				storyPath(id, language),
	),
	...recordsOf(index).map(
		(record): PathIn =>
			(language) =>
				pathOf(record, language),
	),
];

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The sitemap (https://www.sitemaps.org/protocol.html), each page in each language with its alternates.
 * Search engines want whole addresses; where `origin` is `null` it has paths, for people and tests.
 */
export const sitemapOf = (index: AtlasIndex, origin: string | null): string => {
	const { languages } = index.atlas.meta;
	const address = (path: string): string => escaped(`${origin ?? ''}${encodeURI(path)}`);
	const entry = (page: PathIn, language: Language): string =>
		[
			'<url>',
			`<loc>${address(page(language))}</loc>`,
			...languages.map(
				(other) =>
					`<xhtml:link rel="alternate" hreflang="${languageTag(other)}" href="${address(page(other))}"/>`,
			),
			'</url>',
		].join('');
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...pagesOf(index).flatMap((page) => languages.map((language) => entry(page, language))),
		'</urlset>',
		'',
	].join('\n');
};
