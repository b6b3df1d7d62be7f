import { describe, expect, it } from 'vitest';
import type { Status, ToWorker } from '#lib/offline/messages.ts';
import { Offline, type OfflinePort } from './offline.svelte.ts';
import type { Clock } from './playback.svelte.ts';

const MINUTE = 60_000;
const QUIET: Status = {
	type: 'status',
	current: null,
	next: null,
	bound: null,
	update: false,
	progress: null,
	outcome: null,
};

const stand = async (given: Partial<OfflinePort> = {}) => {
	const posted: ToWorker[] = [];
	const waits: number[] = [];
	let due: () => void = () => undefined;
	let hear: (status: Status) => void = () => undefined;
	let online: () => void = () => undefined;
	const seen = { reloads: 0, asked: 0 };
	const clock: Clock = {
		after(milliseconds, run) {
			waits.push(milliseconds);
			due = run;
			return () => (due = () => undefined);
		},
	};
	const port: OfflinePort = {
		register: () => Promise.resolve(true),
		post: (message) => void posted.push(message),
		listen(listener) {
			hear = listener;
			return () => (hear = () => undefined);
		},
		online(run) {
			online = run;
			return () => (online = () => undefined);
		},
		sparing: false,
		persistence: (ask) => {
			if (ask) seen.asked += 1;
			return Promise.resolve(ask);
		},
		reload: () => void (seen.reloads += 1),
		...given,
	};
	const notes: string[] = [];
	const offline = new Offline(port, 'v1', clock, (what, detail) =>
		notes.push(`${what}: ${detail}`),
	);
	const stop = offline.start();
	const settle = () => new Promise((resolve) => setTimeout(resolve));
	await settle();
	return {
		offline,
		posted,
		waits,
		seen,
		notes,
		stop,
		settle,
		hear: (status: Partial<Status>) => hear({ ...QUIET, ...status }),
		due: () => due(),
		online: () => online(),
		types: () => posted.map(({ type }) => type),
	};
};

describe('a page that may be used without a network', () => {
	it('asks for the whole site once the worker is there, and says its version', async () => {
		const { posted, offline } = await stand();
		expect(posted).toEqual([{ type: 'check', version: 'v1' }]);
		expect(offline.held).toBeNull();
		expect(offline.persisted).toBe(false);
	});

	it('asks for nothing where there is no worker', async () => {
		const { posted, waits } = await stand({ register: () => Promise.resolve(false) });
		expect([posted, waits]).toEqual([[], []]);
	});

	it('fetches nothing unasked for someone who saves data', async () => {
		const page = await stand({ sparing: true });
		page.hear({});
		page.online();
		expect(page.types()).toEqual(['hello']);
	});

	it('tells how far it is', async () => {
		const { hear, offline } = await stand();
		hear({ progress: { done: 50, total: 200 } });
		expect(offline.progress).toBe(0.25);
		hear({ current: 'a', bound: 'a', outcome: 'complete' });
		expect([offline.progress, offline.held, offline.outcome]).toEqual([null, 'a', 'complete']);
	});

	it('asks the browser to keep it when it is first held whole, and no later', async () => {
		const { hear, offline, seen, settle } = await stand();
		hear({ progress: { done: 1, total: 2 } });
		expect(seen.asked).toBe(0);
		hear({ current: 'a', bound: 'a', outcome: 'complete' });
		await settle();
		expect(offline.persisted).toBe(true);
		hear({ current: 'a', next: 'b', bound: 'a', outcome: 'complete' });
		await settle();
		expect(seen.asked).toBe(1);
	});

	it('asks the browser again at the start of a kiosk, though it is held already', async () => {
		const { hear, offline, seen, settle } = await stand();
		hear({ current: 'a', bound: 'a', outcome: 'same' });
		await settle();
		expect([seen.asked, offline.persisted]).toEqual([0, false]);
		await offline.persist();
		expect([seen.asked, offline.persisted]).toEqual([1, true]);
	});

	it('does not know what a browser without such a promise would do', async () => {
		const { offline } = await stand({ persistence: () => Promise.resolve(null) });
		expect(offline.persisted).toBeNull();
	});

	it('says which build it is of when the worker does not know', async () => {
		const { hear, types } = await stand();
		hear({ current: 'a', bound: null, outcome: 'complete' });
		hear({ current: 'a', bound: null });
		expect(types()).toEqual(['check', 'hello']);
	});
});

describe('an attempt that fails', () => {
	it('is repeated after 1, 2, 4 … 60 minutes', async () => {
		const { hear, waits } = await stand();
		waits.length = 0;
		for (let i = 0; i < 8; i++) hear({ outcome: i % 2 ? 'unreachable' : 'mismatch' });
		expect(waits.map((wait) => wait / MINUTE)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
		hear({ current: 'a', bound: 'a', outcome: 'complete' });
		hear({ outcome: 'unreachable' });
		expect(waits.slice(-2).map((wait) => wait / MINUTE)).toEqual([60, 1]);
	});

	it('for a full disk is repeated in an hour, and said', async () => {
		const { hear, waits, offline } = await stand();
		hear({ current: 'a', bound: 'a', outcome: 'full' });
		expect(waits.at(-1)).toBe(60 * MINUTE);
		expect([offline.outcome, offline.held]).toEqual(['full', 'a']);
	});

	it('is noted once for each way of failing, and so is the first that comes right', async () => {
		const { hear, notes } = await stand();
		hear({ outcome: 'same' });
		for (const outcome of ['full', 'full', 'mismatch', 'unreachable', 'unreachable'] as const)
			hear({ outcome });
		hear({ current: 'a', bound: 'a', outcome: 'complete' });
		hear({ current: 'a', bound: 'a', outcome: 'same' });
		expect(notes).toEqual([
			'incident: offline copy: full',
			'incident: offline copy: mismatch',
			'incident: offline copy: unreachable',
			'recovery: offline copy',
		]);
	});

	it('is repeated when the worker was killed and says nothing', async () => {
		const { due, types, waits } = await stand();
		expect(waits).toEqual([5 * MINUTE]);
		due();
		expect(types()).toEqual(['check', 'check']);
	});

	it('is repeated at once when the network comes back', async () => {
		const { hear, online, types, waits } = await stand();
		hear({ outcome: 'unreachable' });
		hear({ outcome: 'unreachable' });
		online();
		expect(types()).toEqual(['check', 'check']);
		hear({ outcome: 'unreachable' });
		expect(waits.at(-1)).toBe(MINUTE);
	});

	it('is not repeated once the page has stopped', async () => {
		const { stop, due, types, hear } = await stand();
		stop();
		due();
		hear({ outcome: 'mismatch' });
		expect(types()).toEqual(['check']);
	});
});

describe('a newer build', () => {
	const waiting = { current: 'a', next: 'b', bound: 'a', update: true } as const;
	const switched = { current: 'b', next: null, bound: 'a', update: true } as const;

	it('is offered, and shown only when asked for and switched to', async () => {
		const { hear, offline, types, seen } = await stand();
		hear({ ...waiting, outcome: 'complete' });
		expect(offline.notice).toBe(true);
		offline.apply();
		expect(types().at(-1)).toBe('apply');
		hear(waiting);
		expect(seen.reloads).toBe(0);
		hear(switched);
		expect(seen.reloads).toBe(1);
	});

	it('does not reload a page that has not asked', async () => {
		const { hear, seen, offline } = await stand();
		hear(waiting);
		hear(switched);
		expect([seen.reloads, offline.update]).toEqual([0, true]);
	});

	it('once declined is not offered again, but the next one is', async () => {
		const { hear, offline } = await stand();
		hear(waiting);
		offline.dismiss();
		hear(switched);
		expect([offline.notice, offline.update]).toEqual([false, true]);
		hear({ ...waiting, next: 'c' });
		expect(offline.notice).toBe(true);
	});

	it('is shown by a kiosk without asking, when nobody uses it', async () => {
		const { hear, offline, types, seen } = await stand();
		offline.asks = false;
		offline.applyWhenIdle();
		expect(types()).toEqual(['check']);
		hear(waiting);
		expect(offline.notice).toBe(false);
		offline.applyWhenIdle();
		hear(switched);
		expect([types(), seen.reloads]).toEqual([['check', 'apply'], 1]);
	});

	it('does not take the page from someone who comes to a kiosk while it is switched to', async () => {
		const { hear, offline, seen } = await stand();
		hear(waiting);
		offline.applyWhenIdle();
		offline.stay();
		hear(switched);
		expect([seen.reloads, offline.update]).toEqual([0, true]);
		offline.applyWhenIdle();
		hear(switched);
		expect(seen.reloads).toBe(1);
	});
});
