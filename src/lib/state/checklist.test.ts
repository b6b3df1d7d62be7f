import { describe, expect, it } from 'vitest';
import { SMALL_ATLAS, smallIndex, tie } from '../../../tests/fixtures/small-atlas.ts';
import {
	brokenLinks,
	checklist,
	CHECKS,
	runCheck,
	type CheckId,
	type KioskFacts,
	type Machine,
} from './checklist.ts';
import type { Clock } from './playback.svelte.ts';

const ISSUED = Date.parse(SMALL_ATLAS.meta.issued);
const YEAR = 366 * 86_400_000;
const source = {
	id: 'book',
	title: { zh: '书', en: 'book' },
	author: null,
	publisher: null,
	language: 'zh',
	note: null,
};
const organisation = (id: string) => ({
	id,
	name: { zh: id, en: id },
	abbr: null,
	polity: null,
	scope: 'international' as const,
	parent: null,
	evidence: { source: 'book', locator: 'P1', anchor: 'here' },
	caveats: [],
});
const whole = { sources: [source], organisations: [organisation('federation')] };

const machine: Machine = {
	display: () => ({ window: [1920, 1080], screen: [1920, 1080], ratio: 1 }),
	touchPoints: () => 10,
	fonts: () => Promise.resolve({ loaded: 7, failed: [] }),
	worker: () => Promise.resolve('serves'),
	storage: () => Promise.resolve({ persisted: true, used: 2_500_000 }),
	wallClock: () => ISSUED + 1000,
};
const facts: KioskFacts = {
	index: smallIndex(whole),
	settings: { ...SMALL_ATLAS.meta.kiosk, publicAddress: 'https://example.org/' },
	notices: [],
	build: 'a1b2c3d4e5f6',
	renderer: 'gl',
	held: 'a1b2c3d4e5f6',
	fetched: 'same',
	voices: [
		{ name: 'Ting', lang: 'zh-CN', local: true },
		{ name: 'Amy', lang: 'en-GB', local: true },
	],
};
const never: Clock = { after: () => () => undefined };
const found = (id: CheckId, of: Partial<Machine> = {}, about: Partial<KioskFacts> = {}) =>
	runCheck(checklist({ ...machine, ...of }, { ...facts, ...about })[id], never);

describe('the checklist before opening', () => {
	it.each(CHECKS)('finds %s good on a machine that has everything', async (id) => {
		expect(await found(id)).toMatchObject({ state: 'good' });
	});

	it('tells the size of the screen in millimetres, and doubts a window that does not fill it', async () => {
		expect((await found('display')).value).toBe('1920 × 1080 px @1 · 600 × 338 mm');
		const window = { window: [1920, 980], screen: [1920, 1080], ratio: 1 } as const;
		expect(await found('display', { display: () => window })).toMatchObject({ state: 'doubtful' });
	});

	it.each([
		['1970', 0],
		['2099', Date.UTC(2099, 0, 1)],
		['no time at all', Number.NaN],
	])('finds a clock of %s wrong', async (_, now) => {
		expect(await found('clock', { wallClock: () => now })).toMatchObject({ state: 'bad' });
	});

	it('finds a clock right for decades from the day on which the records were issued', async () => {
		for (const [now, state] of [
			[ISSUED - YEAR, 'bad'],
			[ISSUED, 'good'],
			[ISSUED + 40 * YEAR, 'good'],
		] as const)
			expect(await found('clock', { wallClock: () => now })).toMatchObject({ state });
	});

	it.each([
		['worker', { worker: () => Promise.resolve('none' as const) }, {}],
		['worker', {}, { held: null, fetched: null }],
		['worker', {}, { fetched: 'full' }],
		['worker', {}, { fetched: 'mismatch' }],
		['storage', { storage: () => Promise.resolve({ persisted: false, used: null }) }, {}],
		['touch', { touchPoints: () => 0 }, {}],
		['fonts', { fonts: () => Promise.resolve({ loaded: 6, failed: ['Sans'] }) }, {}],
		['voices', {}, { voices: [] }],
		['renderer', {}, { renderer: 'svg' }],
		['address', {}, { settings: SMALL_ATLAS.meta.kiosk }],
		['settings', {}, { notices: [{ parameter: 'idle', given: 'x', meant: null }] }],
	] as const)('notes what is missing: %s', async (id, of, about) => {
		expect(await found(id, of, about)).toMatchObject({ state: 'doubtful' });
	});

	it('takes the copy for good where it is held whole, also when the network is down', async () => {
		expect(await found('worker', {}, { fetched: 'unreachable' })).toEqual({
			state: 'good',
			value: 'serves · a1b2c3d4',
		});
		expect((await found('worker', {}, { held: null, fetched: 'full' })).value).toBe(
			'serves · — · full',
		);
	});

	it('finds references to records that do not exist', async () => {
		expect(brokenLinks(smallIndex(whole))).toEqual([]);
		const index = smallIndex({
			...whole,
			ties: [...SMALL_ATLAS.ties, tie('atlantis', 'contact', '1952')],
		});
		expect(brokenLinks(index)).toEqual(['polity/atlantis']);
		expect(await found('records', {}, { index })).toMatchObject({ state: 'bad' });
	});

	it('takes a check that throws or hangs for bad, and goes on', async () => {
		const thrown = () => Promise.reject(new Error('refused'));
		expect(await found('worker', { worker: thrown })).toEqual({ state: 'bad', value: 'refused' });
		const atOnce: Clock = {
			after(_, run) {
				run();
				return () => undefined;
			},
		};
		const hangs = () => new Promise<never>(() => undefined);
		expect(await runCheck(hangs, atOnce)).toMatchObject({ state: 'bad' });
	});
});
