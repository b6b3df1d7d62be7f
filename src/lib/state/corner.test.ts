import { describe, expect, it } from 'vitest';
import { CodeLock, Knock, LOCK } from './corner.ts';

describe('a knock in the corner', () => {
	it('is five taps within four seconds', () => {
		const knock = new Knock();
		expect([0, 500, 1000, 1500, 2000].map((now) => knock.tap(now))).toEqual([
			false,
			false,
			false,
			false,
			true,
		]);
		expect(knock.tap(2100)).toBe(false);
	});

	it('is not made of taps that come slowly', () => {
		const knock = new Knock();
		for (let now = 0; now < 100_000; now += 1001) expect(knock.tap(now)).toBe(false);
	});
});

describe('the lock of the staff page', () => {
	it('opens to its code alone', () => {
		const lock = new CodeLock('2580');
		expect(lock.try('0852', 0)).toBe('wrong');
		expect(lock.try('2580', 1)).toBe('open');
	});

	it('rests after five wrong codes and then takes the right one again', () => {
		const lock = new CodeLock('2580');
		for (let i = 0; i < LOCK.tries; i += 1) expect(lock.try('0000', i)).toBe('wrong');
		expect(lock.try('2580', LOCK.rest)).toBe('resting');
		expect(lock.try('2580', LOCK.rest + LOCK.tries)).toBe('open');
	});
});
