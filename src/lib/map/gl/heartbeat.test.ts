import { describe, expect, it } from 'vitest';
import { attachHeartbeat } from './heartbeat.ts';

const setUp = (answers: readonly (boolean | Error)[]) => {
	let due: (() => void) | null = null;
	const page = { hidden: false };
	const done: string[] = [];
	let asked = 0;
	const stop = attachHeartbeat(
		{
			ping: async () => {
				const answer = answers[asked++] ?? true;
				done.push('ping');
				if (answer instanceof Error) throw answer;
				return answer;
			},
			ensure: async () => void done.push('ensure'),
		},
		{
			after: (_, run) => {
				due = run;
				return () => (due = null);
			},
			hidden: () => page.hidden,
		},
	);
	const beat = async () => {
		const run = due;
		due = null;
		run?.();
		for (let i = 0; i < 10; i++) await Promise.resolve();
	};
	return { beat, done, page, stop, waits: () => due !== null };
};

describe('the heartbeat', () => {
	it('leaves workers alone that answer', async () => {
		const { beat, done, waits } = setUp([true, true]);
		await beat();
		await beat();
		expect(done).toEqual(['ping', 'ping']);
		expect(waits()).toBe(true);
	});

	it('replaces workers that do not, and goes on', async () => {
		const { beat, done, waits } = setUp([true, false, true]);
		await beat();
		await beat();
		await beat();
		expect(done).toEqual(['ping', 'ping', 'ensure', 'ping']);
		expect(waits()).toBe(true);
	});

	it('goes on after a failure of its own', async () => {
		const { beat, done, waits } = setUp([new Error('no workers'), false]);
		await beat();
		expect(waits()).toBe(true);
		await beat();
		expect(done).toEqual(['ping', 'ping', 'ensure']);
	});

	it('asks nothing of a hidden page', async () => {
		const { beat, done, page, waits } = setUp([false]);
		page.hidden = true;
		await beat();
		expect(done).toEqual([]);
		expect(waits()).toBe(true);
	});

	it('stops', async () => {
		const { done, stop, waits } = setUp([]);
		stop();
		expect(waits()).toBe(false);
		expect(done).toEqual([]);
	});
});
