import type { Clock } from './vigil.ts';

/** What is asked about the workers. */
export interface Workers {
	/** Whether they answered within so many milliseconds. */
	readonly ping: (milliseconds: number) => Promise<boolean>;
	/** Replaces them, unless they answer after all. */
	readonly ensure: () => Promise<void>;
}

/** Milliseconds from one answer to the next question, and for the answer. Together a dead worker is missed within 4 s. */
export const PULSE = { rest: 1_500, answer: 2_000 } as const;

/**
 * Asks MapLibre's workers whether they live. MapLibre itself does so when a page comes back into view,
 * but a kiosk's page never leaves it, and dead workers are silent. Returns how to stop.
 */
export const attachHeartbeat = (workers: Workers, clock: Clock): (() => void) => {
	let stopped = false;
	let cancel: () => void = () => undefined;
	const beat = async () => {
		// A hidden page is held back by the browser: silence then proves nothing.
		if (!clock.hidden() && !(await workers.ping(PULSE.answer)) && !stopped && !clock.hidden())
			await workers.ensure();
		wait();
	};
	const wait = () => {
		// Each beat begins after the one before has ended. A start that failed is tried again at the next.
		if (!stopped) cancel = clock.after(PULSE.rest, () => void beat().catch(wait));
	};
	wait();
	return () => {
		stopped = true;
		cancel();
	};
};
