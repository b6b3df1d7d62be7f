import type { AtlasMeta, Language } from '#lib/domain/atlas.ts';
import type { RecordRef } from '#lib/domain/records.ts';

/** The language of a page whose path begins with `part`; the atlas's first where that is none. */
export const languageOf = (
	part: string | undefined,
	{ languages }: Pick<AtlasMeta, 'languages'>,
): Language => languages.find((language) => language === part) ?? languages[0];

/** Path of a record's page within the site, with the part of the page where one is meant. */
export const pathOf = ({ type, id, part }: RecordRef, language: Language): `/${string}` =>
	`/${language}/${type}/${id}/${part === undefined ? '' : `#${part}`}`;

/** Path of the map. */
export const mapPath = (language: Language): `/${string}` => `/${language}/`;

/** Id of the map's control that opens the search, by which other pages lead to it. */
export const SEARCH = 'search';

/** Path of the map with its search open. */
export const searchPath = (language: Language): `/${string}` => `${mapPath(language)}#${SEARCH}`;

/** Path of the overview chart. */
export const chartPath = (language: Language): `/${string}` => `/${language}/chart/`;

/** Path of the comparison of two years and of two polities. */
export const comparePath = (language: Language): `/${string}` => `/${language}/compare/`;

/** Path of the log of the machine. */
export const logPath = (language: Language): `/${string}` => `/${language}/log/`;

/** Path of a story's page. */
export const storyPath = (id: string, language: Language): `/${string}` =>
	`/${language}/story/${id}/`;

/** Path of the list of all records, or of its part for one type or for the stories. */
export const recordsPath = (language: Language, type?: string): `/${string}` =>
	`/${language}/records/${type === undefined ? '' : `#${type}`}`;

/** The same page in another language: the first part of every page's path is its language. */
export const inLanguage = (path: string, language: Language): `/${string}` =>
	`/${[language, ...path.split('/').slice(2)].join('/')}`;

/** Path of the kiosk. */
export const kioskPath = (language: Language): `/${string}` => `/${language}/kiosk/`;
