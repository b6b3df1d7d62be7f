import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { readingTime, stepAt, type StoryPlace } from '#lib/domain/story.ts';
import type { Clock } from './playback.svelte.ts';
import { Storyteller } from './story.svelte.ts';

const index = smallIndex();

/** A lectern with all that was turned to on it, and a clock that waits to be told. */
const lectern = (begin: StoryPlace | null = { id: 'voyage', step: 1 }) => {
	let place = begin;
	let aside = false;
	const turns: { step: number; turned: boolean }[] = [];
	const waits: { milliseconds: number; run: () => void }[] = [];
	const clock: Clock = {
		after(milliseconds, run) {
			const wait = { milliseconds, run };
			waits.push(wait);
			return () => {
				if (waits.includes(wait)) waits.splice(waits.indexOf(wait), 1);
			};
		},
	};
	const storyteller = new Storyteller(
		{
			get place() {
				return place;
			},
			get story() {
				return place === null ? undefined : index.story.get(place.id);
			},
			get step() {
				return (aside ? undefined : stepAt(index, place)) ?? null;
			},
			turn(to, turned) {
				aside = false;
				place = to;
				turns.push({ step: to.step, turned });
			},
			leave() {
				place = null;
			},
			readingTime: (step) => readingTime(step, 'en'),
		},
		clock,
	);
	return {
		storyteller,
		turns,
		waits,
		tick: () => waits.shift()?.run(),
		lookAside: () => (aside = true),
		place: () => place,
	};
};

describe('a story', () => {
	it('begins at its first step', () => {
		const { storyteller, place } = lectern(null);
		storyteller.begin('voyage');
		expect(place()).toEqual({ id: 'voyage', step: 1 });
		expect(storyteller).toMatchObject({ steps: 3, atStart: true, atEnd: false, running: false });
	});

	it('is turned on and back by hand, and no farther than its ends', () => {
		const { storyteller, turns } = lectern();
		storyteller.go(-1);
		storyteller.go(1);
		storyteller.go(1);
		storyteller.go(1);
		storyteller.go(-1);
		expect(turns).toEqual([
			{ step: 2, turned: true },
			{ step: 3, turned: true },
			{ step: 2, turned: true },
		]);
	});

	it('runs by itself, each step as long as it takes to read, and stops at its end', () => {
		const { storyteller, turns, waits, tick } = lectern();
		storyteller.run();
		const first = stepAt(index, { id: 'voyage', step: 1 });
		expect(waits[0]?.milliseconds).toBe(first && readingTime(first, 'en'));
		tick();
		tick();
		expect(turns).toEqual([
			{ step: 2, turned: false },
			{ step: 3, turned: false },
		]);
		expect(storyteller.running).toBe(true);
		tick();
		expect(storyteller).toMatchObject({ running: false, atEnd: true });
		expect(waits).toHaveLength(0);
	});

	it('runs from its beginning where its end is reached', () => {
		const { storyteller, turns } = lectern({ id: 'voyage', step: 3 });
		storyteller.run();
		expect(turns).toEqual([{ step: 1, turned: false }]);
	});

	it('gives a step its whole time when it is turned while running', () => {
		const { storyteller, waits } = lectern();
		storyteller.run();
		storyteller.go(1);
		expect(waits).toHaveLength(1);
		expect(storyteller.running).toBe(true);
	});

	it('that is paused goes on no more', () => {
		const { storyteller, waits } = lectern();
		storyteller.toggle();
		storyteller.toggle();
		expect(storyteller.running).toBe(false);
		expect(waits).toHaveLength(0);
	});

	it('leaves in peace who looks at something else when time is up', () => {
		const { storyteller, turns, tick, lookAside } = lectern();
		storyteller.run();
		lookAside();
		tick();
		expect(turns).toEqual([]);
		expect(storyteller.running).toBe(false);
		storyteller.comeBack();
		expect(turns).toEqual([{ step: 1, turned: true }]);
	});

	it('that is left does not run', () => {
		const { storyteller, waits, place } = lectern();
		storyteller.run();
		storyteller.leave();
		expect(place()).toBeNull();
		expect(waits).toHaveLength(0);
		storyteller.run();
		expect(storyteller.running).toBe(false);
	});
});
