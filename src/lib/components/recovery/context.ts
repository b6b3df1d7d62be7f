import { createContext } from 'svelte';
import type { Log } from '#lib/state/log.ts';
import type { Offline } from '#lib/state/offline.svelte.ts';
import type { Recovery } from '#lib/state/recovery.svelte.ts';

/** What looks after a page from its opening to its end. */
export interface Watch {
	readonly log: Log;
	readonly recovery: Recovery;
	/** `null` until the page is alive. */
	readonly offline: Offline | null;
}

/** Set by the layout of all pages. */
export const [getWatch, setWatch] = createContext<Watch>();
