import type { Clock } from './playback.svelte.ts';

/** Where on its way round the screen something stands: shares of the room it has, −1 to 1 either way. */
export interface Drift {
	readonly x: number;
	readonly y: number;
}

/** Plastic number: its powers spread points most evenly (Roberts' R₂ sequence). */
const PLASTIC = 1.324717957244746;

/**
 * A place for each step that is far from those of the steps before, so that nothing bright stands in one
 * spot and burns in.
 */
export const driftOf = (step: number): Drift => ({
	x: 2 * ((0.5 + step / PLASTIC) % 1) - 1,
	y: 2 * ((0.5 + step / PLASTIC ** 2) % 1) - 1,
});

/** Milliseconds that one picture is told in one language. */
export const DWELL = 6000;

/** Plays `items` in turn, each once in every language, for as long as nobody is there. */
export class Attraction<Item, Language> {
	readonly #items: readonly [Item, ...Item[]];
	readonly #languages: () => readonly [Language, ...Language[]];
	readonly #clock: Clock;
	readonly #show: (item: Item) => void;
	#step = $state(0);
	#cancel: (() => void) | null = null;

	/** `show` is called with each item as it comes on. */
	constructor(
		items: readonly [Item, ...Item[]],
		languages: () => readonly [Language, ...Language[]],
		clock: Clock,
		show: (item: Item) => void,
	) {
		this.#items = items;
		this.#languages = languages;
		this.#clock = clock;
		this.#show = show;
	}

	/** Counts languages of pictures, from the start of the loop and on through its rounds. */
	get step(): number {
		return this.#step;
	}

	get item(): Item {
		const [first] = this.#items;
		return (
			this.#items[Math.floor(this.#step / this.#languages().length) % this.#items.length] ?? first
		);
	}

	get language(): Language {
		const languages = this.#languages();
		return languages[this.#step % languages.length] ?? languages[0];
	}

	get drift(): Drift {
		return driftOf(this.#step);
	}

	start(): void {
		if (this.#cancel) return;
		this.#step = 0;
		this.#show(this.item);
		this.#wait();
	}

	stop(): void {
		this.#cancel?.();
		this.#cancel = null;
	}

	#wait(): void {
		this.#cancel = this.#clock.after(DWELL, () => {
			const before = this.item;
			this.#step += 1;
			if (this.item !== before || this.#items.length === 1) this.#show(this.item);
			this.#wait();
		});
	}
}
