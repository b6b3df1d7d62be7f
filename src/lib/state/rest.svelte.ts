import { untrack } from 'svelte';

/** Milliseconds after which a value counts as resting: longer than from one step of a held key to the next. */
const REST = 200;

/**
 * A value once it rests: what nobody looks at need not follow each step on the way; where `frame` changes, such
 * as the language, it follows at once. Called while a component is made, it ends with it.
 */
export const atRest = <T>(now: () => T, frame: () => unknown): (() => T) => {
	let rested = $state.raw(untrack(now));
	let framed = untrack(frame);
	$effect(() => {
		const value = now();
		const isReframed = frame() !== framed;
		framed = frame();
		if (isReframed) rested = value;
		if (value === untrack(() => rested)) return;
		const timer = setTimeout(() => (rested = value), REST);
		return () => clearTimeout(timer);
	});
	return () => rested;
};
