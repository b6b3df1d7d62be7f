import type { Language } from '#lib/domain/atlas.ts';
import type { RecordRef } from '#lib/domain/records.ts';

/** Path of a record's page within the site, with the part of the page where one is meant. */
export const pathOf = ({ type, id, part }: RecordRef, language: Language): `/${string}` =>
	`/${language}/${type}/${id}/${part === undefined ? '' : `#${part}`}`;

/** Path of the map. */
export const mapPath = (language: Language): `/${string}` => `/${language}/`;

/** Path of the overview chart. */
export const chartPath = (language: Language): `/${string}` => `/${language}/chart/`;

/** Path of the list of all records, or of its part for one type. */
export const recordsPath = (language: Language, type?: string): `/${string}` =>
	`/${language}/records/${type === undefined ? '' : `#${type}`}`;

/** The same page in another language: the first part of every page's path is its language. */
export const inLanguage = (path: string, language: Language): `/${string}` =>
	`/${[language, ...path.split('/').slice(2)].join('/')}`;
