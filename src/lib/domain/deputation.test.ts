import { describe, expect, it } from 'vitest';
import { event, participant, smallIndex, text } from '../../../tests/fixtures/small-atlas.ts';
import type { Organisation, Person } from './atlas.ts';
import { deputationOf, shortNameOf } from './deputation.ts';

const evidence = { source: 'book', locator: 'P1', anchor: 'here' };
const person = (id: string, polity: string | null): Person => ({
	id,
	name: text(id),
	reading: 'established',
	polity,
	organisation: null,
	role: null,
	evidence,
	caveats: [],
});
const index = smallIndex({
	people: [person('ann', 'alba'), person('cor', 'corin'), person('nobody', null)],
});
const meeting = event('meeting', '1953', 'visit', {
	participants: [
		participant('alba', 'counterpart'),
		{ ...participant('alba', 'visitor', 86), unions: 33 },
		{ ...participant('alba', 'host'), organisation: 'alba-union' },
		{ ...participant('brac', 'visitor'), unions: 2 },
		participant('corin', 'visitor', 5),
		participant(null, 'host', 9),
	],
	people: [
		{ person: 'ann', role: 'leader', note: null },
		{ person: 'ann', role: 'speaker', note: null },
		{ person: 'cor', role: 'leader', note: null },
		{ person: 'nobody', role: 'host', note: null },
	],
});

describe('the side of a polity in an event', () => {
	it('is its bodies and numbers, row by row, and its people, each once', () => {
		const { rows, people } = deputationOf(index, meeting, 'alba');
		expect(
			rows.map(({ delegates, unions, organisation }) => [delegates, unions, organisation]),
		).toEqual([
			[86, 33, null],
			[null, null, 'alba-union'],
		]);
		expect(people.map(({ id }) => id)).toEqual(['ann']);
	});

	it('of one that carries on others is theirs', () => {
		const { rows, people } = deputationOf(index, meeting, 'albrac');
		expect(rows.map(({ polity }) => polity)).toEqual(['alba', 'alba', 'brac']);
		expect(people.map(({ id }) => id)).toEqual(['ann']);
	});

	it('is empty where the records name it and say no more', () => {
		expect(deputationOf(index, meeting, 'ebon')).toEqual({ rows: [], people: [] });
	});
});

describe('the short name of an organisation', () => {
	const organisation = (zh: string, en: string, abbr: string | null): Organisation => ({
		id: 'it',
		name: { zh, en },
		abbr,
		polity: null,
		scope: 'national',
		parent: null,
		evidence,
		caveats: [],
	});
	it.each([
		[
			'what its name gives in brackets',
			'大联合会（大联）',
			'Great Union (Grand)',
			'G',
			'大联',
			'Grand',
		],
		['its abbreviation, but not in Chinese', '大联合会', 'Great Union', 'GU', '大联合会', 'GU'],
		[
			'its name, where it has no other',
			'会（照原文）',
			'Union (as called)',
			null,
			'会（照原文）',
			'Union (as called)',
		],
	])('is %s', (_, zh, en, abbr, shortZh, shortEn) => {
		const row = organisation(zh, en, abbr);
		expect([shortNameOf(row, 'zh'), shortNameOf(row, 'en')]).toEqual([shortZh, shortEn]);
	});
});
