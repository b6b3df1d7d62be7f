import { expect, it } from 'vitest';
import { Log, pageStore } from './log.ts';
import { Visits } from './visits.svelte.ts';

it('notes what changed since the last look, and nothing of a panel that closes', () => {
	const log = new Log(pageStore(), { wall: () => 0, uptime: () => 0 });
	const visits = new Visits(log);
	visits.look({ year: 1950, polity: null, event: null });
	visits.look({ year: 1950, polity: 'a', event: null });
	visits.look({ year: 1951, polity: 'a', event: 'e' });
	visits.look({ year: 1951, polity: null, event: null });
	visits.look({ year: 1951, polity: 'a', event: null });
	expect(log.entries().map(({ what, detail }) => `${what} ${detail}`)).toEqual([
		'year 1950',
		'polity a',
		'year 1951',
		'event e',
		'polity a',
	]);
});

it('notes no year that passes by while the years play, but what is chosen meanwhile', () => {
	const log = new Log(pageStore(), { wall: () => 0, uptime: () => 0 });
	const visits = new Visits(log);
	visits.look({ year: 1950, polity: null, event: null });
	visits.look({ year: null, polity: null, event: null });
	visits.look({ year: null, polity: 'a', event: null });
	visits.look({ year: 1950, polity: 'a', event: null });
	visits.look({ year: 1953, polity: 'a', event: null });
	expect(log.entries().map(({ what, detail }) => `${what} ${detail}`)).toEqual([
		'year 1950',
		'polity a',
		'year 1953',
	]);
});

it('notes for whoever comes next what the one before had looked at too', () => {
	const log = new Log(pageStore(), { wall: () => 0, uptime: () => 0 });
	const visits = new Visits(log);
	visits.look({ year: 1950, polity: 'a', event: null });
	visits.leave();
	visits.look({ year: 1950, polity: 'a', event: null });
	expect(log.entries().map(({ what, detail }) => `${what} ${detail}`)).toEqual([
		'year 1950',
		'polity a',
		'year 1950',
		'polity a',
	]);
});
