import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Announcer, BREATH } from './announcer.svelte.ts';
import type { Clock } from './playback.svelte.ts';

/** A clock that stands still until it is moved on. */
const standing = () => {
	let now = 0;
	let queue: { readonly at: number; readonly run: () => void }[] = [];
	const clock: Clock = {
		after(milliseconds, run) {
			const entry = { at: now + milliseconds, run };
			queue.push(entry);
			return () => (queue = queue.filter((other) => other !== entry));
		},
	};
	return {
		clock,
		now: () => now,
		pass(milliseconds: number) {
			const until = now + milliseconds;
			for (;;) {
				const [next] = queue.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
				if (!next) break;
				queue = queue.filter((entry) => entry !== next);
				now = next.at;
				next.run();
			}
			now = until;
		},
	};
};

describe('an announcer', () => {
	it('has said nothing at first, and says the first text at once', () => {
		const announcer = new Announcer(standing().clock);
		expect(announcer.said).toBe('');
		announcer.say('1949');
		expect(announcer.said).toBe('1949');
	});

	it('lets one text be spoken before it says the latest of those that came meanwhile', () => {
		const time = standing();
		const announcer = new Announcer(time.clock);
		announcer.say('1949');
		time.pass(500);
		announcer.say('1950');
		time.pass(500);
		announcer.say('1951');
		expect(announcer.said).toBe('1949');
		time.pass(BREATH - 1001);
		expect(announcer.said).toBe('1949');
		time.pass(1);
		expect(announcer.said).toBe('1951');
	});

	it('says nothing more of what it was told to forget', () => {
		const time = standing();
		const announcer = new Announcer(time.clock);
		announcer.say('1949');
		announcer.say('1950');
		announcer.hush();
		time.pass(10 * BREATH);
		expect(announcer.said).toBe('1949');
		announcer.say('1958');
		expect(announcer.said).toBe('1958');
	});

	it('still says what it was told to forget but holds: the last year, when the playing has ended', () => {
		const time = standing();
		const announcer = new Announcer(time.clock);
		announcer.say('1957');
		announcer.say('1958');
		announcer.hush('1958');
		time.pass(BREATH);
		expect(announcer.said).toBe('1958');
	});

	it('never changes its text within two seconds, and ends with the last it was given', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 40 }), (pauses) => {
				const time = standing();
				const announcer = new Announcer(time.clock);
				const heard: { text: string; at: number }[] = [];
				const listen = () => {
					if (announcer.said !== heard.at(-1)?.text)
						heard.push({ text: announcer.said, at: time.now() });
				};
				for (const [i, pause] of pauses.entries()) {
					announcer.say(`year ${i}`);
					listen();
					for (let passed = 0; passed < pause; passed += 50) {
						time.pass(50);
						listen();
					}
				}
				for (let passed = 0; passed < 2 * BREATH; passed += 50) {
					time.pass(50);
					listen();
				}
				expect(heard.at(-1)?.text).toBe(`year ${pauses.length - 1}`);
				heard.slice(1).forEach(({ at }, i) => {
					expect(at - (heard[i]?.at ?? 0)).toBeGreaterThanOrEqual(BREATH);
				});
			}),
		);
	});
});
