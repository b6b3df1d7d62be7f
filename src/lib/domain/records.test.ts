import { describe, expect, it } from 'vitest';
import {
	event,
	participant,
	polity,
	smallIndex,
	tie,
} from '../../../tests/fixtures/small-atlas.ts';
import {
	isSameRecord,
	isTold,
	politiesTold,
	recordsOf,
	titleOf,
	yearOfAllTold,
} from './records.ts';

const index = smallIndex();

describe('the records that have a page', () => {
	it('are the hub and the polities of which the records tell, not those only on the map', () => {
		const ids = politiesTold(index).map(({ id }) => id);
		expect(ids).toContain('hubland');
		expect(ids).toContain('brac');
		expect(ids).not.toContain('fern');
	});

	it('are each told, and have a title', () => {
		for (const record of recordsOf(index)) {
			expect(isTold(index, record)).toBe(true);
			expect(titleOf(index, record)).not.toBeNull();
		}
	});

	it('do not include what is not in the tables', () => {
		expect(isTold(index, { type: 'polity', id: 'fern' })).toBe(false);
		expect(isTold(index, { type: 'event', id: 'never' })).toBe(false);
		expect(isTold(index, { type: 'source', id: 'no-book' })).toBe(false);
		expect(titleOf(index, { type: 'person', id: 'nobody' })).toBeNull();
	});

	it('are listed once each, by type', () => {
		const keys = recordsOf(index).map(({ type, id }) => `${type}/${id}`);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.filter((key) => key.startsWith('event/'))).toHaveLength(index.atlas.events.length);
	});
});

it('a record is the same by type and id, whatever its part; nothing is only nothing', () => {
	const japan = { type: 'polity', id: 'japan' } as const;
	expect(isSameRecord(japan, { ...japan, part: 'japan:3' })).toBe(true);
	expect(isSameRecord(japan, { type: 'person', id: 'japan' })).toBe(false);
	expect(isSameRecord(japan, { type: 'polity', id: 'india' })).toBe(false);
	expect(isSameRecord(japan, null)).toBe(false);
	expect(isSameRecord(null, null)).toBe(true);
});

describe('the year by which all is told of a polity', () => {
	const told = smallIndex({
		polities: [polity('early'), polity('late'), polity('undated'), polity('silent')],
		ties: [tie('early', 'contact', '1951'), tie('late', 'contact', '1952')],
		events: [
			event('meeting', '1955-03', 'visit', { participants: [participant('late', 'visitor')] }),
			event('sometime', '1952/1956', 'visit', {
				participants: [participant('undated', 'visitor')],
			}),
		],
	});

	it('is that of its last tie or event', () => {
		expect(yearOfAllTold(told, 'early')).toBe(1951);
		expect(yearOfAllTold(told, 'late')).toBe(1955);
	});

	it('is the first an undated event may belong to', () => {
		expect(yearOfAllTold(told, 'undated')).toBe(1952);
	});

	it('is not before the polity itself, whatever it carries on', () => {
		expect(yearOfAllTold(index, 'albrac')).toBeGreaterThanOrEqual(
			Number(index.polity.get('albrac')?.span.start?.slice(0, 4)),
		);
	});

	it('is the last of the atlas where nothing is told', () => {
		expect(yearOfAllTold(told, 'silent')).toBe(told.atlas.meta.span.last);
	});
});
