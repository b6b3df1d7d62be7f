import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import {
	languageTag,
	type AtlasEvent,
	type Language,
	type Place,
	type Text,
} from '#lib/domain/atlas.ts';
import { firmnessOf } from '#lib/domain/reckoning.ts';
import { titleOf, type RecordRef } from '#lib/domain/records.ts';

/** A value of schema.org, as JSON-LD. */
export type Linked = Readonly<Record<string, unknown>>;

interface Wording {
	readonly index: AtlasIndex;
	readonly language: Language;
	/** Address of a record's page. */
	readonly url: (record: RecordRef) => string;
	/** Address of the file with all records. */
	readonly file: string;
}

/** What does not hold is left out: schema.org has no word for "the source does not say". */
const told = (value: Readonly<Record<string, unknown>>): Linked =>
	Object.fromEntries(
		Object.entries(value).filter(
			([, part]) => part !== null && part !== undefined && !(Array.isArray(part) && !part.length),
		),
	);

const otherNames = (
	name: Text,
	language: Language,
	more: readonly (Text | string | null)[] = [],
) => {
	const names = more.flatMap((text) =>
		text === null ? [] : typeof text === 'string' ? [text] : Object.values(text),
	);
	return [...new Set([...Object.values(name), ...names])].filter((text) => text !== name[language]);
};

const placeOf = ({ name, lon, lat }: Pick<Place, 'name' | 'lon' | 'lat'>, language: Language) => ({
	'@type': 'Place',
	name: name[language],
	geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
});

/**
 * Only a date that the source gives as such; a bound or a guess is no start. An interval is how long an
 * event lasted where it is to the day and the event is no part of another; else it happened within it.
 */
const datesOf = ({ date, partOf }: AtlasEvent): Linked => {
	const [start = '', end] = date.edtf.split('/');
	const iso = /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/;
	const isWithin =
		date.latest !== null && end !== undefined && (partOf !== null || start.length < 10);
	if (firmnessOf(date) !== 'firm' || isWithin || !iso.test(start)) return {};
	return { startDate: start, endDate: iso.test(end ?? '') ? end : undefined };
};

const link = (type: string, record: RecordRef, { index, language, url }: Wording): Linked => ({
	'@type': type,
	'@id': url(record),
	name: titleOf(index, record)?.[language],
});

const polity = (id: string, wording: Wording): Linked => {
	const { index, language } = wording;
	const row = index.polity.get(id);
	if (!row) return {};
	const sovereign = index.atlas.tenures.some(
		(tenure) => tenure.polity === id && tenure.status === 'sovereign',
	);
	return {
		'@type': sovereign ? 'Country' : 'Place',
		name: row.name[language],
		alternateName: otherNames(row.name, language, [row.now, ...row.names.map(({ name }) => name)]),
		containsPlace: row.capital ? placeOf(row.capital, language) : null,
	};
};

const event = (id: string, wording: Wording): Linked => {
	const { index, language } = wording;
	const row = index.event.get(id);
	if (!row) return {};
	const place = row.place === null ? undefined : index.place.get(row.place);
	const bodies = (hosts: boolean) =>
		row.participants.flatMap(({ organisation, role }) =>
			organisation === null || (role === 'host') !== hosts
				? []
				: [link('Organization', { type: 'organisation', id: organisation }, wording)],
		);
	return {
		'@type': 'Event',
		name: row.title[language],
		description: row.summary[language],
		...datesOf(row),
		location: place ? placeOf(place, language) : null,
		organizer: bodies(true),
		attendee: [
			...bodies(false),
			...row.people.map(({ person }) => link('Person', { type: 'person', id: person }, wording)),
		],
		superEvent:
			row.partOf === null ? null : link('Event', { type: 'event', id: row.partOf }, wording),
	};
};

const organisation = (id: string, wording: Wording): Linked => {
	const { index, language } = wording;
	const row = index.organisation.get(id);
	if (!row) return {};
	return {
		'@type': 'Organization',
		name: row.name[language],
		alternateName: otherNames(row.name, language, [row.abbr]),
		parentOrganization:
			row.parent === null
				? null
				: link('Organization', { type: 'organisation', id: row.parent }, wording),
		areaServed:
			row.polity === null ? null : link('Place', { type: 'polity', id: row.polity }, wording),
	};
};

const person = (id: string, wording: Wording): Linked => {
	const { index, language } = wording;
	const row = index.person.get(id);
	if (!row) return {};
	return {
		'@type': 'Person',
		name: row.name[language],
		alternateName: otherNames(row.name, language),
		jobTitle: row.role?.[language],
		affiliation:
			row.organisation === null
				? null
				: link('Organization', { type: 'organisation', id: row.organisation }, wording),
	};
};

const source = (id: string, { index, language }: Wording): Linked => {
	const row = index.atlas.sources.find((candidate) => candidate.id === id);
	if (!row) return {};
	return {
		'@type': 'CreativeWork',
		name: row.title[language],
		alternateName: otherNames(row.title, language),
		author: row.author ? { '@type': 'Person', name: row.author[language] } : null,
		publisher: row.publisher ? { '@type': 'Organization', name: row.publisher[language] } : null,
		inLanguage: row.language,
	};
};

/** All the records as a data set, with the file that has them. */
export const dataset = ({ index, language, url, file }: Wording): Linked => {
	const { meta, sources } = index.atlas;
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: meta.title[language],
		description: `${meta.subtitle[language]}. ${meta.intro[language]}`,
		license: `https://spdx.org/licenses/${meta.licence}`,
		temporalCoverage: `${meta.span.first}/${meta.span.last}`,
		inLanguage: meta.languages.map(languageTag),
		isBasedOn: sources.map(({ id }) => url({ type: 'source', id })),
		distribution: {
			'@type': 'DataDownload',
			contentUrl: file,
			encodingFormat: 'application/json',
		},
	};
};

/** What a record's page is about, in the words of schema.org and the language of the page. */
export const linkedData = (record: RecordRef, wording: Wording): Linked => {
	const describe = { polity, event, organisation, person, source }[record.type];
	return told({
		'@context': 'https://schema.org',
		'@id': wording.url(record),
		url: wording.url(record),
		...describe(record.id, wording),
		subjectOf: record.type === 'source' ? dataset(wording) : null,
	});
};

/** JSON for a `script` element: no character of it can end the element or begin another. */
export const scriptJson = (value: Linked): string =>
	JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
