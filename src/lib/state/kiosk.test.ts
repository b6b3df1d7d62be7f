import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN } from '#lib/view/kiosk.ts';
import { Kiosk, type KioskDeed } from './kiosk.svelte.ts';
import { LONGEST, type MonotonicClock } from './monotonic.ts';

/** Hours in milliseconds: time goes only when told to, and refuses what browsers do not keep. */
const playedClock = () => {
	let now = 0;
	let waiting: { due: number; run: () => void }[] = [];
	let longest = 0;
	let looks = 0;
	const clock: MonotonicClock = {
		now: () => now,
		after(milliseconds, run) {
			longest = Math.max(longest, milliseconds);
			// As browsers do with more than 31 bits.
			const entry = { due: now + (milliseconds > LONGEST ? 0 : milliseconds), run };
			waiting.push(entry);
			return () => {
				waiting = waiting.filter((other) => other !== entry);
			};
		},
	};
	return {
		clock,
		longest: () => longest,
		/** How often a timer has run. */
		looks: () => looks,
		waiting: () => waiting.length,
		/** The machine sleeps: time goes on, timers do not. */
		sleep(seconds: number) {
			now += seconds * 1000;
		},
		pass(seconds: number) {
			const end = now + seconds * 1000;
			for (;;) {
				const [next] = waiting.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
				if (!next) break;
				waiting = waiting.filter((other) => other !== next);
				now = Math.max(now, next.due);
				looks += 1;
				// Better a red test than one that never ends.
				if (looks > 1_000_000) throw new Error(`a timer runs for ever at ${now} ms`);
				next.run();
			}
			now = Math.max(now, end);
		},
	};
};

const kioskWith = (idleSeconds = 90, countdownSeconds = 20) => {
	const time = playedClock();
	const deeds: KioskDeed[] = [];
	const kiosk = new Kiosk({ idleSeconds, countdownSeconds }, time.clock, (deed) =>
		deeds.push(deed),
	);
	let resets = 0;
	kiosk.onReset(() => (resets += 1));
	return { kiosk, time, deeds, resets: () => resets };
};

describe('Kiosk', () => {
	it('waits in the attract loop until a touch begins a visit, with nothing running meanwhile', () => {
		const { kiosk, time } = kioskWith();
		time.pass(3600 * 24 * 7);
		expect(kiosk.phase).toBe('attract');
		expect(time.waiting()).toBe(0);
		kiosk.touch();
		expect(kiosk.phase).toBe('visiting');
	});

	it('asks after 90 seconds without a touch, counts 20 down, then resets', () => {
		const { kiosk, time, deeds, resets } = kioskWith();
		kiosk.touch();
		time.pass(89.9);
		expect(kiosk.phase).toBe('visiting');
		time.pass(0.1);
		expect([kiosk.phase, kiosk.secondsLeft]).toEqual(['asking', 20]);
		time.pass(1);
		expect(kiosk.secondsLeft).toBe(19);
		time.pass(18.5);
		expect([kiosk.phase, kiosk.secondsLeft, resets()]).toEqual(['asking', 1, 0]);
		time.pass(0.5);
		expect([kiosk.phase, resets()]).toEqual(['attract', 1]);
		expect(deeds).toEqual(['begin', 'ask', 'reset']);
		expect(time.waiting()).toBe(0);
	});

	it('lets any touch extend the visit, without limit', () => {
		const { kiosk, time, resets } = kioskWith();
		kiosk.touch();
		for (let i = 0; i < 1000; i += 1) {
			time.pass(109.9);
			expect(kiosk.phase).toBe('asking');
			kiosk.touch();
			expect(kiosk.phase).toBe('visiting');
		}
		for (let i = 0; i < 1000; i += 1) {
			time.pass(89);
			kiosk.touch();
			expect(kiosk.phase).toBe('visiting');
		}
		expect(resets()).toBe(0);
	});

	it('keeps one timer, however often it is touched', () => {
		const { kiosk, time } = kioskWith();
		for (let i = 0; i < 10_000; i += 1) kiosk.touch();
		expect(time.waiting()).toBe(1);
	});

	it('never asks a timer for longer than timers can wait', () => {
		const { kiosk, time } = kioskWith(3_000_000);
		kiosk.touch();
		time.pass(2_999_999);
		expect(kiosk.phase).toBe('visiting');
		time.pass(1);
		expect(kiosk.phase).toBe('asking');
		expect(time.longest()).toBeLessThanOrEqual(LONGEST);
	});

	it('still asks, for the whole countdown, when the machine has slept through it', () => {
		const { kiosk, time } = kioskWith();
		kiosk.touch();
		time.sleep(3600 * 9);
		time.pass(0);
		expect([kiosk.phase, kiosk.secondsLeft]).toEqual(['asking', 20]);
		time.sleep(3600);
		time.pass(0);
		expect(kiosk.phase).toBe('attract');
	});

	it('asks and counts though times of touches are no whole numbers, and never looks twice at one time', () => {
		for (let i = 0; i < 3000; i += 1) {
			const { kiosk, time } = kioskWith();
			time.pass(i * 1.000_1 + i / 7);
			kiosk.touch();
			time.pass(90);
			expect([kiosk.phase, kiosk.secondsLeft]).toEqual(['asking', 20]);
			time.pass(20);
			expect(kiosk.phase).toBe('attract');
			expect(time.looks()).toBeLessThan(30);
		}
	});

	it('forgets at a reset what was changed for the eyes', () => {
		const { kiosk, time } = kioskWith();
		kiosk.touch();
		kiosk.comfort = { large: true, contrast: true };
		time.pass(110);
		expect(kiosk.comfort).toEqual(PLAIN);
	});

	it('is in the phase that the times of the touches give, whatever they are', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 60 }),
				(gaps) => {
					const { kiosk, time } = kioskWith();
					kiosk.touch();
					for (const gap of gaps) {
						time.pass(gap / 1000);
						const expected = gap < 90_000 ? 'visiting' : gap < 110_000 ? 'asking' : 'attract';
						expect(kiosk.phase).toBe(expected);
						kiosk.touch();
					}
				},
			),
		);
	});

	it('does not look at the wall clock', () => {
		const { now } = Date;
		Date.now = () => {
			throw new Error('the wall clock was read');
		};
		try {
			const { kiosk, time } = kioskWith();
			kiosk.touch();
			time.pass(110);
			expect(kiosk.phase).toBe('attract');
		} finally {
			Date.now = now;
		}
	});
});

it('a story that a visitor lets run is not interrupted; the idle time begins where it ends', () => {
	const { kiosk, time, deeds } = kioskWith();
	kiosk.touch();
	time.pass(60);
	const ended = kiosk.hold();
	time.pass(200);
	expect([kiosk.phase, deeds]).toEqual(['visiting', ['begin']]);
	ended();
	time.pass(89);
	expect(kiosk.phase).toBe('visiting');
	time.pass(1);
	expect(kiosk.phase).toBe('asking');
	// A second call of the same end is none of a touch.
	ended();
	time.pass(20);
	expect(kiosk.phase).toBe('attract');
});
