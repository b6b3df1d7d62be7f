import { clampYear, type Year, type YearSpan } from '#lib/domain/time.ts';

/** What the playback asks of its owner. */
export interface Stage {
	readonly year: Year;
	/** How many of the year's events appear one after another. */
	readonly events: number;
	/** Moves the atlas to a year with the first `revealed` of its events on the map. */
	show(year: Year, revealed: number): void;
	/** The last year has been shown and there is no loop. */
	finished(): void;
}

/** Timers as an argument, so that tests never wait. */
export interface Clock {
	after(milliseconds: number, run: () => void): () => void;
}

export const browserClock: Clock = {
	after(milliseconds, run) {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
};

export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Milliseconds at speed 1: a year without events, each event, and the rest at the end of a year. */
export const PACE = { year: 1600, event: 900, rest: 1200 } as const;

/** Plays the years: each year's events appear in order of date, then the next year begins. */
export class Playback {
	readonly #span: YearSpan;
	readonly #stage: Stage;
	readonly #clock: Clock;
	#playing = $state(false);
	#speed = $state<Speed>(1);
	loop = $state(false);
	#revealed = 0;
	#cancel: () => void = () => {};

	constructor(span: YearSpan, stage: Stage, clock: Clock = browserClock) {
		this.#span = span;
		this.#stage = stage;
		this.#clock = clock;
	}

	get playing(): boolean {
		return this.#playing;
	}

	get speed(): Speed {
		return this.#speed;
	}
	/** A new speed holds from the next step on. */
	set speed(speed: Speed) {
		this.#speed = speed;
	}

	/** Starts at the shown year; at the first one where the last has been reached. */
	play(): void {
		if (this.#playing) return;
		this.#playing = true;
		const from = this.#stage.year >= this.#span.last ? this.#span.first : this.#stage.year;
		this.#begin(from);
	}

	/** Stops and leaves the year whole. */
	pause(): void {
		if (!this.#playing) return;
		this.#cancel();
		this.#playing = false;
		this.#stage.show(this.#stage.year, this.#stage.events);
	}

	toggle(): void {
		if (this.#playing) this.pause();
		else this.play();
	}

	#wait(milliseconds: number, then: () => void): void {
		this.#cancel = this.#clock.after(milliseconds / this.#speed, then);
	}

	#begin(year: Year): void {
		this.#revealed = 0;
		this.#stage.show(clampYear(year, this.#span), 0);
		this.#wait(this.#stage.events === 0 ? PACE.year : PACE.event / 2, () => this.#step());
	}

	#step(): void {
		const { year, events } = this.#stage;
		if (this.#revealed < events) {
			this.#revealed += 1;
			this.#stage.show(year, this.#revealed);
			this.#wait(this.#revealed < events ? PACE.event : PACE.rest, () => this.#step());
		} else if (year < this.#span.last) this.#begin(year + 1);
		else if (this.loop) this.#begin(this.#span.first);
		else {
			this.#playing = false;
			this.#stage.finished();
		}
	}
}
