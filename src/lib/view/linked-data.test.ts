import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, smallIndex, text } from '../../../tests/fixtures/small-atlas.ts';
import type { Source } from '#lib/domain/atlas.ts';
import { RECORD_TYPES, recordsOf, type RecordType } from '#lib/domain/records.ts';
import { dataset, linkedData, scriptJson } from './linked-data.ts';
import { pathOf } from './paths.ts';

const wordingOf = (index: ReturnType<typeof smallIndex>) => ({
	index,
	language: 'en' as const,
	url: (record: Parameters<typeof pathOf>[0]) => pathOf(record, 'en'),
	file: '/atlas.json',
});

/** What each type of record is in the words of schema.org. */
const TYPES: Readonly<Record<RecordType, readonly string[]>> = {
	polity: ['Country', 'Place'],
	event: ['Event'],
	organisation: ['Organization'],
	person: ['Person'],
	source: ['CreativeWork'],
};
const BOOK: Source = {
	id: 'book',
	title: text('Book'),
	author: text('Author'),
	publisher: null,
	language: 'zh',
	note: null,
};

describe('linked data', () => {
	it('name every record by its type, its title and its page', () => {
		const index = smallIndex({ sources: [BOOK] });
		expect(new Set(recordsOf(index).map(({ type }) => type))).toEqual(new Set(RECORD_TYPES));
		for (const record of recordsOf(index)) {
			const data = linkedData(record, wordingOf(index));
			expect(TYPES[record.type], record.id).toContain(data['@type']);
			expect(data['name']).toBeTruthy();
			expect(data['url']).toBe(pathOf(record, 'en'));
		}
	});

	it('call a sovereign polity a country, and a colony a place', () => {
		const wording = wordingOf(smallIndex());
		expect(linkedData({ type: 'polity', id: 'alba' }, wording)['@type']).toBe('Country');
		expect(linkedData({ type: 'polity', id: 'fern' }, wording)['@type']).toBe('Place');
	});

	it('tell of all the records as a data set: its licence, its years, its sources and its file', () => {
		const wording = wordingOf(smallIndex({ sources: [BOOK] }));
		const whole = {
			'@type': 'Dataset',
			name: 'small',
			description: 'small. small',
			license: 'https://spdx.org/licenses/CC0-1.0',
			temporalCoverage: '1950/1956',
			inLanguage: ['en', 'zh-Hans'],
			isBasedOn: ['/en/source/book/'],
			distribution: {
				'@type': 'DataDownload',
				contentUrl: '/atlas.json',
				encodingFormat: 'application/json',
			},
		};
		expect(dataset(wording)).toMatchObject(whole);
		expect(linkedData({ type: 'source', id: 'book' }, wording)['subjectOf']).toMatchObject(whole);
	});

	it.each([
		['1951-05', '1951-05', undefined],
		['1951-05-18/1951-05-19', '1951-05-18', '1951-05-19'],
		['../1955~', undefined, undefined],
		['1955?', undefined, undefined],
		['1953-23', undefined, undefined],
		['1951-05/..', '1951-05', undefined],
		['[1951-05..]', undefined, undefined],
		['1951-01/1951-04', undefined, undefined],
	])('date %s as %s to %s: no bound or guess is a start', (date, start, end) => {
		const index = smallIndex({ events: [event('meeting', date, 'visit')] });
		const data = linkedData({ type: 'event', id: 'meeting' }, wordingOf(index));
		expect([data['startDate'], data['endDate']]).toEqual([start, end]);
	});

	it('of a part within days that are those of the whole is none', () => {
		const days = '1951-05-18/1951-05-19';
		const events = [
			event('meeting', days, 'visit'),
			event('speech', days, 'visit', { partOf: 'meeting' }),
		];
		const index = smallIndex({ events });
		const speech = linkedData({ type: 'event', id: 'speech' }, wordingOf(index));
		expect([speech['startDate'], speech['endDate']]).toEqual([undefined, undefined]);
	});
});

describe('JSON in a page', () => {
	it('comes back whole and cannot leave its element', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const json = scriptJson({ text: `${text}</script><!--` });
				expect(json).not.toMatch(/[<>&]/);
				expect(JSON.parse(json)).toEqual({ text: `${text}</script><!--` });
			}),
		);
	});
});
