import { untrack } from 'svelte';

/** Milliseconds after which a value counts as resting: longer than from one step of a held key to the next. */
const REST = 200;

/**
 * A value once it rests: what nobody looks at need not follow each step on the way. Called while a component
 * is made, it ends with it.
 */
export const atRest = <T>(now: () => T): (() => T) => {
	let rested = $state.raw(untrack(now));
	$effect(() => {
		const value = now();
		if (value === untrack(() => rested)) return;
		const timer = setTimeout(() => (rested = value), REST);
		return () => clearTimeout(timer);
	});
	return () => rested;
};
