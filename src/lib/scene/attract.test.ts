import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { attractItems } from './attract.ts';

describe('attractItems', () => {
	it('goes through the years in order, each with those of its events that draw a journey', () => {
		const items = attractItems(smallExhibit());
		expect(items.filter(({ type }) => type === 'year').map(({ year }) => year)).toEqual([
			1950, 1951, 1952, 1953, 1954, 1955, 1956,
		]);
		expect(items).toContainEqual({ type: 'event', year: 1953, event: 'congress' });
		expect(items).not.toContainEqual({ type: 'event', year: 1953, event: 'congress-speech' });
	});

	it('has the events of a year in order of date', () => {
		const events = attractItems(smallExhibit()).flatMap((item) =>
			item.type === 'event' && item.year === 1953 ? [item.event] : [],
		);
		expect(events).toEqual(['congress', 'long-way']);
	});
});
