import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Log, pageStore, RING, WHATS, type LogStore } from './log.ts';

const clockAt = (wall = 0) => {
	const time = { wall, uptime: 0 };
	return { time, clock: { wall: () => time.wall, uptime: () => time.uptime } };
};

/** A disk with room for so many characters, as localStorage counts. */
const disk = (room: number) => {
	const kept = new Map<string, string>();
	const store: LogStore = {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => {
			const others = [...kept].filter(([other]) => other !== key);
			const taken = others.reduce((sum, [k, v]) => sum + k.length + v.length, 0);
			if (taken + key.length + value.length > room)
				throw new DOMException('full', 'QuotaExceededError');
			kept.set(key, value);
		},
		removeItem: (key) => void kept.delete(key),
	};
	return { kept, store };
};

describe('Log', () => {
	it('keeps what happened in order, with both clocks and the number of the start', () => {
		const { time, clock } = clockAt(1_000);
		const store = pageStore();
		const log = new Log(store, clock);
		log.start('0.1.0');
		time.uptime = 2_500.4;
		time.wall = 3_500;
		log.add('year', '1955');
		expect(log.entries()).toEqual([
			{ run: 1, wall: 1_000, uptime: 0, what: 'start', detail: '0.1.0' },
			{ run: 1, wall: 3_500, uptime: 2_500, what: 'year', detail: '1955' },
		]);
		const next = new Log(store, clock);
		next.start('0.1.0');
		expect(next.entries().map(({ run }) => run)).toEqual([1, 1, 2]);
	});

	it('keeps the order of what happened while the wall clock goes back and forth', () => {
		const { time, clock } = clockAt();
		const log = new Log(pageStore(), clock);
		for (const wall of [Date.UTC(2099, 11, 31), 0, -1, Date.UTC(2026, 0, 1)]) {
			time.wall = wall;
			time.uptime += 1;
			log.add('reset');
		}
		expect(log.entries().map(({ uptime }) => uptime)).toEqual([1, 2, 3, 4]);
	});

	it('never takes more than 1 MB, and forgets the oldest first', () => {
		const { clock } = clockAt();
		const { kept, store } = disk(Number.MAX_SAFE_INTEGER);
		const log = new Log(store, clock);
		log.start('');
		const all = 12_000;
		for (let i = 0; i < all; i++) log.add('incident', `${i} ${'x'.repeat(40 + (i % 200))}`);
		const bytes = 2 * [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
		expect(bytes).toBeLessThan(1_000_000);
		expect(bytes).toBeGreaterThan(850_000);
		expect(log.size()).toBeLessThan(1_000_000);
		const numbers = log.entries().map(({ detail }) => Number(detail.split(' ')[0]));
		expect(numbers.at(-1)).toBe(all - 1);
		expect(numbers).toEqual(numbers.map((_, i) => all - numbers.length + i));
		expect(log.full).toBe(false);
	});

	it('goes on in memory when the disk is full, with what it had', () => {
		const { clock } = clockAt();
		const { store } = disk(400);
		const log = new Log(store, clock);
		log.start('');
		for (let i = 0; i < 30; i++) log.add('year', String(1949 + (i % 10)));
		expect(log.full).toBe(true);
		expect(log.entries()).toHaveLength(31);
		expect(log.entries()[0]?.what).toBe('start');
	});

	it('works where storage is forbidden altogether', () => {
		const forbidden = (): never => {
			throw new DOMException('denied', 'SecurityError');
		};
		const { clock } = clockAt();
		const log = new Log({ getItem: forbidden, setItem: forbidden, removeItem: forbidden }, clock);
		log.start('');
		log.add('polity', 'a');
		log.clear();
		log.add('polity', 'b');
		expect(log.entries().map(({ detail }) => detail)).toEqual(['b']);
	});

	it('moves to another store behind what is there, and leaves nothing where it was', () => {
		const { clock } = clockAt();
		const { kept, store } = disk(10_000);
		const old = new Log(store, clock);
		old.start('before');
		const memory = pageStore();
		const log = new Log(memory, clock);
		log.add('year', '1950');
		log.moveTo(store);
		expect(log.entries().map(({ detail }) => detail)).toEqual(['before', '1950']);
		expect(new Log(memory, clock).entries()).toEqual([]);
		log.moveTo(memory);
		expect(kept.size).toBe(0);
		expect(log.entries().map(({ detail }) => detail)).toEqual(['before', '1950']);
	});

	it('leaves out what something else has written in its place', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (head, part) => {
				const store = pageStore();
				store.setItem('tieline:log', head);
				store.setItem('tieline:log:0', part);
				const log = new Log(store, clockAt().clock);
				log.start('x');
				expect(log.entries().at(-1)).toMatchObject({ what: 'start', detail: 'x' });
			}),
		);
	});

	it('cuts an endless message', () => {
		const log = new Log(pageStore(), clockAt().clock);
		log.add('error', 'e'.repeat(RING.characters * 2));
		expect(log.entries()[0]?.detail).toHaveLength(300);
	});

	it('holds no address with a query, only the path of the file that a message names', () => {
		const log = new Log(pageStore(), clockAt().clock);
		for (const detail of [
			'Failed to fetch dynamically imported module: http://localhost:4173/_app/a.js?v=1#x',
			'Refused https://someone:secret@example.org?token=abc, blob:https://example.org/1 too',
		])
			log.add('error', detail);
		const kept = log.entries().map(({ detail }) => detail);
		expect(kept).toEqual([
			'Failed to fetch dynamically imported module: /_app/a.js',
			'Refused  /1 too',
		]);
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
				log.add('error', `Failed: ${address}`);
				const { host, origin } = new URL(address);
				const detail = log.entries().at(-1)?.detail;
				// A path may itself hold a colon and two slashes.
				expect(detail).not.toContain(origin);
				expect(detail).not.toContain('?');
				expect(detail?.startsWith(`Failed: ${host}`)).toBe(false);
			}),
			{ numRuns: 30 },
		);
	});

	it('knows of visits, incidents and records looked at, and of nothing that could name a person', () => {
		expect(WHATS).toEqual([
			...['start', 'begin', 'ask', 'extend', 'reset', 'staff', 'setting'],
			...['year', 'polity', 'event'],
			...['incident', 'recovery', 'reload', 'error'],
		]);
	});

	it('forgets everything but the number of starts', () => {
		const store = pageStore();
		const log = new Log(store, clockAt().clock);
		log.start('');
		log.clear();
		expect(log.entries()).toEqual([]);
		log.start('');
		expect(log.entries().map(({ run }) => run)).toEqual([2]);
	});
});
