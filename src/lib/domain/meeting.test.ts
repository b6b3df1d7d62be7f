import { describe, expect, it } from 'vitest';
import {
	event,
	participant,
	polity,
	smallIndex,
	tie,
} from '../../../tests/fixtures/small-atlas.ts';
import type { ActorRef } from './actor.ts';
import { yearToMeet, yearToMeetActor } from './meeting.ts';

const index = smallIndex();

describe('who asks for a polity', () => {
	it.each([
		['alba', 1953, 1953, 'it is on the map and known'],
		['alba', 1950, 1951, 'nothing had come about: its first contact'],
		['alba', 1956, 1951, 'it is no more: its first contact'],
		[
			'albrac',
			1952,
			1955,
			'it is not yet: the first year of its life, though what it carries on is older',
		],
		['hubland', 1950, 1950, 'the hub is told of in every year'],
		['fern', 1952, 1952, 'nothing is told of it in any year'],
		['nowhere', 1952, 1952, 'there is no such polity'],
	])('%s in %i is shown it in %i: %s', (id, year, shown) => {
		expect(yearToMeet(index, id, year)).toBe(shown);
	});

	it.each([
		['recorded', 'dole', 1950, 1952],
		['recorded', 'brac', 1950, 1952],
		['earliest', 'brac', 1950, 1950],
		['certain', 'brac', 1950, 1952],
		['recorded', 'corin', 1950, 1953],
		['earliest', 'corin', 1950, 1950],
		['certain', 'hesper', 1950, 1953],
		['recorded', 'hesper', 1952, 1953],
	] as const)('as %s, %s in %i is shown it in %i', (dates, id, year, shown) => {
		expect(yearToMeet(index.reckoned(dates), id, year)).toBe(shown);
	});

	it('stays where no date of what is told of it is certain', () => {
		const some = smallIndex({
			polities: [polity('perhaps')],
			events: [],
			ties: [tie('perhaps', 'friendly', '1955~')],
		});
		expect(yearToMeet(some, 'perhaps', 1951)).toBe(1955);
		expect(yearToMeet(some.reckoned('certain'), 'perhaps', 1951)).toBe(1951);
	});

	it('is shown its nearest year where nothing is told of it', () => {
		const late = polity('late', { span: { start: '1954-07-21', end: null } });
		const brief = polity('brief', { span: { start: '1952-02-01', end: '1952-08-01' } });
		const gone = polity('gone', { span: { start: null, end: '1949-03-31' } });
		const some = smallIndex({ polities: [late, brief, gone] });
		expect(yearToMeet(some, 'late', 1951)).toBe(1954);
		expect(yearToMeet(some, 'late', 1955)).toBe(1955);
		expect(yearToMeet(some, 'brief', 1955)).toBe(1952);
		expect(yearToMeet(some, 'gone', 1955)).toBe(1950);
	});

	it('is shown an event before any tie, and stays where its only event has no year', () => {
		const some = smallIndex({
			polities: [polity('guest'), polity('friend')],
			events: [
				event('met', '1953-05', 'visit', { participants: [participant('guest', 'visitor')] }),
				event('ever', '1950/1956?', 'visit', { participants: [participant('friend', 'visitor')] }),
			],
			ties: [tie('guest', 'friendly', '1955')],
		});
		expect(yearToMeet(some, 'guest', 1951)).toBe(1953);
		expect(yearToMeet(some, 'guest', 1954)).toBe(1954);
		expect(yearToMeet(some, 'friend', 1952)).toBe(1952);
	});
});

describe('who asks for an organisation or a person', () => {
	const federation = { type: 'organisation', id: 'federation' } as const;
	const envoy = { type: 'person', id: 'envoy' } as const;
	const idle = { type: 'organisation', id: 'alba-union' } as const;

	it.each<[ActorRef, number, number, string]>([
		[federation, 1953, 1953, 'one of its events is of that year'],
		[federation, 1951, 1953, 'nothing had happened: its first event'],
		[envoy, 1956, 1953, 'all was long past: the first event'],
		[idle, 1951, 1956, 'nothing is told of it in any year: the last'],
		[{ type: 'person', id: 'nobody' }, 1951, 1956, 'there is no such person'],
	])('%j in %i is shown it in %i: %s', (actor, year, shown) => {
		expect(yearToMeetActor(index, actor, year)).toBe(shown);
	});

	it('is shown the first tie of an organisation that no event tells of', () => {
		const ties = [
			{ ...tie('alba', 'friendly', '1954'), organisations: ['alba-union'] },
			{ ...tie('alba', 'contact', '1952'), organisations: ['alba-union'] },
		];
		expect(yearToMeetActor(smallIndex({ ties }), idle, 1950)).toBe(1952);
	});
});
