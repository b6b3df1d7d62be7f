import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { recordsOf } from '#lib/domain/records.ts';
import { linkedData, scriptJson } from './linked-data.ts';
import { pathOf } from './paths.ts';

const wordingOf = (index: ReturnType<typeof smallIndex>) => ({
	index,
	language: 'en' as const,
	url: (record: Parameters<typeof pathOf>[0]) => pathOf(record, 'en'),
	file: '/atlas.json',
});

describe('linked data', () => {
	it('name every record by its type, its title and its page', () => {
		const index = smallIndex();
		for (const record of recordsOf(index)) {
			const data = linkedData(record, wordingOf(index));
			expect(data['@type']).toMatch(/^(Country|Place|Event|Organization|Person|CreativeWork)$/);
			expect(data['name']).toBeTruthy();
			expect(data['url']).toBe(pathOf(record, 'en'));
		}
	});

	it.each([
		['1951-05', '1951-05', undefined],
		['1951-05-18/1951-05-19', '1951-05-18', '1951-05-19'],
		['../1955~', undefined, undefined],
		['1955?', undefined, undefined],
		['1953-23', undefined, undefined],
		['1951-05/..', '1951-05', undefined],
	])('date %s as %s to %s: no bound or guess is a start', (date, start, end) => {
		const index = smallIndex({ events: [event('meeting', date, 'visit')] });
		const data = linkedData({ type: 'event', id: 'meeting' }, wordingOf(index));
		expect([data['startDate'], data['endDate']]).toEqual([start, end]);
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
