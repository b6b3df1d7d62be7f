import { describe, expect, it } from 'vitest';
import { Attraction, driftOf, DWELL } from './attraction.svelte.ts';
import type { Clock } from './playback.svelte.ts';

const manual = () => {
	const queue: { milliseconds: number; run: () => void }[] = [];
	const clock: Clock = {
		after(milliseconds, run) {
			const entry = { milliseconds, run };
			queue.push(entry);
			return () => queue.splice(queue.indexOf(entry), 1);
		},
	};
	return { clock, queue, tick: () => queue.shift()?.run() };
};

describe('Attraction', () => {
	it('tells each item in every language, then the next, and goes round', () => {
		const { clock, tick, queue } = manual();
		const shown: string[] = [];
		const loop = new Attraction(
			['a', 'b'],
			() => ['zh', 'en'],
			clock,
			(item) => shown.push(item),
		);
		loop.start();
		const told: string[] = [];
		for (let i = 0; i < 6; i += 1) {
			told.push(`${loop.item} ${loop.language}`);
			tick();
		}
		expect(told).toEqual(['a zh', 'a en', 'b zh', 'b en', 'a zh', 'a en']);
		expect(shown).toEqual(['a', 'b', 'a', 'b']);
		expect(queue.map(({ milliseconds }) => milliseconds)).toEqual([DWELL]);
	});

	it('begins from the first item after a stop, with nothing left waiting', () => {
		const { clock, tick, queue } = manual();
		const loop = new Attraction(
			['a', 'b'],
			() => ['zh'],
			clock,
			() => undefined,
		);
		loop.start();
		tick();
		expect(loop.item).toBe('b');
		loop.stop();
		expect(queue).toEqual([]);
		loop.start();
		loop.start();
		expect(loop.item).toBe('a');
		expect(queue).toHaveLength(1);
	});
});

describe('the drift', () => {
	it('stays within its room', () => {
		for (let step = 0; step < 20_000; step += 1)
			for (const share of Object.values(driftOf(step)))
				expect(Math.abs(share)).toBeLessThanOrEqual(1);
	});

	it('comes to every sixteenth of the room about as often in a night of steps', () => {
		const steps = (12 * 3600 * 1000) / DWELL;
		const visits = new Map<string, number>();
		for (let step = 0; step < steps; step += 1) {
			const { x, y } = driftOf(step);
			const cell = `${Math.floor((x + 1) * 2)} ${Math.floor((y + 1) * 2)}`;
			visits.set(cell, (visits.get(cell) ?? 0) + 1);
		}
		expect(visits.size).toBe(16);
		expect(Math.max(...visits.values()) / steps).toBeLessThan(0.08);
	});

	it('never stays where it was', () => {
		for (let step = 0; step < 1000; step += 1) {
			const [a, b] = [driftOf(step), driftOf(step + 1)];
			expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(0.3);
		}
	});
});
