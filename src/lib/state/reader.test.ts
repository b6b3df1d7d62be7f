import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { MapReader, pageReader } from './reader.ts';
import { Session } from './session.svelte.ts';

describe('a caption beside the map', () => {
	it('brings up countries and events in place, and leaves other records to their pages', () => {
		const session = new Session(
			smallExhibit(),
			() => 'en',
			() => undefined,
		);
		const reader = new MapReader(session);
		expect(reader.show({ type: 'polity', id: 'alba' })).toBe(true);
		expect(reader.current).toEqual({ type: 'polity', id: 'alba' });
		expect(reader.show({ type: 'event', id: 'treaty' })).toBe(true);
		expect(reader.current).toEqual({ type: 'event', id: 'treaty' });
		expect(reader.day).toBe(session.scene.day);
		expect(reader.show({ type: 'organisation', id: 'federation' })).toBe(false);
		expect(reader.current).toEqual({ type: 'event', id: 'treaty' });
		session.read(new URLSearchParams('organisation=federation'));
		expect(reader.current).toEqual({ type: 'organisation', id: 'federation' });
	});
});

describe('a caption on a page', () => {
	it('shows nothing in place', () => {
		const reader = pageReader(smallExhibit(), { day: '1955-12-31', year: 1955 }, null);
		expect(reader.show({ type: 'polity', id: 'alba' })).toBe(false);
	});
});
