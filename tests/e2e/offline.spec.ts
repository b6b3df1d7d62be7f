import { chromium } from '@playwright/test';
import { MANIFEST, type BuildManifest } from '#lib/offline/manifest.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyPath } from '#lib/view/paths.ts';
import { index } from './support/atlas.ts';
import { makeEdition } from './support/edition.ts';
import { check, editionsOf, held, killWorker, standing, test } from './support/offline.ts';
import { logOf } from './support/gl.ts';
import { expect } from './support/test.ts';
import { attract, begin, openKiosk, openStaff, touchSea } from './support/kiosk.ts';
import { alive, controls } from './support/visit.ts';
import { word } from './support/words.ts';

const manifest = JSON.parse(readFileSync(`build/${MANIFEST}`, 'utf8')) as BuildManifest;
/** One page of each kind and language, as they were built: the way to it, without what it is of. */
const KINDS = new Map(
	manifest.files.flatMap(({ path }) => {
		const [, language, kind = '', record = ''] =
			/^(zh|en)\/(?:([^/]+)\/)?(?:([^/]+)\/)?index\.html$/.exec(path) ?? [];
		if (language === undefined) return [];
		return [
			[
				`${language} ${kind} ${record === '' ? '' : 'of one'}`,
				`/${path.replace('index.html', '')}`,
			],
		];
	}),
);
const ATLANTIS = '/zh/polity/atlantis/';

test.describe('without a network', () => {
	test.use({ expectedErrors: [/atlantis\/: 404|console: .* 404/] });

	test('after one visit every page works, in both languages', async ({ page, host }) => {
		const begun = performance.now();
		await page.goto('/zh/');
		await alive(page);
		const painted = performance.now();
		await held(page);
		const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
		console.log(
			`held: ${manifest.files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${Math.round(performance.now() - painted)} ms after the page was alive at ${Math.round(painted - begun)} ms`,
		);
		await host.stop();

		// The page of the first visit itself: the other language, without loading it anew.
		await controls(page, 'zh').toLanguage('English').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(index.atlas.meta.title.en);

		for (const language of ['zh', 'en'] as const) {
			await page.goto(`/${language}/?year=1953&polity=japan`);
			await alive(page);
			await expect(controls(page, language).panel).toBeVisible();
			await expect(controls(page, language).slider).toHaveValue('1953');
			await page.goto(`/${language}/chart/?sort=stage`);
			await expect(page.getByRole('grid').first()).toBeVisible();
			await openKiosk(page, language);
			await begin(page);
			await controls(page, language).slider.fill('1954');
			await expect(page.locator('.stage svg.map')).toHaveAttribute('data-drawn', '1954-12-31');
			const { say } = controls(page, language);
			await page.goto(`/${language}/?story=japan&step=2`);
			await expect(
				page.getByRole('complementary', { name: say('story_label') }).getByRole('heading'),
			).toHaveText(index.story.get('japan')?.steps[1]?.title[language] ?? '');
			// The search has files of its own.
			await page.goto(`/${language}/#search`);
			const search = page.getByRole('dialog');
			await search.getByRole('combobox').fill('riben');
			await expect(search.getByRole('option').first()).toContainText(
				index.polity.get('japan')?.name[language] ?? '',
			);
		}
		// Map, chart, comparison, log, kiosk; lists and pages of countries, events, people, organisations,
		// sources, stories.
		expect(KINDS.size).toBeGreaterThanOrEqual(2 * 12);
		for (const address of [...KINDS.values(), storyPath('japan', 'en'), '/kiosk/', '/']) {
			const answer = await page.goto(address);
			expect(answer?.status(), address).toBe(200);
			await expect(page.getByRole('heading', { level: 1 }).first(), address).not.toBeEmpty();
		}
		console.log(`offline, one page of each kind: ${[...KINDS.values()].join(' ')}`);
		await page.goto('/en/?renderer=gl&year=1955');
		await expect(page.locator('.stage')).toHaveAttribute('data-renderer', 'gl', {
			timeout: 30_000,
		});

		const missing = await page.goto(ATLANTIS);
		expect(missing?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

	test('every file of the build is answered with its own contents', async ({ page, host }) => {
		await page.goto('/zh/');
		await held(page);
		await host.stop();
		const begun = performance.now();
		const wrong = await page.evaluate(async (files) => {
			const differing: string[] = [];
			for (const { path, sha256 } of files) {
				const bytes = await (await fetch(`/${path}`)).arrayBuffer();
				const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
				const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
				if (hex !== sha256) differing.push(path);
			}
			return differing;
		}, manifest.files);
		expect(wrong).toEqual([]);
		console.log(
			`answered: ${manifest.files.length} files one after another in ${Math.round(performance.now() - begun)} ms`,
		);
		await page.goto('/zh/polity/japan/');
		await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
	});
});

test('a browser that is started without a network shows the map, and another the kiosk', async ({
	host,
	folder,
}, { project }) => {
	const start = () =>
		chromium.launchPersistentContext(join(folder, 'profile'), {
			...project.use.launchOptions,
			baseURL: host.url,
			serviceWorkers: 'allow',
		});
	const first = await start();
	const [visit = await first.newPage()] = first.pages();
	await visit.goto('/zh/');
	await held(visit);
	await first.close();
	await host.stop();

	const second = await start();
	const failures: string[] = [];
	second.on('requestfailed', (request) => {
		// The worker itself looks for a newer build now and then.
		if (request.serviceWorker() === null) failures.push(request.url());
	});
	const [page = await second.newPage()] = second.pages();
	const begun = performance.now();
	await page.goto('/en/?year=1955');
	await alive(page);
	console.log(
		`cold start without a network: alive after ${Math.round(performance.now() - begun)} ms`,
	);
	await page.goto('/zh/polity/ussr/');
	await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
	expect(failures).toEqual([]);
	await second.close();

	// As its machine starts it in the morning, with the network still down.
	const third = await start();
	third.on('requestfailed', (request) => {
		if (request.serviceWorker() === null) failures.push(request.url());
	});
	const [kiosk = await third.newPage()] = third.pages();
	const from = performance.now();
	await kiosk.goto('/kiosk/');
	await expect(attract(kiosk)).toBeVisible();
	await expect(kiosk).toHaveURL('/zh/kiosk/');
	await expect(attract(kiosk).locator('.event')).not.toBeEmpty();
	console.log(
		`cold start of the kiosk without a network: loop after ${Math.round(performance.now() - from)} ms`,
	);
	await begin(kiosk);
	await controls(kiosk, 'zh').slider.fill('1954');
	await expect(controls(kiosk, 'zh').slider).toHaveValue('1954');
	expect(failures).toEqual([]);
	await third.close();
});

test('the staff of a kiosk see how far the copy is, when it is whole, and what a bad one wants', async ({
	page,
	host,
	folder,
}) => {
	await makeEdition(join(folder, 'a'), 'a');
	const bad = await makeEdition(join(folder, 'b'), 'b');
	host.publish(join(folder, 'a'));
	await page.goto('/zh/kiosk/?renderer=svg');
	await alive(page);
	await held(page);
	const staff = await openStaff(page, 'zh');
	const copy = staff.getByRole('region', { name: word('zh', 'kiosk_check_worker'), exact: true });
	const row = staff.locator('[data-check="worker"]');
	const { current } = (await standing(page)) ?? {};
	await expect(row).toHaveAttribute('data-state', 'good');
	await expect(row).toContainText(current?.slice(0, 8) ?? '');
	await expect(copy.getByRole('status')).toHaveText(word('zh', 'kiosk_copy_newest'));

	// A build of which a file did not arrive as it was made.
	const spoilt = bad.files.find(({ path }) => path === 'atlas.json');
	writeFileSync(join(folder, 'b', spoilt?.path ?? ''), '{}');
	host.publish(join(folder, 'b'));
	expect(await check(page)).toBe('mismatch');
	await expect(copy.getByRole('status')).toHaveText(word('zh', 'kiosk_copy_mismatch'));
	await expect(row).toHaveAttribute('data-state', 'doubtful');
	await expect
		.poll(async () => (await logOf(page)).join('\n'))
		.toContain('incident offline copy: mismatch');
	await host.stop();
});

test.describe('an update', () => {
	test('cut after each file leaves every page whole and old, and then switches on request', async ({
		page,
		context,
		host,
		folder,
	}) => {
		const old = await makeEdition(join(folder, 'a'), 'a');
		const next = await makeEdition(join(folder, 'b'), 'b');
		const known = new Set(old.files.map(({ sha256 }) => sha256));
		const changed = next.files.filter(({ sha256 }) => !known.has(sha256)).length;
		host.publish(join(folder, 'a'));
		await page.goto('/zh/');
		await held(page);
		await page.reload();
		await alive(page);
		expect(await check(page)).toBe('same');

		host.publish(join(folder, 'b'));
		host.sent = [];
		const begun = performance.now();
		let cuts = 0;
		for (;;) {
			host.lasts = 1;
			const outcome = await check(page);
			host.lasts = 0;
			if (outcome === 'complete') break;
			cuts += 1;
			expect(outcome).toBe('unreachable');
			expect(await standing(page)).toEqual({ current: old.build, next: null, previous: null });
			await killWorker(page);
			expect(await editionsOf(page)).toEqual(['a', 'a', 'a']);
			const other = await context.newPage();
			await other.goto('/en/');
			expect(await editionsOf(other)).toEqual(['a', 'a', 'a']);
			await other.close();
			expect(cuts).toBeLessThan(changed);
		}
		expect(host.sent).toHaveLength(changed);
		console.log(
			`update: ${changed} of ${next.files.length} files fetched, cut ${cuts} times, ${Math.round(performance.now() - begun)} ms`,
		);

		// Held whole it waits: pages stay of the old build until the reader asks.
		const { say, button } = controls(page, 'zh');
		await expect(page.getByText(say('offline_update'))).toBeVisible();
		await host.stop();
		const reader = await context.newPage();
		await reader.goto('/en/');
		expect(await editionsOf(reader)).toEqual(['a', 'a', 'a']);
		await button('offline_update_show').click();
		await expect(page.locator('html')).toHaveAttribute('data-edition', 'b');
		await alive(page);
		expect(await editionsOf(page)).toEqual(['b', 'b', 'b']);
		// Another page of the old build goes on with the old one's files, also with a new worker.
		await killWorker(page);
		expect(await editionsOf(reader)).toEqual(['a', 'a', 'a']);
		await reader.goto('/en/polity/japan/');
		expect(await editionsOf(reader)).toEqual(['b', 'b', 'b']);
		expect(await standing(page)).toEqual({
			current: next.build,
			next: null,
			previous: old.build,
		});
	});

	test('whose worker is killed while files are on their way leaves the old build, and goes on with the next worker', async ({
		page,
		host,
		folder,
	}) => {
		const old = await makeEdition(join(folder, 'a'), 'a');
		const next = await makeEdition(join(folder, 'b'), 'b');
		host.publish(join(folder, 'a'));
		await page.goto('/zh/');
		await held(page);
		await page.reload();
		await alive(page);
		expect(await check(page)).toBe('same');
		host.publish(join(folder, 'b'));
		host.silent = true;
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect.poll(() => host.waiting).toBeGreaterThan(0);
		await killWorker(page);
		expect(await standing(page)).toEqual({ current: old.build, next: null, previous: null });
		expect(await editionsOf(page)).toEqual(['a', 'a', 'a']);
		console.log(`worker killed with ${host.waiting} files on their way`);
		host.silent = false;
		expect(await check(page)).toBe('complete');
		expect(await standing(page)).toMatchObject({ current: old.build, next: next.build });
		expect(await editionsOf(page)).toEqual(['a', 'a', 'a']);
		await host.stop();
	});

	test('is shown by a kiosk at rest, and never to a visitor', async ({ page, host, folder }) => {
		await makeEdition(join(folder, 'a'), 'a');
		const next = await makeEdition(join(folder, 'b'), 'b');
		host.publish(join(folder, 'a'));
		await page.goto('/zh/kiosk/?renderer=svg&idle=6&countdown=2');
		await held(page);
		await page.reload();
		await alive(page);
		await begin(page);
		host.publish(join(folder, 'b'));
		expect(await check(page)).toBe('complete');
		expect(await standing(page)).toMatchObject({ next: next.build });
		await touchSea(page);
		// Longer than a kiosk at rest would wait.
		await page.waitForTimeout(3_000);
		expect(await editionsOf(page)).toEqual(['a', 'a', 'a']);
		await expect(page.getByText(controls(page, 'zh').say('offline_update'))).toHaveCount(0);
		const from = Date.now();
		await expect(attract(page)).toBeVisible({ timeout: 30_000 });
		await expect(page.locator('html')).toHaveAttribute('data-edition', 'b');
		await alive(page);
		await expect(attract(page)).toBeVisible();
		expect(await editionsOf(page)).toEqual(['b', 'b', 'b']);
		await expect(page).toHaveURL(`${host.url}/zh/kiosk/?idle=6&countdown=2&renderer=svg`);
		console.log(
			`a kiosk shows the new build ${Date.now() - from} ms after the last look of its visitor`,
		);
		// Before its folder goes.
		await host.stop();
	});
});
