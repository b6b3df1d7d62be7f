import { expect, it } from 'vitest';
import { Log, pageStore } from '#lib/state/log.ts';
import { Recovery } from '#lib/state/recovery.svelte.ts';
import { listenForErrors } from './listen.ts';

it('tells of what nothing caught, and of nothing that was given up on purpose', () => {
	const log = new Log(pageStore(), { wall: () => 0, uptime: () => 0 });
	const recovery = new Recovery({
		clock: { now: () => 0, after: () => () => {} },
		reloads: { count: () => 0, remember: () => {} },
		reload: () => {},
		afresh: null,
		note: (what, detail) => log.add(what, detail),
	});
	const target = new EventTarget();
	const stop = listenForErrors(target, { log, recovery });
	const fire = (type: string, fields: object = {}) =>
		target.dispatchEvent(Object.assign(new Event(type), fields));
	fire('error', { message: 'thrown' });
	fire('error');
	fire('unhandledrejection', { reason: new Error('rejected') });
	fire('unhandledrejection', { reason: new DOMException('given up', 'AbortError') });
	fire('vite:preloadError', { payload: new Error('no chunk') });
	stop();
	fire('error', { message: 'later' });
	expect(log.entries().map(({ detail }) => detail)).toEqual([
		'elsewhere → wait: thrown',
		'elsewhere → wait: rejected',
		'no chunk',
	]);
});
