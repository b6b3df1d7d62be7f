import { describe, expect, it } from 'vitest';
import { PARTS } from './ladder.ts';
import type { MonotonicClock } from './monotonic.ts';
import { Recovery } from './recovery.svelte.ts';
import { reloadMemory } from './reload-memory.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A clock that tests push on, running what falls due on the way. */
const playedClock = () => {
	let now = 0;
	let due: { at: number; run: () => void }[] = [];
	const clock: MonotonicClock = {
		now: () => now,
		after: (milliseconds, run) => {
			expect(milliseconds).toBeLessThan(2 ** 31);
			const one = { at: now + milliseconds, run };
			due.push(one);
			return () => {
				due = due.filter((other) => other !== one);
			};
		},
	};
	const pass = (milliseconds: number) => {
		const end = now + milliseconds;
		for (;;) {
			const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
			if (!next) break;
			due = due.filter((other) => other !== next);
			now = next.at;
			next.run();
		}
		now = end;
	};
	return { clock, pass, waiting: () => due.length };
};

const setUp = (tab = new Map<string, string>(), exhibited = false) => {
	const { clock, pass, waiting } = playedClock();
	const notes: string[] = [];
	let reloaded = 0;
	const store = {
		getItem: (key: string) => tab.get(key) ?? null,
		setItem: (key: string, value: string) => void tab.set(key, value),
	};
	const recovery = new Recovery({
		clock,
		reloads: reloadMemory(
			() => store,
			() => false,
		),
		reload: () => (reloaded += 1),
		afresh: exhibited ? () => notes.push('afresh') : null,
		note: (what, detail) => notes.push(`${what}: ${detail}`),
	});
	return { recovery, pass, waiting, notes, tab, reloads: () => reloaded };
};

describe('the ladder', () => {
	it('restores a lost context in place, and rests before Chromium refuses', () => {
		const { recovery, pass } = setUp();
		expect(recovery.report('lost')).toBe('restore');
		pass(20 * SECOND);
		expect(recovery.report('lost')).toBe('restore');
		expect(recovery.gl).toBe(true);
		pass(20 * SECOND);
		expect(recovery.report('lost')).toBe('svg');
		expect(recovery.gl).toBe(false);
	});

	it('restores for weeks where losses are rare', () => {
		const { recovery, pass } = setUp();
		for (let day = 0; day < 60; day++) {
			expect(recovery.report('lost')).toBe('restore');
			recovery.mended('map');
			pass(6 * 60 * MINUTE);
		}
		expect(recovery.gl).toBe(true);
		expect(recovery.build).toBe(0);
	});

	it('makes the map anew when the context is withheld, then shows the SVG map', () => {
		const { recovery, pass } = setUp();
		expect(recovery.report('withheld')).toBe('rebuild');
		expect(recovery.build).toBe(1);
		pass(10 * SECOND);
		expect(recovery.report('withheld')).toBe('svg');
		expect(recovery.gl).toBe(false);
	});

	it('comes back to WebGL over 120 s after a refusal, not sooner', () => {
		const { recovery, pass, notes } = setUp();
		const before = recovery.build;
		recovery.report('refused');
		pass(120 * SECOND);
		expect(recovery.gl).toBe(false);
		pass(5 * SECOND);
		expect(recovery.gl).toBe(true);
		expect(recovery.build).toBeGreaterThan(before);
		expect(notes.at(-1)).toBe('recovery: WebGL again after 125 s');
	});

	it('asks ever more rarely where WebGL never comes, at least twice an hour', () => {
		const { recovery, pass } = setUp();
		let asked = 0;
		for (let second = 0; second < 24 * 3600; second++) {
			if (recovery.gl) {
				asked += 1;
				recovery.report('refused');
			}
			pass(SECOND);
		}
		expect(asked).toBeGreaterThanOrEqual(48);
		expect(asked).toBeLessThan(60);
	});

	it('tries soon again for code that did not come, since a network comes back', () => {
		const { recovery, pass } = setUp();
		recovery.report('chunk');
		pass(15 * SECOND);
		expect(recovery.gl).toBe(true);
	});

	it('forgets old rests once WebGL has stood for ten minutes', () => {
		const { recovery, pass } = setUp();
		recovery.report('refused');
		pass(125 * SECOND);
		recovery.mended('map');
		pass(10 * MINUTE);
		recovery.report('refused');
		pass(125 * SECOND);
		expect(recovery.gl).toBe(true);
	});

	it('does not take a broken map for a broken page: the SVG map stays up', () => {
		const { recovery, pass, reloads } = setUp();
		for (let i = 0; i < 500; i++) {
			recovery.report('broken');
			pass(MINUTE);
		}
		expect(reloads()).toBe(0);
	});

	it('does nothing about single errors, and reloads in a storm of them', () => {
		const { recovery, pass, reloads } = setUp();
		for (let i = 0; i < 600; i++) {
			expect(recovery.report('elsewhere', 'x')).toBe('wait');
			pass(10 * SECOND);
		}
		for (let i = 0; i < 20; i++) recovery.report('elsewhere', 'y');
		expect(reloads()).toBe(1);
	});
});

describe('a reload', () => {
	const throwThrice = (recovery: Recovery) => {
		expect(recovery.report('map')).toBe('rebuild');
		expect(recovery.report('map')).toBe('rebuild');
		// The part does that itself: MapLibre has nothing to do with it.
		expect(recovery.build).toBe(0);
		return recovery.report('map');
	};

	it('comes last, once', () => {
		const { recovery, reloads } = setUp();
		expect(throwThrice(recovery)).toBe('reload');
		recovery.report('map');
		recovery.report('page');
		expect(reloads()).toBe(1);
	});

	it('is never done in a loop: a page that always fails reloads about once an hour', () => {
		const tab = new Map<string, string>();
		let loads = 0;
		let hours = 0;
		while (hours < 24) {
			const { recovery, pass, reloads } = setUp(tab);
			loads += 1;
			recovery.stuck({});
			throwThrice(recovery);
			for (let second = 0; reloads() === 0 && hours < 24; second++) {
				pass(SECOND);
				hours += 1 / 3600;
			}
		}
		expect(loads).toBeGreaterThan(20);
		expect(loads).toBeLessThan(30);
	});

	it('leaves the visit of a kiosk at the second in a row, at once, and only then begins to wait', () => {
		const tab = new Map<string, string>();
		const seen: string[] = [];
		for (let load = 0; load < 4; load++) {
			const { recovery, pass, reloads, notes } = setUp(tab, true);
			recovery.stuck({});
			throwThrice(recovery);
			let seconds = 0;
			for (; reloads() === 0; seconds++) pass(SECOND);
			seen.push(`${notes.includes('afresh') ? 'start' : 'visit'} after ${seconds} s`);
		}
		expect(seen).toEqual([
			'visit after 0 s',
			'start after 0 s',
			'start after 60 s',
			'start after 600 s',
		]);
	});

	it('is not done for a part that leaves the map alone', () => {
		const { recovery, reloads } = setUp();
		for (const part of PARTS.filter((one) => one !== 'map' && one !== 'page')) {
			expect(recovery.report(part)).toBe('rebuild');
			for (let i = 0; i < 5; i++) expect(recovery.report(part)).toBe('wait');
		}
		expect(recovery.build).toBe(0);
		expect(reloads()).toBe(0);
	});

	it('is called off when the part has come right meanwhile', () => {
		const tab = new Map([['tieline:reloads', '1']]);
		const { recovery, pass, reloads } = setUp(tab);
		const free = recovery.stuck({});
		throwThrice(recovery);
		expect(reloads()).toBe(0);
		free();
		pass(24 * 60 * MINUTE);
		expect(reloads()).toBe(0);
	});

	it('is forgotten after ten quiet minutes, not while a part is stuck', () => {
		const tab = new Map([['tieline:reloads', '2']]);
		const { recovery, pass } = setUp(tab);
		recovery.settle();
		pass(9 * MINUTE);
		expect(tab.get('tieline:reloads')).toBe('2');
		const free = recovery.stuck({});
		pass(2 * MINUTE);
		expect(tab.get('tieline:reloads')).toBe('2');
		free();
		recovery.settle();
		pass(10 * MINUTE);
		expect(tab.get('tieline:reloads')).toBe('0');
	});

	it('is remembered without storage by the way the page came', () => {
		const forbidden = () => {
			throw new DOMException('denied', 'SecurityError');
		};
		expect(reloadMemory(forbidden, () => true).count()).toBe(3);
		expect(reloadMemory(forbidden, () => false).count()).toBe(0);
		expect(() => reloadMemory(forbidden, () => true).remember(1)).not.toThrow();
	});
});

it('a hundred days of random trouble leave no timer behind and end with WebGL allowed', () => {
	const { recovery, pass, waiting, notes } = setUp();
	const kinds = [
		'lost',
		'workers',
		'withheld',
		'broken',
		'late',
		'refused',
		'chunk',
		'panel',
	] as const;
	let seed = 1;
	const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
	for (let i = 0; i < 5000; i++) {
		recovery.report(kinds[Math.floor(random() * kinds.length)] ?? 'lost');
		if (random() < 0.5) recovery.mended('map');
		pass(random() * 60 * MINUTE);
		expect(waiting()).toBeLessThanOrEqual(2);
	}
	pass(31 * MINUTE);
	expect(recovery.gl).toBe(true);
	expect(notes.length).toBeGreaterThan(5000);
});
