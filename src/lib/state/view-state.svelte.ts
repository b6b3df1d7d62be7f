import { untrack } from 'svelte';
import { isSameRecord, type RecordRef } from '#lib/domain/records.ts';
import type { Reckoning } from '#lib/domain/reckoning.ts';
import { chosenIn, type Projection, type View } from '#lib/view/view.ts';

/** A view but for the language, which is the page's. */
export type Looked = Omit<View, 'language'>;

/**
 * The view as a state, and parts of it once more as states of their own: a step of the year need not ask
 * each line, area, link and switch that rests on them.
 */
export class ViewState {
	#all = $state.raw() as Looked;
	#dates = $state() as Reckoning;
	#projection = $state() as Projection;
	#hiddenKinds = $state.raw<readonly string[]>([]);
	#hiddenStages = $state.raw<readonly string[]>([]);
	#chosen = $state.raw<RecordRef | null>(null);

	constructor(view: Looked) {
		this.all = view;
	}

	get all(): Looked {
		return this.#all;
	}

	set all(view: Looked) {
		this.#all = view;
		this.#dates = view.dates;
		this.#projection = view.projection;
		this.#hiddenKinds = view.hiddenKinds;
		this.#hiddenStages = view.hiddenStages;
		const before = untrack(() => this.#chosen);
		const chosen = chosenIn(view);
		if (!isSameRecord(chosen, before)) this.#chosen = chosen;
	}

	get dates(): Reckoning {
		return this.#dates;
	}

	get projection(): Projection {
		return this.#projection;
	}

	/** The same lists until the filter changes. */
	get hiddenKinds(): readonly string[] {
		return this.#hiddenKinds;
	}

	get hiddenStages(): readonly string[] {
		return this.#hiddenStages;
	}

	/** The record selected on the map; the same object until another is. */
	get chosen(): RecordRef | null {
		return this.#chosen;
	}
}
