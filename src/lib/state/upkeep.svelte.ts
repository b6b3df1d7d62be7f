import type { Kiosk } from './kiosk.svelte.ts';
import type { Offline } from './offline.svelte.ts';
import type { Clock } from './playback.svelte.ts';

/** Milliseconds that a kiosk must have rested: by then its address has nothing left of the visit before. */
const RESTED = 2_000;

/**
 * Keeps a kiosk's copy of the site: asks the browser at each start to keep what is stored, and shows a newer
 * build once nobody is there, without asking anyone. Called while a component is made, it ends with it.
 */
export const keepUp = (of: () => Offline | null, kiosk: Kiosk, clock: Clock): void => {
	const offline = $derived(of());
	$effect(() => {
		if (!offline) return;
		const asked = offline;
		asked.asks = false;
		void asked.persist();
		return () => {
			asked.asks = true;
		};
	});
	const due = $derived(kiosk.phase === 'attract' && offline?.update === true);
	$effect(() => {
		if (!due) return;
		const cancel = clock.after(RESTED, () => offline?.applyWhenIdle());
		return () => {
			cancel();
			offline?.stay();
		};
	});
};
