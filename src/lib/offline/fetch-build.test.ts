import { beforeEach, describe, expect, it } from 'vitest';
import { BuildStore } from './build-store.ts';
import { FakeSite } from './fake-site.ts';
import { fetchBuild } from './fetch-build.ts';

const OLD = Object.fromEntries(
	['index.html', '404.html', 'a.js', 'b.js', 'c.css', 'd.json'].map((path) => [
		path,
		`old ${path}`,
	]),
);
/** Two files stay, four change, one goes, one comes. */
const NEW = {
	...Object.fromEntries(Object.keys(OLD).map((path) => [path, `new ${path}`])),
	'c.css': 'old c.css',
	'moved.json': 'old d.json',
};

let site: FakeSite;
/** A worker that was started anew knows what the caches know. */
const store = () => new BuildStore(site.caches, site.scope);
const textsOf = async (build: string) => {
	const cache = await store().cacheOf(build);
	const manifest = await store().manifestOf(build);
	const texts: Record<string, string> = {};
	for (const { path } of manifest?.files ?? [])
		texts[path] = (await (await cache.match(store().key(path)))?.text()) ?? 'LOST';
	return texts;
};

beforeEach(() => {
	site = new FakeSite();
});

describe('a first visit', () => {
	it('fetches the whole build and makes it current', async () => {
		const build = await site.publish(OLD, 'v1');
		const seen: string[] = [];
		const outcome = await fetchBuild(site, store(), (done, total) => seen.push(`${done}/${total}`));
		expect(outcome).toBe('complete');
		expect(await store().standing()).toEqual({ current: build, next: null, previous: null });
		expect(await textsOf(build)).toEqual(OLD);
		expect(seen).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
	});

	it('keeps the type the host gives and puts the site’s own headers on', async () => {
		const build = await site.publish(OLD, 'v1');
		await fetchBuild(site, store());
		const kept = await (await store().cacheOf(build)).match(store().key('a.js'));
		expect(kept?.headers.get('Content-Type')).toBe('text/plain');
		expect(kept?.headers.get('X-Content-Type-Options')).toBe('nosniff');
		expect(kept?.headers.get('X-From')).toBeNull();
	});

	it('without a manifest leaves nothing behind', async () => {
		site.manifest = null;
		expect(await fetchBuild(site, store())).toBe('mismatch');
		expect(await store().builds()).toEqual([]);
	});
});

describe('an update', () => {
	let old: string;
	beforeEach(async () => {
		old = await site.publish(OLD, 'v1');
		await fetchBuild(site, store());
		site.asked = [];
	});

	it('fetches only what has changed, and waits', async () => {
		const build = await site.publish(NEW, 'v2');
		expect(await fetchBuild(site, store())).toBe('complete');
		expect([...site.asked].sort()).toEqual(['404.html', 'a.js', 'b.js', 'd.json', 'index.html']);
		expect(await store().standing()).toEqual({ current: old, next: build, previous: null });
		expect(await textsOf(build)).toEqual(NEW);
		expect(await textsOf(old)).toEqual(OLD);
	});

	const changed = 5;
	for (const hangs of [false, true])
		for (let k = 0; k <= changed; k++)
			it(`${hangs ? 'killed' : 'cut'} after ${k} of ${changed} files leaves the old build whole; the next attempt completes`, async () => {
				const build = await site.publish(NEW, 'v2');
				Object.assign(site, { lasts: k, hangs });
				const attempt = fetchBuild(site, store());
				// A worker that is killed in the middle says nothing more.
				const silence = new Promise((resolve) => setTimeout(resolve, 30, 'killed'));
				const outcome = await Promise.race([attempt, silence]);
				expect(outcome).toBe(k === changed ? 'complete' : hangs ? 'killed' : 'unreachable');
				const { current, next } = await store().standing();
				expect(current).toBe(old);
				expect(next).toBe(k === changed ? build : null);
				expect(await textsOf(old)).toEqual(OLD);

				Object.assign(site, { lasts: Infinity, hangs: false, asked: [] });
				expect(await fetchBuild(site, store())).toBe(k === changed ? 'same' : 'complete');
				expect(site.asked).toHaveLength(changed - k);
				expect(await store().standing()).toEqual({ current: old, next: build, previous: null });
				expect(await textsOf(build)).toEqual(NEW);
			});

	it('with one wrong file is not switched to, and is right once the host is', async () => {
		const build = await site.publish(NEW, 'v2');
		site.files = { ...NEW, 'b.js': 'half a fi' };
		expect(await fetchBuild(site, store())).toBe('mismatch');
		expect(await store().standing()).toEqual({ current: old, next: null, previous: null });
		site.files = NEW;
		expect(await fetchBuild(site, store())).toBe('complete');
		expect(await textsOf(build)).toEqual(NEW);
	});

	it('asks past the HTTP cache where that has a stale copy', async () => {
		await site.publish(NEW, 'v2');
		const modes: string[] = [];
		const outcome = await fetchBuild(
			{
				...site,
				scope: site.scope,
				caches: site.caches,
				fetch: (input, init) => {
					modes.push(`${init?.cache}`);
					const stale = init?.cache === 'no-cache' && String(input).endsWith('a.js');
					return stale ? Promise.resolve(new Response('old a.js')) : site.fetch(input);
				},
			},
			store(),
		);
		expect(outcome).toBe('complete');
		expect(modes[0]).toBe('no-store');
		expect(modes.filter((mode) => mode === 'reload')).toHaveLength(1);
	});

	it('on a full disk leaves the old build and frees what it took', async () => {
		await site.publish(NEW, 'v2');
		const before = site.caches.used;
		site.caches.room = before + 20;
		expect(await fetchBuild(site, store())).toBe('full');
		expect(await store().standing()).toEqual({ current: old, next: null, previous: null });
		expect(await textsOf(old)).toEqual(OLD);
		expect(site.caches.used).toBe(before);
		site.caches.room = Infinity;
		expect(await fetchBuild(site, store())).toBe('complete');
	});

	it('on a full disk gives up the build before, so that the next attempt fits', async () => {
		const second = await site.publish(NEW, 'v2');
		await fetchBuild(site, store());
		await store().promote();
		const both = site.caches.used;
		const third = await site.publish({ ...NEW, 'a.js': 'newest' }, 'v3');
		site.caches.room = both + 300;
		expect(await fetchBuild(site, store())).toBe('full');
		expect(await fetchBuild(site, store())).toBe('complete');
		expect(await store().standing()).toMatchObject({ current: second, next: third });
	});

	it('taken back by the host waits no longer', async () => {
		await site.publish(NEW, 'v2');
		await fetchBuild(site, store());
		await site.publish(OLD, 'v1');
		expect(await fetchBuild(site, store())).toBe('same');
		expect(await store().standing()).toEqual({ current: old, next: null, previous: null });
	});

	it('mends a build that has lost a file', async () => {
		site.caches.lose(store().key('a.js'));
		expect(await fetchBuild(site, store())).toBe('complete');
		expect(site.asked).toEqual(['a.js']);
		expect(await textsOf(old)).toEqual(OLD);
	});

	it('drops builds that nobody needs, and keeps one that a page is of', async () => {
		await store().bind('tab', old);
		site.windows = [{ id: 'tab', type: 'window', postMessage: () => undefined }];
		const builds = [old];
		for (const version of ['v2', 'v3', 'v4', 'v5']) {
			builds.push(await site.publish({ ...NEW, 'a.js': version }, version));
			await fetchBuild(site, store());
			await store().promote();
		}
		const [, second, third, fourth, fifth] = builds;
		expect(await store().builds()).toEqual(expect.arrayContaining([old, third, fourth, fifth]));
		expect(await store().builds()).not.toContain(second);
		site.windows = [];
		await site.publish(NEW, 'v6');
		await fetchBuild(site, store());
		expect(await store().builds()).not.toContain(old);
	});
});
