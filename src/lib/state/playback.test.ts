import { describe, expect, it } from 'vitest';
import { PACE, Playback, type Clock, type Stage } from './playback.svelte.ts';

const manualClock = () => {
	const queue: { run: () => void; milliseconds: number }[] = [];
	const clock: Clock = {
		after(milliseconds, run) {
			const entry = { run, milliseconds };
			queue.push(entry);
			return () => queue.splice(queue.indexOf(entry), 1);
		},
	};
	return {
		clock,
		waiting: () => queue.map(({ milliseconds }) => milliseconds),
		tick: () => queue.shift()?.run(),
		run(limit = 100) {
			while (queue.length > 0 && limit-- > 0) queue.shift()?.run();
		},
	};
};

const stage = (eventsPerYear: Readonly<Record<number, number>>, year: number) => {
	const shown: string[] = [];
	let finished = 0;
	const value: Stage & { shown: string[]; finishedTimes: () => number } = {
		year,
		get events() {
			return eventsPerYear[this.year] ?? 0;
		},
		show(to, revealed) {
			(this as { year: number }).year = to;
			shown.push(`${to}:${revealed}`);
		},
		finished() {
			finished += 1;
		},
		shown,
		finishedTimes: () => finished,
	};
	return value;
};

const span = { first: 1949, last: 1951 };

describe('Playback', () => {
	it('shows the events of each year one after another, then goes to the next year', () => {
		const time = manualClock();
		const on = stage({ 1949: 0, 1950: 2, 1951: 1 }, 1949);
		new Playback(span, on, time.clock).play();
		time.run();
		expect(on.shown).toEqual(['1949:0', '1950:0', '1950:1', '1950:2', '1951:0', '1951:1']);
		expect(on.finishedTimes()).toBe(1);
	});

	it('begins again from the first year when the last has been reached', () => {
		const time = manualClock();
		const on = stage({}, 1951);
		new Playback(span, on, time.clock).play();
		expect(on.shown).toEqual(['1949:0']);
	});

	it('goes round when looping', () => {
		const time = manualClock();
		const on = stage({}, 1949);
		const playback = new Playback(span, on, time.clock);
		playback.loop = true;
		playback.play();
		time.run(4);
		expect(on.shown.map((step) => step.slice(0, 4))).toEqual([
			'1949',
			'1950',
			'1951',
			'1949',
			'1950',
		]);
		expect(playback.playing).toBe(true);
	});

	it('pausing leaves the year whole and nothing waiting', () => {
		const time = manualClock();
		const on = stage({ 1949: 3 }, 1949);
		const playback = new Playback(span, on, time.clock);
		playback.play();
		time.tick();
		playback.pause();
		expect(on.shown.at(-1)).toBe('1949:3');
		expect(time.waiting()).toEqual([]);
		expect(playback.playing).toBe(false);
	});

	it('waits half as long at double speed', () => {
		const time = manualClock();
		const on = stage({}, 1949);
		const playback = new Playback(span, on, time.clock);
		playback.speed = 2;
		playback.play();
		expect(time.waiting()).toEqual([PACE.year / 2]);
	});
});
