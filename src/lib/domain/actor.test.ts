import { describe, expect, it } from 'vitest';
import { SMALL_ATLAS, smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { eventsOfActor, homeOf, politiesOfActor, yearOfActor, type ActorRef } from './actor.ts';

const federation: ActorRef = { type: 'organisation', id: 'federation' };
const envoy: ActorRef = { type: 'person', id: 'envoy' };
const idle: ActorRef = { type: 'organisation', id: 'alba-union' };
const index = smallIndex();
const ids = (actor: ActorRef) => eventsOfActor(index, actor).map(({ id }) => id);

describe('an organisation or a person', () => {
	it('is met in the events it took part in, in order of date', () => {
		expect(ids(federation)).toEqual(['congress', 'beyond']);
		expect(ids(envoy)).toEqual(['long-way']);
		expect(ids(idle)).toEqual([]);
	});

	it('has its own country, and an international body has none', () => {
		expect(homeOf(index, envoy)).toBe('hesper');
		expect(homeOf(index, federation)).toBeNull();
		expect(homeOf(index, { type: 'person', id: 'nobody' })).toBeNull();
	});

	it('is on the map with its country and those met in its events', () => {
		expect([...politiesOfActor(index, federation)].sort()).toEqual(
			['alba', 'brac', 'corin', 'ebon', 'hubland'].sort(),
		);
		expect([...politiesOfActor(index, envoy)].sort()).toEqual(['hesper', 'hubland']);
		expect([...politiesOfActor(index, idle)]).toEqual(['alba']);
	});

	it('is on the map with the countries of its ties, though no event tells of them', () => {
		const ties = SMALL_ATLAS.ties.map((tie) =>
			tie.polity === 'gull' ? { ...tie, organisations: ['alba-union'] } : tie,
		);
		const other = smallIndex({ ties });
		expect([...politiesOfActor(other, idle)]).toEqual(['alba', 'gull']);
		expect(yearOfActor(other, idle)).toBe(1956);
	});

	it('is looked at in the year by which all of it has happened', () => {
		expect(yearOfActor(index, envoy)).toBe(1953);
		expect(yearOfActor(index, idle)).toBe(1956);
	});
});
