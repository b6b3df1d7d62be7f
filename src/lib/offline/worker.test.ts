import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSite, requestOf } from './fake-site.ts';
import type { Status } from './messages.ts';
import { OfflineWorker } from './worker.ts';

const OLD = {
	'index.html': 'old home',
	'zh/index.html': 'old zh',
	'404.html': 'old missing',
	'atlas.json': 'old atlas',
	'_app/immutable/one.js': 'one',
};
const NEW = {
	'index.html': 'new home',
	'zh/index.html': 'new zh',
	'404.html': 'new missing',
	'atlas.json': 'new atlas',
	'_app/immutable/two.js': 'two',
};

let site: FakeSite;
let worker: OfflineWorker;
let old: string;
/** What each window was told last. */
let told: Map<string, Status>;

const open = (id: string) => {
	const client = {
		id,
		type: 'window',
		postMessage: (message: unknown) => void told.set(id, message as Status),
	};
	site.windows = [...site.windows.filter((other) => other.id !== id), client];
	return client;
};
/** As when the browser kills an idle worker and starts it for the next event. */
const restart = () => (worker = new OfflineWorker(site));
const visit = async (address: string, resultingClientId = '') => {
	const request = requestOf(address, { mode: 'navigate', destination: 'document' });
	return (await worker.answer({ request, clientId: '', resultingClientId })) ?? null;
};
const get = async (
	address: string,
	clientId: string,
	extra: Parameters<typeof requestOf>[1] = {},
) =>
	(await worker.answer({ request: requestOf(address, extra), clientId, resultingClientId: '' })) ??
	null;
const say = (type: 'hello' | 'check' | 'apply', id: string, version = 'v1') =>
	worker.hear({ type, version }, open(id));

beforeEach(async () => {
	site = new FakeSite();
	told = new Map();
	restart();
	old = await site.publish(OLD, 'v1');
	await say('check', 'first');
	site.windows = [];
	site.asked = [];
});
const cutTheLine = () => (site.lasts = 0);

describe('without a network', () => {
	beforeEach(cutTheLine);

	it.each([
		['', 'old home'],
		['zh/', 'old zh'],
		['zh/?year=1955&polity=japan', 'old zh'],
		['zh/index.html', 'old zh'],
	])('“%s” is the page that was kept', async (address, text) => {
		const page = await visit(address, 'tab');
		expect(page?.status).toBe(200);
		expect(await page?.text()).toBe(text);
	});

	it('a folder without its slash leads to the folder, query and all', async () => {
		const page = await visit('zh?year=1950', 'tab');
		expect(page?.status).toBe(308);
		expect(page?.headers.get('Location')).toBe('https://atlas.example/exhibit/zh/?year=1950');
	});

	it('an unknown address is the 404 page, as such', async () => {
		const page = await visit('zh/polity/atlantis/', 'tab');
		expect(page?.status).toBe(404);
		expect(await page?.text()).toBe('old missing');
	});

	it('files come with the headers of the site, in part where a part is asked for', async () => {
		await visit('zh/', 'tab');
		const part = await get('atlas.json', 'tab', { headers: { Range: 'bytes=0-2' } });
		expect(part?.status).toBe(206);
		expect(await part?.text()).toBe('old');
		expect(part?.headers.get('X-Frame-Options')).toBe('DENY');
	});

	it('HEAD gets the headers alone', async () => {
		await visit('zh/', 'tab');
		const head = await get('atlas.json', 'tab', { method: 'HEAD' });
		expect(head?.headers.get('Content-Length')).toBe('9');
		expect(await head?.text()).toBe('');
	});
});

describe('what is none of the site’s files', () => {
	it('is left to the browser: other origins, other folders, what is sent', async () => {
		expect(await get('https://elsewhere.example/a.js', 'tab')).toBeNull();
		expect(await get('https://atlas.example/other/', 'tab')).toBeNull();
		expect(await get('atlas.json', 'tab', { method: 'POST' })).toBeNull();
	});

	it('is asked of the network, a page too new to be held as well', async () => {
		site.files = { ...NEW, 'zh/new/index.html': 'brand new', 'settings.json': 'of this kiosk' };
		const page = await visit('zh/new/', 'tab');
		expect(await page?.text()).toBe('brand new');
		// It is of no build that is held: what it asks for is the network's.
		expect(await (await get('atlas.json', 'tab'))?.text()).toBe('new atlas');
		await visit('zh/', 'held');
		expect(await (await get('settings.json', 'held'))?.text()).toBe('of this kiosk');
	});
});

describe('a page and its files', () => {
	it('are of one build, also after the switch and a restart of the worker', async () => {
		await visit('zh/', 'before');
		open('before');
		const build = await site.publish(NEW, 'v2');
		await say('check', 'before');
		expect(told.get('before')).toMatchObject({ current: old, next: build, update: true });
		await say('apply', 'before');
		expect(await (await visit('zh/', 'after'))?.text()).toBe('new zh');
		for (let i = 0; i < 2; i++) {
			expect(await (await get('atlas.json', 'before'))?.text()).toBe('old atlas');
			expect(await (await get('atlas.json', 'after'))?.text()).toBe('new atlas');
			restart();
		}
		expect(await (await get('_app/immutable/one.js', 'before'))?.text()).toBe('one');
		expect(site.asked).not.toContain('_app/immutable/one.js');
	});

	it('are of one build in the page’s own workers', async () => {
		await visit('zh/', 'tab');
		const request = requestOf('_app/immutable/one.js', { destination: 'worker' });
		await worker.answer({ request, clientId: 'tab', resultingClientId: 'map-worker' });
		await site.publish(NEW, 'v2');
		await say('check', 'tab');
		await say('apply', 'tab');
		restart();
		expect(await (await get('atlas.json', 'map-worker'))?.text()).toBe('old atlas');
	});

	it('stay so on the first visit, once the page has said its version', async () => {
		expect(told.get('first')).toMatchObject({ current: old, bound: old, update: false });
		cutTheLine();
		expect(await (await get('atlas.json', 'first'))?.text()).toBe('old atlas');
	});

	it('are the network’s for a page of a version that is not held, but for files named by content', async () => {
		await say('hello', 'stranger', 'v0');
		expect(told.get('stranger')).toMatchObject({ bound: null, update: false });
		site.files = NEW;
		expect(await (await get('atlas.json', 'stranger'))?.text()).toBe('new atlas');
		expect(await (await get('_app/immutable/one.js', 'stranger'))?.text()).toBe('one');
	});

	it('a file that was lost is fetched again if it is the very same, and else refused', async () => {
		await visit('zh/', 'tab');
		site.caches.lose('https://atlas.example/exhibit/atlas.json');
		expect(await (await get('atlas.json', 'tab'))?.text()).toBe('old atlas');
		site.caches.lose('https://atlas.example/exhibit/atlas.json');
		site.files = NEW;
		await expect(get('atlas.json', 'tab')).rejects.toThrow('atlas.json');
	});
});

describe('a disk that cannot be read', () => {
	it('leaves pages and their files to the network', async () => {
		const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		site.caches.broken = true;
		restart();
		expect(await (await visit('zh/', 'tab'))?.text()).toBe('old zh');
		expect(await (await get('atlas.json', 'tab'))?.text()).toBe('old atlas');
		expect(await (await get('_app/immutable/one.js', 'tab'))?.text()).toBe('one');
		expect(site.asked).toEqual(['zh/', 'atlas.json', '_app/immutable/one.js']);
		expect(warned).toHaveBeenCalledTimes(3);
		warned.mockRestore();
	});
});

describe('a build that waits', () => {
	let build: string;
	beforeEach(async () => {
		await visit('zh/', 'tab');
		build = await site.publish(NEW, 'v2');
		await say('check', 'tab');
	});

	it('is not given to a page while another is open', async () => {
		expect(await (await visit('zh/', 'second'))?.text()).toBe('old zh');
	});

	it('begins with the next visit, when no page is open', async () => {
		site.windows = [];
		expect(await (await visit('zh/', 'later'))?.text()).toBe('new zh');
		await say('hello', 'later', 'v2');
		expect(told.get('later')).toMatchObject({ current: build, next: null, update: false });
	});

	it('goes on waiting while the disk is too full to note the switch, and the old one is served', async () => {
		const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		site.caches.room = site.caches.used;
		site.windows = [];
		restart();
		const page = await visit('zh/', 'later');
		expect(await page?.text()).toBe('old zh');
		expect(await (await get('atlas.json', 'later'))?.text()).toBe('old atlas');
		// Who has the new one from the network already, and who asks for it, are still told how things stand.
		for (const type of ['hello', 'apply'] as const) {
			told.clear();
			await say(type, 'later', 'v2');
			expect(told.get('later')).toMatchObject({ current: old, next: build, bound: old });
		}
		expect(warned).toHaveBeenCalledWith(expect.any(String), expect.any(DOMException));
		site.caches.room = Infinity;
		site.windows = [];
		expect(await (await visit('zh/', 'last'))?.text()).toBe('new zh');
		warned.mockRestore();
	});

	it('is current once someone has it from the network already', async () => {
		await say('hello', 'reloaded past the worker', 'v2');
		expect(told.get('reloaded past the worker')).toMatchObject({ current: build, bound: build });
		expect(await (await visit('zh/', 'next'))?.text()).toBe('new zh');
	});

	it('is offered to every page of the old one after the switch', async () => {
		open('other');
		await visit('zh/', 'other');
		await say('apply', 'tab');
		expect(told.get('other')).toMatchObject({ current: build, bound: old, update: true });
	});
});
