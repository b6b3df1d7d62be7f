import { browserClock, type Clock } from './playback.svelte.ts';

/** A clock that only goes forward, whatever the wall clock of the machine says. */
export interface MonotonicClock extends Clock {
	/** Milliseconds since some moment; never less than before. */
	now(): number;
}

/** The longest that timers can wait, ms: beyond 2³¹ − 1 they fire at once. */
export const LONGEST = 2 ** 31 - 1;

export const browserMonotonic: MonotonicClock = {
	now: () => performance.now(),
	after: (milliseconds, run) =>
		browserClock.after(Math.min(LONGEST, Math.max(0, milliseconds)), run),
};

/**
 * Runs `then` when `clock` has reached `deadline` (ms): timers that fire early, or cannot wait so long, are
 * set again. Returns how to stop.
 */
export const at = (clock: MonotonicClock, deadline: number, then: () => void): (() => void) => {
	let cancel: () => void = () => undefined;
	const wait = () => {
		const left = deadline - clock.now();
		cancel = clock.after(Math.min(LONGEST, Math.max(0, left)), () =>
			clock.now() >= deadline ? then() : wait(),
		);
	};
	wait();
	return () => cancel();
};
