import { describe, expect, it } from 'vitest';
import {
	event,
	participant,
	polity,
	SMALL_ATLAS,
	smallIndex,
	tie,
} from '../../../tests/fixtures/small-atlas.ts';
import { startsOn } from './edtf.ts';

const ids = (rows: readonly { readonly id: string }[]): readonly string[] =>
	rows.map(({ id }) => id);

describe('an index', () => {
	const index = smallIndex();

	it('finds every record by its id', () => {
		for (const table of ['polity', 'place', 'kind', 'stage', 'event'] as const)
			for (const [id, row] of index[table]) expect(row.id).toBe(id);
		expect([...index.polity.keys()]).toEqual(ids(SMALL_ATLAS.polities));
		expect([...index.event.keys()]).toEqual(ids(SMALL_ATLAS.events));
	});

	it('has every event once, by the day from which each is shown', () => {
		const days = index.chronology.map(({ date }) => startsOn(date));
		expect(days).toEqual([...days].sort());
		expect(new Set(index.chronology)).toEqual(new Set(SMALL_ATLAS.events));
		expect(index.chronology).toHaveLength(SMALL_ATLAS.events.length);
	});

	it('lists the ties of a polity lowest stage first, those off the ladder before', () => {
		expect(ids(index.tiesOf('alba'))).toEqual(['alba-exchange', 'alba-agreement']);
		expect(ids(index.tiesOf('brac'))).toEqual(['brac-support', 'brac-friendly']);
	});

	it('lists the events of a polity in order of date', () => {
		expect(ids(index.eventsOf('brac'))).toEqual(['custom', 'stopped', 'congress']);
	});

	it('gives a successor the ties and events of its predecessors, and the predecessors nothing of it', () => {
		expect(ids(index.tiesOf('albrac'))).toEqual([
			'brac-support',
			'alba-exchange',
			'brac-friendly',
			'alba-agreement',
		]);
		expect(ids(index.eventsOf('albrac'))).toEqual([
			'custom',
			'first-visit',
			'stopped',
			'congress',
			'congress-speech',
			'treaty',
			'abroad',
		]);
		expect(ids(index.eventsOf('alba'))).not.toContain('abroad');
	});

	it('follows predecessors of predecessors', () => {
		const chain = smallIndex({
			polities: [
				polity('first'),
				polity('second', { predecessors: ['first'] }),
				polity('third', { predecessors: ['second'] }),
			],
			ties: [tie('first', 'contact', '1951')],
			events: [],
		});
		expect(ids(chain.tiesOf('third'))).toEqual(['first-contact']);
		expect(chain.inSources('third')).toBe(true);
	});

	it('has in its sources whoever takes part in an event or has a tie, and nobody else', () => {
		expect(index.inSources('ebon')).toBe(true);
		expect(index.inSources('dole')).toBe(true);
		expect(index.inSources('fern')).toBe(false);
	});

	it('does not take an international organisation for a polity', () => {
		const { inSources } = smallIndex({
			ties: [],
			events: [event('meeting', '1951', 'congress', { participants: [participant(null, 'host')] })],
		});
		expect(SMALL_ATLAS.polities.filter(({ id }) => inSources(id))).toEqual([]);
	});
});
