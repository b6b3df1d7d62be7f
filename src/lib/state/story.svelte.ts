import type { Story, StoryPlace, StoryStep } from '#lib/domain/story.ts';
import { browserClock, type Clock } from './playback.svelte.ts';

/** What the storyteller asks of its owner. */
export interface Lectern {
	/** Where it stands in a story; `null` outside of any. */
	readonly place: StoryPlace | null;
	readonly story: Story | undefined;
	/** The step that is told; `null` while something else is looked at. */
	readonly step: StoryStep | null;
	/** Turns to a step; `turned` = by a hand, so that one can go back from it. */
	turn(place: StoryPlace, turned: boolean): void;
	/** Leaves the story and keeps what is shown. */
	leave(): void;
	/** Milliseconds that a step takes to read. */
	readingTime(step: StoryStep): number;
}

/** Tells stories step by step, by hand or by itself. It draws nothing: a panel or a kiosk's attract loop shows it. */
export class Storyteller {
	readonly #lectern: Lectern;
	readonly #clock: Clock;
	#running = $state(false);
	#cancel: () => void = () => {};

	constructor(lectern: Lectern, clock: Clock = browserClock) {
		this.#lectern = lectern;
		this.#clock = clock;
	}

	get place(): StoryPlace | null {
		return this.#lectern.place;
	}
	get story(): Story | undefined {
		return this.#lectern.story;
	}
	/** The step that is told; `null` outside of a story or while something else is looked at. */
	get step(): StoryStep | null {
		return this.#lectern.step;
	}
	/** Whether it goes on by itself. */
	get running(): boolean {
		return this.#running;
	}
	get steps(): number {
		return this.story?.steps.length ?? 0;
	}
	get atStart(): boolean {
		return (this.place?.step ?? 1) <= 1;
	}
	get atEnd(): boolean {
		return (this.place?.step ?? 1) >= this.steps;
	}

	/** Opens a story at its first step. */
	begin(id: string): void {
		this.pause();
		this.#lectern.turn({ id, step: 1 }, true);
	}

	/** Goes `by` steps on or back, as far as the story goes; a running story goes on from there. */
	go(by: 1 | -1): void {
		this.#turn(by, true);
	}

	/** Lets the story run by itself; from its beginning where its end is reached. */
	run(): void {
		const { place } = this;
		if (place === null || this.#running) return;
		this.#running = true;
		if (this.atEnd && this.steps > 1) this.#lectern.turn({ ...place, step: 1 }, false);
		this.#wait();
	}

	pause(): void {
		this.#cancel();
		this.#running = false;
	}

	toggle(): void {
		if (this.#running) this.pause();
		else this.run();
	}

	/** Comes back from a record that was looked up on the way. */
	comeBack(): void {
		if (this.place) this.#lectern.turn(this.place, true);
	}

	leave(): void {
		this.pause();
		this.#lectern.leave();
	}

	#turn(by: 1 | -1, turned: boolean): void {
		const { place } = this;
		if (place === null || (by === 1 ? this.atEnd : this.atStart)) return;
		this.#lectern.turn({ ...place, step: place.step + by }, turned);
		if (this.#running) this.#wait();
	}

	#wait(): void {
		this.#cancel();
		const { step } = this;
		if (step === null) return this.pause();
		this.#cancel = this.#clock.after(this.#lectern.readingTime(step), () => this.#next());
	}

	/** Time is up. Who has meanwhile looked at something else is left in peace. */
	#next(): void {
		if (this.step === null || this.atEnd) this.pause();
		else this.#turn(1, false);
	}
}
