import { browserClock, type Clock } from './playback.svelte.ts';

/** Milliseconds between two announcements, at least: a sentence is spoken in about that time. */
export const BREATH = 2000;

/**
 * What a live region says. Texts that come faster than they can be spoken are left out, except that the
 * latest is said once there is time.
 */
export class Announcer {
	readonly #clock: Clock;
	#said = $state('');
	#next: string | null = null;
	#speaking = false;

	constructor(clock: Clock = browserClock) {
		this.#clock = clock;
	}

	/** The text that the live region holds. */
	get said(): string {
		return this.#said;
	}

	/** Says the text now, or when the one before has been spoken. */
	say(text: string): void {
		if (this.#speaking) this.#next = text;
		else this.#speak(text);
	}

	/** Forgets what has not been said yet, unless it still holds. */
	hush(holds: string | null = null): void {
		if (this.#next !== holds) this.#next = null;
	}

	#speak(text: string): void {
		this.#said = text;
		this.#next = null;
		this.#speaking = true;
		this.#clock.after(BREATH, () => {
			this.#speaking = false;
			if (this.#next !== null) this.#speak(this.#next);
		});
	}
}
