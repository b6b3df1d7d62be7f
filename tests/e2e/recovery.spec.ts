import type { Page } from '@playwright/test';
import {
	breakDrawing,
	hurryRests,
	keepLog,
	logOf,
	longestBlank,
	loseContext,
	refuseWebGl,
	showsTruth,
	watchBlank,
} from './support/gl.ts';
import { index } from './support/atlas.ts';
import { attract, begin, chooseStory, knock, openKiosk, tool } from './support/kiosk.ts';
import { expect, test } from './support/test.ts';
import { chooseCountry, controls, drawn, openMap } from './support/visit.ts';

/** Whatever fails, a map stands again within five seconds, with the same year, selection and colours. */
const SIZE = { width: 1280, height: 1000 };
const BLANK = 5_000;
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ page }) => {
	await watchBlank(page);
	await keepLog(page);
});

const neverBlank = async (page: Page, what: string): Promise<void> => {
	const blank = await longestBlank(page);
	console.log(`${what}: longest time without a map ${blank} ms`);
	expect(blank).toBeLessThanOrEqual(BLANK);
};
const random = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

test.describe('when WebGL fails', () => {
	// One pattern: Playwright takes an array of several objects for a value and its options.
	test.use({ expectedErrors: [/context|WebGL|worker/i] });

	for (const [doing, seed] of [
		['steps from year to year', 20_581],
		['playing', 90_287],
		['panning', 51_343],
	] as const)
		test(`contexts lost at random moments of ${doing} come back as they were`, async ({ page }) => {
			const next = random(seed);
			const { slider, panel, button } = controls(page, 'zh');
			await openMap(page, 'gl', 'year=1955', '1955-12-31');
			await chooseCountry(page, 'zh', '蒙古');
			const year = 1952 + Math.floor(next() * 7);
			/** Begins what a loss interrupts; what it returns ends it, where going to another year does not. */
			const begin = {
				'steps from year to year': async () => {
					await slider.press(next() < 0.5 ? 'ArrowRight' : 'ArrowLeft');
					return null;
				},
				playing: async () => {
					await button('play').click();
					return null;
				},
				panning: async () => {
					await page.mouse.move(560, 560);
					await page.mouse.down();
					await page.mouse.move(640, 500, { steps: 4 });
					return async () => {
						await page.mouse.move(660, 480);
						await page.mouse.up();
						await button('zoom_home').click();
					};
				},
			}[doing];
			for (let i = 0; i < 2; i++) {
				// Somewhere within the steps of a year, and before or after its picture.
				const end = await begin();
				await page.waitForTimeout(next() * 400);
				const restore = await loseContext(page);
				await page.waitForTimeout(next() * 1_500);
				await end?.();
				await slider.fill(String(year));
				await restore();
				await drawn(page, 'gl', `${year}-12-31`);
			}
			const fills = await showsTruth(page, `year=${year}&polity=mongolia`, SIZE);
			await expect(panel.getByRole('heading', { level: 2 })).toHaveText('蒙古');
			await expect(page).toHaveURL(/[?&]polity=mongolia/);
			await neverBlank(page, `${doing}: two losses, ${fills} colours equal`);
			const log = await logOf(page);
			expect(log.filter((line) => line.startsWith('incident lost'))).toHaveLength(2);
		});

	test('a third loss within two minutes rests on the SVG map, and WebGL returns after 125 s', async ({
		page,
	}) => {
		const times = 25;
		await hurryRests(page, times);
		await openMap(page, 'gl', 'year=1954&polity=india', '1954-12-31');
		for (let i = 0; i < 2; i++) {
			const restore = await loseContext(page);
			await restore();
			await drawn(page, 'gl', '1954-12-31');
		}
		await loseContext(page);
		await drawn(page, 'svg', '1954-12-31');
		const rested = Date.now();
		await showsTruth(page, 'year=1954&polity=india', SIZE);
		await drawn(page, 'gl', '1954-12-31');
		const seconds = ((Date.now() - rested) / 1000).toFixed(1);
		await showsTruth(page, 'year=1954&polity=india', SIZE);
		const waits = await page.evaluate(() => (window as unknown as { waits: number[] }).waits);
		expect(waits).toContain(125_000);
		console.log(
			`back to WebGL ${seconds} s after the rest began, with waits ${times} times as fast`,
		);
		await neverBlank(page, 'three losses');
	});

	test('a context that is withheld: the map is made anew beneath the SVG map', async ({ page }) => {
		const { panel } = controls(page, 'zh');
		await openMap(page, 'gl', 'year=1954&polity=india', '1954-12-31');
		await loseContext(page);
		await expect(page.locator('.stage svg.map')).toBeVisible();
		await expect
			.poll(async () => (await logOf(page)).join('\n'), { timeout: 20_000 })
			.toContain('incident withheld → rebuild');
		await drawn(page, 'gl', '1954-12-31');
		await showsTruth(page, 'year=1954&polity=india', SIZE);
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText('印度');
		await neverBlank(page, 'withheld');
	});

	test('a refusal while a context is lost leaves the SVG map until WebGL is given again', async ({
		page,
	}) => {
		await refuseWebGl(page);
		await hurryRests(page, 25);
		await openMap(page, 'gl', 'year=1954', '1954-12-31');
		const refuse = (on: boolean) =>
			page.evaluate((value) => Object.assign(window, { refused: value }), on);
		const restore = await loseContext(page);
		await refuse(true);
		await restore();
		await drawn(page, 'svg', '1954-12-31');
		await showsTruth(page, 'year=1954', SIZE);
		await refuse(false);
		await drawn(page, 'gl', '1954-12-31');
		await showsTruth(page, 'year=1954', SIZE);
		await neverBlank(page, 'refused');
	});

	test('a GPU process that dies takes nothing along', async ({ page, browser }) => {
		await openMap(page, 'gl', 'year=1954&polity=india', '1954-12-31');
		const devtools = await browser.newBrowserCDPSession();
		const from = Date.now();
		// The command answers, if at all, after the process has gone.
		void devtools.send('Browser.crashGpuProcess').catch(() => undefined);
		await expect
			.poll(async () => (await logOf(page)).join('\n'), { timeout: 20_000 })
			.toContain('incident lost → restore');
		await drawn(page, 'gl', '1954-12-31');
		console.log(`whole again ${Date.now() - from} ms after the GPU process died`);
		await showsTruth(page, 'year=1954&polity=india', SIZE);
		await neverBlank(page, 'GPU process');
	});

	test('dead workers are replaced though the page never leaves the screen', async ({ page }) => {
		// The browser kills workers without a word; so does this.
		await page.addInitScript(() => {
			const alive: Worker[] = [];
			Object.assign(window, { alive });
			window.Worker = class extends Worker {
				constructor(...given: ConstructorParameters<typeof Worker>) {
					super(...given);
					alive.push(this);
				}
			};
		});
		const { button } = controls(page, 'zh');
		await openMap(page, 'gl', 'year=1955', '1955-12-31');
		const killed = await page.evaluate(() => {
			const { alive } = window as unknown as { alive: Worker[] };
			for (const worker of alive) worker.terminate();
			return alive.length;
		});
		expect(killed).toBeGreaterThan(0);
		const dead = Date.now();
		await button('zoom_in').click();
		await expect
			.poll(async () => (await logOf(page)).join('\n'), { timeout: 15_000 })
			.toContain('incident workers → restore');
		const noticed = Date.now() - dead;
		await expect
			.poll(async () => (await logOf(page)).join('\n'), { timeout: 30_000 })
			.toContain('recovery MapLibre');
		console.log(
			`${killed} workers killed: noticed after ${noticed} ms, whole after ${Date.now() - dead} ms`,
		);
		await button('zoom_home').click();
		await drawn(page, 'gl', '1955-12-31');
		await showsTruth(page, 'year=1955', SIZE);
		await neverBlank(page, 'workers killed');
	});
});

test.describe('when MapLibre’s code does not come', () => {
	test.use({ expectedErrors: [/ERR_FAILED|dynamically imported/] });

	test('the SVG map stays, and the code is asked for again', async ({ page }) => {
		let asked = 0;
		let cut = true;
		// The chunk that holds the library: by far the largest script.
		await page.route(/_app\/immutable\/.*\.js$/, async (route) => {
			const response = await route.fetch();
			const body = await response.text();
			if (!body.includes('webglcontextlost')) return route.fulfill({ response });
			asked += 1;
			return cut ? route.abort() : route.fulfill({ response });
		});
		await page.goto('/zh/?year=1954&renderer=gl');
		await drawn(page, 'svg', '1954-12-31');
		await showsTruth(page, 'year=1954', SIZE);
		await expect.poll(() => asked).toBeGreaterThan(0);
		await expect.poll(async () => (await logOf(page)).join('\n')).toContain('incident chunk → svg');
		cut = false;
		const from = Date.now();
		await drawn(page, 'gl', '1954-12-31');
		console.log(`code asked for ${asked} times; MapLibre ${Date.now() - from} ms after it came`);
		await neverBlank(page, 'chunk');
	});
});

test.describe('when a part throws while it is drawn', () => {
	test.use({ expectedErrors: [/thrown on purpose/] });

	const [MAP, PANEL] = ['svg[role="img"]', 'aside.panel'] as const;

	test('a caption that fails leaves the map and the timeline alone, and comes with the next', async ({
		page,
	}) => {
		const { panel, slider, say } = controls(page, 'zh');
		await openMap(page, 'svg', 'year=1955', '1955-12-31');
		await breakDrawing(page, PANEL, 2);
		await chooseCountry(page, 'zh', '日本');
		await expect(page.getByText(say('recovery_part'))).toBeVisible();
		await slider.press('ArrowLeft');
		await drawn(page, 'svg', '1954-12-31');
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText('日本');
		await expect(page.getByText(say('recovery_part'))).toHaveCount(0);
		await neverBlank(page, 'caption');
	});

	test('each part of a kiosk that fails leaves the map and the others alone, and comes again', async ({
		page,
	}) => {
		test.slow();
		const { panel, slider, say, legend } = controls(page, 'zh');
		await openKiosk(page, 'zh', 'idle=600');
		await expect(attract(page)).toBeVisible();
		await page.locator('.stage').evaluate((stage) => Object.assign(window, { stage }));
		/** The part fails twice, what stands is the map that stood, and the part comes with another view. */
		const fails = async (
			part: string,
			selector: string,
			show: () => Promise<void>,
			again: () => Promise<void>,
		) => {
			await breakDrawing(page, selector, 2);
			await show();
			const log = async () => (await logOf(page)).join('\n');
			await expect.poll(log).toContain(`incident ${part} → wait: thrown on purpose`);
			await again();
			await expect.poll(log).toContain(`recovery ${part}`);
			await expect(page.getByText(say('recovery_part'))).toHaveCount(0);
		};
		await fails(
			'timeline',
			'section.timeline',
			() => begin(page),
			() => chooseCountry(page, 'zh', '日本'),
		);
		await expect(slider).toBeVisible();
		await tool(page, 'zh', 'kiosk_start_over').click();
		await fails(
			'tools',
			'nav.kiosk-tools',
			() => begin(page),
			() => slider.fill('1954'),
		);
		await tool(page, 'zh', 'kiosk_start_over').click();
		await fails(
			'legend',
			'div.foot',
			() => begin(page),
			() => slider.fill('1953'),
		);
		await tool(page, 'zh', 'kiosk_legend').click();
		await expect(legend).toBeVisible();
		await fails(
			'story',
			'aside.story',
			() => chooseStory(page, 'zh', index.atlas.stories[0]?.title.zh ?? '').catch(() => undefined),
			async () => {
				await chooseCountry(page, 'zh', '日本');
				await expect(panel).toBeVisible();
			},
		);
		await fails(
			'staff',
			'dialog',
			() => knock(page),
			() => page.getByRole('button', { name: say('recovery_again') }).click(),
		);
		await page
			.getByRole('dialog')
			.getByRole('button', { name: say('close') })
			.click();
		await fails(
			'attract',
			'section:has(> .place)',
			() => tool(page, 'zh', 'kiosk_start_over').click(),
			// The next picture of the loop.
			() => expect(attract(page)).toBeVisible(),
		);
		const untouched = await page.evaluate(
			() => document.querySelector('.stage') === (window as unknown as { stage: Element }).stage,
		);
		expect(untouched).toBe(true);
		await expect.poll(async () => (await logOf(page)).join('\n')).not.toContain('incident page');
		await neverBlank(page, 'parts of a kiosk');
	});

	test('a map that fails once is made anew with its year and selection', async ({ page }) => {
		const { panel } = controls(page, 'zh');
		await openMap(page, 'gl', 'year=1954&polity=india', '1954-12-31');
		await breakDrawing(page, MAP, 1);
		const before = await page.evaluate(() => performance.timeOrigin);
		const restore = await loseContext(page);
		await expect(page.locator('.stage svg.map [data-polity]').first()).toBeAttached();
		await restore();
		await drawn(page, 'gl', '1954-12-31');
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText('印度');
		expect(await page.evaluate(() => performance.timeOrigin)).toBe(before);
		expect(await logOf(page)).toEqual(
			expect.arrayContaining(['incident map → rebuild: thrown on purpose', 'recovery map']),
		);
		await neverBlank(page, 'map that throws');
	});
});

for (const [name, now] of [
	['1970', 0],
	['2099', Date.UTC(2099, 11, 31, 23, 59, 50)],
] as const)
	test(`a clock that says ${name} does no harm`, async ({ page }) => {
		await page.addInitScript((wrong) => {
			const from = performance.now();
			Date.now = () => wrong + Math.round(performance.now() - from);
		}, now);
		const { slider, panel } = controls(page, 'zh');
		await openMap(page, 'svg', 'year=1955', '1955-12-31');
		await slider.press('ArrowLeft');
		await drawn(page, 'svg', '1954-12-31');
		await chooseCountry(page, 'zh', '日本');
		await expect(panel).toBeVisible();
		await expect.poll(async () => (await logOf(page)).join('\n')).toContain('polity japan');
		expect(await logOf(page)).toEqual([
			expect.stringMatching(/^start /),
			'year 1954',
			'polity japan',
		]);
		await neverBlank(page, name);
	});

test('a full disk changes nothing but where the log is kept', async ({ page }) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	const { slider, button } = controls(page, 'zh');
	await openMap(page, 'svg', 'year=1955', '1955-12-31');
	await slider.press('ArrowLeft');
	await drawn(page, 'svg', '1954-12-31');
	await button('theme_dark').click();
	await expect(button('theme_light')).toBeVisible();
	await neverBlank(page, 'full disk');
});

test('staff read the log and take it along as CSV', async ({ page }) => {
	const { slider, button, say } = controls(page, 'zh');
	await openMap(page, 'svg', 'year=1955', '1955-12-31');
	await slider.press('ArrowLeft');
	await expect.poll(() => logOf(page)).toContain('year 1954');
	await page.goto('/zh/log/');
	await expect(page.getByRole('cell', { name: '1954', exact: true })).toBeVisible();
	await expect(page.getByRole('checkbox', { name: say('log_keep') })).toBeChecked();
	const [file] = await Promise.all([page.waitForEvent('download'), button('log_download').click()]);
	expect(file.suggestedFilename()).toBe('tieline-log.csv');
	const chunks: Buffer[] = [];
	for await (const chunk of await file.createReadStream())
		chunks.push(Buffer.from(chunk as Buffer));
	const lines = Buffer.concat(chunks).toString('utf8').split('\r\n');
	expect(lines[0]).toBe(
		`\uFEFF${['run', 'wall', 'uptime', 'what', 'detail'].map((id) => say(`log_${id}`)).join(',')}`,
	);
	expect(lines.map((line) => line.split(',').slice(3).join(' '))).toContain(
		`${say('log_what_year')} 1954`,
	);
	await button('log_clear').click();
	await expect(page.getByText(say('log_empty'))).toBeVisible();
});
