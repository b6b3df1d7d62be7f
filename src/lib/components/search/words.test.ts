import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../../tests/fixtures/small-atlas.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Hit } from '#lib/search/finder.ts';
import { say } from '#lib/state/locale.ts';
import { kindOf } from './words.ts';

const index = smallIndex();
const kindIn = (year: number, id: string, over = index): string => {
	const hit: Hit = {
		record: { type: 'polity', id },
		tier: 'exact',
		name: { text: id, role: 'usual', language: null },
		ranges: [],
	};
	return kindOf(over, hit, year);
};
const stage = (id: string): string => {
	const label = index.stage.get(id)?.label;
	return label ? say(label) : id;
};

describe('a country among the results of the search', () => {
	it('has the stage that is held in the year on screen', () => {
		expect(kindIn(1953, 'corin')).toBe(`${m.record_polity()} · ${stage('contact')}`);
		expect(kindIn(1956, 'corin')).toBe(`${m.record_polity()} · ${stage('begun')}`);
		expect(kindIn(1953, 'dole')).toBe(`${m.record_polity()} · ${m.short_support()}`);
	});

	it('has the year that choosing it leads to, where that is another', () => {
		expect(kindIn(1950, 'corin')).toBe(`${m.record_polity()} · 1953 · ${stage('contact')}`);
	});

	it('tells one in the source without a tie from one that is not in it, and from the hub', () => {
		expect(kindIn(1953, 'ebon')).toBe(`${m.record_polity()} · ${m.short_none()}`);
		expect(kindIn(1953, 'ebon', index.reckoned('certain'))).toContain(m.dates_none());
		expect(kindIn(1953, 'fern')).toBe(`${m.record_polity()} · ${m.short_absent()}`);
		expect(kindIn(1953, 'hubland')).toBe(`${m.record_polity()} · ${m.table_hub()}`);
	});
});
