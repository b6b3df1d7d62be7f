import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { nearest } from '#lib/domain/nearest.ts';
import { isTold, recordsOf, titleOf, type RecordType } from '#lib/domain/records.ts';

/** A record as the page for unknown addresses knows it: what it is, its id, and its names. */
export type Listed = readonly [RecordType | 'map', string, ...string[]];

/** All records with a page, and as `map` the polities that are only on the map. */
export const listedIn = (index: AtlasIndex): readonly Listed[] => {
	const { polities, meta } = index.atlas;
	const onMap = polities.filter(({ id }) => !isTold(index, { type: 'polity', id }));
	return [
		...recordsOf(index).map((record): Listed => {
			const title = titleOf(index, record);
			return [record.type, record.id, ...meta.languages.map((lang) => title?.[lang] ?? '')];
		}),
		...onMap.map(({ id, name }): Listed => [
			'map',
			id,
			...meta.languages.map((lang) => name[lang]),
		]),
	];
};

/**
 * Helps on the page for unknown addresses: finds from the address in which folder the site stands, so that
 * links hold there, and offers the record nearest to what was asked for. It runs as a script of its own,
 * with nothing from outside but its arguments: see `lostScript`.
 */
const findWay = (
	document: Document,
	path: string,
	listed: readonly Listed[],
	languages: readonly string[],
	near: (text: string, candidates: Iterable<string>) => string | null,
): void => {
	const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
	const decoded = (text: string): string => {
		try {
			return decodeURIComponent(text);
		} catch {
			return text;
		}
	};
	const parts = path.split('/').filter(Boolean).map(decoded);
	const at = parts.findIndex((part) => languages.includes(part));
	const base =
		at < 0
			? ''
			: parts
					.slice(0, at)
					.map((part) => `/${encodeURIComponent(part)}`)
					.join('');
	for (const link of document.querySelectorAll('a[href^="/"]'))
		link.setAttribute('href', `${base}${link.getAttribute('href') ?? ''}`);

	const [type = '', ...rest] = parts.slice(at + 1);
	const asked = plain(rest.at(-1) ?? type).slice(0, 120);
	const found = (among: readonly Listed[]): Listed | undefined => {
		const texts = among.flatMap(([, ...names]) => names.map(plain)).filter(Boolean);
		const match = near(asked, texts);
		return among.find(([, ...names]) => names.some((name) => plain(name) === match));
	};
	const exact = listed.find(([, id]) => id === asked);
	const meant = exact ?? found(listed.filter(([of]) => of === type)) ?? found(listed);
	if (asked === '' || meant === undefined) return;
	const [of, id, ...names] = meant;
	languages.forEach((language, i) => {
		const line = document.querySelector(
			`[data-lost="${of === 'map' ? 'map' : 'page'}-${language}"]`,
		);
		if (!line) return;
		const link = document.createElement('a');
		link.href =
			of === 'map' ? `${base}/${language}/?polity=${id}` : `${base}/${language}/${of}/${id}/`;
		link.textContent = names[i] ?? id;
		// A full-width colon brings its own space.
		if (!line.textContent?.endsWith('：')) line.append(' ');
		line.append(link);
		line.removeAttribute('hidden');
	});
};

/** JSON that cannot end the script it stands in. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** `findWay` as a script, with the records it looks among. */
export const lostScript = (index: AtlasIndex): string =>
	`(${findWay})(document, location.pathname, ${json(listedIn(index))}, ${json(index.atlas.meta.languages)}, ${nearest});`;
