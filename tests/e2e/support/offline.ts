import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Standing } from '#lib/offline/build-store.ts';
import type { Outcome, Status } from '#lib/offline/messages.ts';
import { Host } from './host.ts';
import { expect, test as base } from './test.ts';

/** A test with a web host of its own, whose site may hold itself for use without a network. */
export const test = base.extend<{ folder: string; host: Host }>({
	serviceWorkers: 'allow',
	// eslint-disable-next-line no-empty-pattern -- Playwright reads fixtures from the pattern
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'tieline-'));
		await use(folder);
		// Processes of a browser that was killed write for a moment longer, also into what is empty already:
		// Node's own retries, of the last step alone, do not help.
		await expect(() => rmSync(folder, { recursive: true, force: true })).toPass({
			timeout: 20_000,
		});
	},
	// eslint-disable-next-line no-empty-pattern -- Playwright reads fixtures from the pattern
	host: async ({}, use) => {
		const host = new Host('build');
		await host.start();
		await use(host);
		await host.stop();
	},
	baseURL: async ({ host }, use) => use(host.url),
});

/** Which builds of the site at `base` the browser holds. */
export const standing = (page: Page, base = '/'): Promise<Standing | null> =>
	page.evaluate(async (at) => {
		if (!(await caches.has(`tieline ${at} standing`))) return null;
		const record = await (await caches.open(`tieline ${at} standing`)).match(`${at}?standing`);
		return record ? ((await record.json()) as Standing) : null;
	}, base);

/** Waits until a build is held whole and this page belongs to it. */
export const held = async (page: Page, base = '/'): Promise<void> => {
	await expect
		.poll(() => standing(page, base), { timeout: 60_000 })
		.toMatchObject({
			current: expect.any(String),
		});
	await expect.poll(() => tell(page)).not.toBeNull();
};

/** The build the worker takes this page to be of. */
const tell = (page: Page): Promise<string | null> =>
	page.evaluate(
		() =>
			new Promise<string | null>((resolve) => {
				const hear = ({ data }: MessageEvent<Status>) => resolve(data.bound);
				navigator.serviceWorker.addEventListener('message', hear, { once: true });
				navigator.serviceWorker.controller?.postMessage({ type: 'hello', version: '' });
				setTimeout(() => resolve(null), 500);
			}),
	);

/** Lets the page look for a newer build, as it does when the network comes back; how that ended. */
export const check = (page: Page): Promise<Outcome> =>
	page.evaluate(
		() =>
			new Promise<Outcome>((resolve) => {
				const hear = ({ data }: MessageEvent<Status>) => {
					if (data.outcome === null) return;
					navigator.serviceWorker.removeEventListener('message', hear);
					resolve(data.outcome);
				};
				navigator.serviceWorker.addEventListener('message', hear);
				dispatchEvent(new Event('online'));
			}),
	);

/** Ends the service worker as browsers do with one that rests; the next event starts it anew. */
export const killWorker = async (page: Page): Promise<void> => {
	const session = await page.context().newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await session.send('ServiceWorker.stopAllWorkers');
	await session.detach();
};

/** Editions that a page consists of: its own, its script's, its records'. */
export const editionsOf = (page: Page): Promise<readonly (string | undefined)[]> =>
	page.evaluate(async () => {
		const { edition, script } = document.documentElement.dataset;
		const records = (await (await fetch('/atlas.json')).json()) as { edition?: string };
		return [edition, script, records.edition];
	});
