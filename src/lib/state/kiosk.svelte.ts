import type { KioskSettings } from '#lib/domain/kiosk.ts';
import { PLAIN, type Comfort } from '#lib/view/kiosk.ts';
import { at, type MonotonicClock } from './monotonic.ts';

/** `attract`: nobody is here; `visiting`; `asking`: whether someone still is. */
export type Phase = 'attract' | 'visiting' | 'asking';

/** What the kiosk tells of itself, for the log. */
export type KioskDeed = 'begin' | 'ask' | 'extend' | 'reset';

const SECOND = 1000;
/** Milliseconds. Times are no whole numbers: a timer that waits for one may see it a hair before it has come. */
const HAIR = 0.5;

/** Who is before the screen: from the attract loop through a visit to the question, and back. */
export class Kiosk {
	readonly #times: Pick<KioskSettings, 'idleSeconds' | 'countdownSeconds'>;
	readonly #clock: MonotonicClock;
	readonly #note: (deed: KioskDeed) => void;
	readonly #resets = new Set<() => void>();
	#phase = $state<Phase>('attract');
	#secondsLeft = $state(0);
	/** What the visitor changed for the eyes. */
	comfort = $state.raw<Comfort>(PLAIN);
	#touched = 0;
	/** What runs because a visitor let it. */
	readonly #running = new Set<object>();
	#deadline = 0;
	#cancel: () => void = () => undefined;

	constructor(
		times: Pick<KioskSettings, 'idleSeconds' | 'countdownSeconds'>,
		clock: MonotonicClock,
		note: (deed: KioskDeed) => void = () => undefined,
	) {
		this.#times = times;
		this.#clock = clock;
		this.#note = note;
	}

	get phase(): Phase {
		return this.#phase;
	}

	/** While asking: whole seconds until the reset. */
	get secondsLeft(): number {
		return this.#secondsLeft;
	}

	/** Runs when a visit ends, and by it a part of the page returns to what it began with; returns how to stop. */
	onReset(run: () => void): () => void {
		this.#resets.add(run);
		return () => this.#resets.delete(run);
	}

	/** Any touch: begins a visit, extends it, or answers the question. */
	touch(): void {
		this.#touched = this.#clock.now();
		if (this.#phase === 'visiting') return;
		this.#note(this.#phase === 'attract' ? 'begin' : 'extend');
		this.#phase = 'visiting';
		this.#watch();
	}

	/** Something runs that a visitor let run, and counts as a touch until what this returns is called. */
	hold(): () => void {
		const held = {};
		this.#running.add(held);
		return () => {
			if (this.#running.delete(held)) this.#touched = this.#clock.now();
		};
	}

	/** Ends the visit at once, as the countdown does. */
	reset(): void {
		this.#cancel();
		this.comfort = PLAIN;
		this.#phase = 'attract';
		this.#note('reset');
		for (const run of this.#resets) run();
	}

	/** Nothing waits any more. */
	stop(): void {
		this.#cancel();
	}

	/** A touch only leaves its time: one timer looks whether it was long ago. */
	#watch(): void {
		this.#cancel();
		const due = this.#touched + this.#times.idleSeconds * SECOND;
		this.#cancel = at(this.#clock, due, () => {
			if (this.#running.size > 0) this.#touched = this.#clock.now();
			const quiet = this.#clock.now() - this.#touched + HAIR >= this.#times.idleSeconds * SECOND;
			if (quiet) this.#ask();
			else this.#watch();
		});
	}

	/** However late the question comes, as after the machine has slept, it waits for its whole time. */
	#ask(): void {
		this.#phase = 'asking';
		this.#note('ask');
		this.#deadline = this.#clock.now() + this.#times.countdownSeconds * SECOND;
		this.#count();
	}

	#count(): void {
		const left = this.#deadline - this.#clock.now() - HAIR;
		if (left <= 0) return this.reset();
		this.#secondsLeft = Math.ceil(left / SECOND);
		const next = this.#deadline - (this.#secondsLeft - 1) * SECOND;
		this.#cancel = at(this.#clock, next, () => this.#count());
	}
}
