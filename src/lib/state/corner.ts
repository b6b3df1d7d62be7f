/** How the staff page is asked for: so many taps within so many milliseconds in a corner. */
export const KNOCK = { taps: 5, within: 4000 } as const;

/** Counts taps in a corner that a visitor would hardly make; `now` is monotonic, ms. */
export class Knock {
	#taps: readonly number[] = [];

	/** Whether this tap completes the knock. */
	tap(now: number): boolean {
		this.#taps = [...this.#taps.filter((time) => now - time < KNOCK.within), now];
		if (this.#taps.length < KNOCK.taps) return false;
		this.#taps = [];
		return true;
	}
}

/** After this many wrong codes in a row the lock rests, ms. */
export const LOCK = { tries: 5, rest: 30_000 } as const;

/** A convenience, not security: it keeps a curious visitor out of the staff page. */
export class CodeLock {
	readonly #code: string;
	#wrong = 0;
	#closedUntil = -Infinity;

	constructor(code: string) {
		this.#code = code;
	}

	/** `resting`: not even looked at. */
	try(given: string, now: number): 'open' | 'wrong' | 'resting' {
		if (now < this.#closedUntil) return 'resting';
		if (given === this.#code) {
			this.#wrong = 0;
			return 'open';
		}
		this.#wrong += 1;
		if (this.#wrong >= LOCK.tries) {
			this.#wrong = 0;
			this.#closedUntil = now + LOCK.rest;
		}
		return 'wrong';
	}
}
