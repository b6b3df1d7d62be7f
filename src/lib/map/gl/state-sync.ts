import { changes, EMPTY, type FeatureState, type MapState } from './state.ts';
import type { StatefulSource } from './sources.ts';

interface Feature {
	readonly source: StatefulSource;
	readonly id: string;
}

/** The part of MapLibre that holds feature-state. Both calls throw while the WebGL context is lost. */
export interface StateTarget {
	setFeatureState(feature: Feature, state: FeatureState): unknown;
	removeFeatureState(feature: Feature): unknown;
}

/**
 * Keeps the states of a map as wanted, setting only what differs. While the map is away (not yet
 * loaded, or its context lost) it remembers what is wanted; a map that comes back has no states at all.
 */
export class StateSync {
	readonly #target: StateTarget;
	#wanted: MapState = EMPTY;
	#applied: MapState = EMPTY;
	#away = true;

	constructor(target: StateTarget) {
		this.#target = target;
	}

	get wanted(): MapState {
		return this.#wanted;
	}

	set wanted(states: MapState) {
		this.#wanted = states;
		this.#apply();
	}

	get away(): boolean {
		return this.#away;
	}

	leave(): void {
		this.#away = true;
		this.#applied = EMPTY;
	}

	/** The map has a style again, without any state. */
	comeBack(): void {
		this.#away = false;
		this.#applied = EMPTY;
		this.#apply();
	}

	#apply(): void {
		if (this.#away) return;
		for (const { source, id, state } of changes(this.#applied, this.#wanted)) {
			if (state) this.#target.setFeatureState({ source, id }, state);
			else this.#target.removeFeatureState({ source, id });
		}
		this.#applied = this.#wanted;
	}
}
