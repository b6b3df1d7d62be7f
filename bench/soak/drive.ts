import type { Page } from '@playwright/test';
import { drawSteps, randomFrom } from './interactions.ts';
import { perform } from './perform.ts';
import type { Place } from './places.ts';

/** What a page holds after its garbage has been collected. */
export interface Holding {
	readonly interactions: number;
	/** Bytes of script values. */
	readonly heap: number;
	/** DOM nodes, detached ones that something still holds included. */
	readonly nodes: number;
	readonly listeners: number;
}

export interface SoakOptions {
	readonly place: Place;
	readonly seed: number;
	/** Interactions from one measurement to the next. */
	readonly every: number;
	/** Whether to go on after so many interactions. */
	readonly goOn: (interactions: number) => boolean;
	readonly measured?: (holding: Holding) => void;
}

/** Interactions at one go, at most. */
const BATCH = 100;

/**
 * Does random interactions, the same ones for a seed, and measures after every so many. The first
 * holding is that of the page before any. Rejects where the page does not answer or finds nothing to act on.
 */
export const soak = async (
	page: Page,
	{ place, seed, every, goOn, measured }: SoakOptions,
): Promise<readonly Holding[]> => {
	const devtools = await page.context().newCDPSession(page);
	// Run by tsx, functions are marked with their names by a helper that the page does not have.
	await devtools.send('Runtime.evaluate', { expression: 'globalThis.__name = (value) => value' });
	const random = randomFrom(seed);
	const measure = async (interactions: number): Promise<Holding> => {
		// Twice: what the first frees may hold on to more in finalisers.
		for (let i = 0; i < 2; i++) await devtools.send('HeapProfiler.collectGarbage');
		const { usedSize } = await devtools.send('Runtime.getHeapUsage');
		const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
		const holding = { interactions, heap: usedSize, nodes, listeners: jsEventListeners };
		measured?.(holding);
		return holding;
	};
	const rest = () => page.evaluate(place.rest);
	await rest();
	const holdings = [await measure(0)];
	for (let done = 0; goOn(done);) {
		for (const next = done + every; done < next;) {
			const steps = drawSteps(Math.min(BATCH, next - done), random, place.shares);
			const found = await page.evaluate(perform, steps);
			if (found < steps.length / 2)
				throw new Error(`Only ${found} of ${steps.length} interactions found a target`);
			done += steps.length;
		}
		await rest();
		holdings.push(await measure(done));
	}
	return holdings;
};

/** Growth per 1,000 interactions: the slope of the straight line through all holdings after the warm-up. */
export const growth = (
	holdings: readonly Holding[],
	warmUp: number,
): Omit<Holding, 'interactions'> => {
	const warm = holdings.filter(({ interactions }) => interactions >= warmUp);
	const slope = (of: (holding: Holding) => number): number => {
		const mean = (values: readonly number[]) =>
			values.reduce((sum, value) => sum + value, 0) / values.length;
		const x = mean(warm.map(({ interactions }) => interactions));
		const y = mean(warm.map(of));
		const spread = warm.reduce((sum, one) => sum + (one.interactions - x) ** 2, 0);
		const shared = warm.reduce((sum, one) => sum + (one.interactions - x) * (of(one) - y), 0);
		return spread === 0 ? 0 : (1000 * shared) / spread;
	};
	return {
		heap: slope(({ heap }) => heap),
		nodes: slope(({ nodes }) => nodes),
		listeners: slope(({ listeners }) => listeners),
	};
};
