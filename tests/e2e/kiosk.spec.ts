import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { evidenceOf } from '#lib/domain/story.ts';
import { index, eventNamed } from './support/atlas.ts';
import { logOf } from './support/gl.ts';
import { fillAt, mapPicture } from './support/picture.ts';
import {
	attract,
	begin,
	chooseStory,
	CORNER,
	knock,
	openKiosk,
	openStaff,
	storyPanel,
	tool,
} from './support/kiosk.ts';
import { expect, test } from './support/test.ts';
import { alive, chooseCountry, controls, LANGUAGES, stopClock } from './support/visit.ts';
import { word } from './support/words.ts';

test.use({
	viewport: { width: 1920, height: 1080 },
	hasTouch: true,
	contextOptions: { reducedMotion: 'reduce' },
	expectedErrors: [/Kiosk setting not honoured/],
});

const START = '/zh/kiosk/?renderer=svg';

/** Size of a tool's word and of a name on the map as drawn, and the colours of tools and captions, CSS pixels. */
const looks = (page: Page) =>
	page.evaluate(() => {
		const sizeOf = (selector: string): number => {
			const element = document.querySelector(selector);
			if (!element) return 0;
			const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
			return Number.parseFloat(getComputedStyle(element).fontSize) * scale;
		};
		const coloursOf = (selector: string) => {
			const element = document.querySelector(selector);
			if (!element) return null;
			const { color, backgroundColor } = getComputedStyle(element);
			return `${color} on ${backgroundColor}`;
		};
		return {
			word: sizeOf('.kiosk-tools button span'),
			name: sizeOf('svg.map text'),
			tools: coloursOf('.kiosk-tools'),
			panel: coloursOf('.panel'),
		};
	});
const BLACK_ON_WHITE = 'rgb(0, 0, 0) on rgb(255, 255, 255)';

test('the loop plays the years in both languages until any touch begins, which does nothing else', async ({
	page,
}) => {
	await openKiosk(page, 'zh');
	const { title } = index.atlas.meta;
	await expect(attract(page).getByRole('heading')).toHaveText(title.zh);
	await expect(attract(page).getByRole('heading')).toHaveText(title.en);
	await expect(attract(page).locator('.event')).not.toBeEmpty();
	for (const language of LANGUAGES)
		await expect(attract(page)).toContainText(word(language, 'kiosk_begin'));
	// In the middle of a country.
	await page.touchscreen.tap(1000, 400);
	await expect(attract(page)).toHaveCount(0);
	await expect(controls(page, 'zh').panel).toHaveCount(0);
	await expect(controls(page, 'zh').slider).toHaveValue('1955');
	await expect(page).toHaveURL(START);
});

test('after the countdown every setting is as it was: year, view, language, text, contrast, scroll', async ({
	page,
}) => {
	test.slow();
	const times = 'idle=12&countdown=3';
	await openKiosk(page, 'zh', times);
	await begin(page);
	const zoomOf = () => page.locator('svg.map').evaluate((svg) => svg.style.getPropertyValue('--k'));
	const home = await zoomOf();
	const usual = await looks(page);
	expect(Math.min(usual.word, usual.name)).toBeGreaterThanOrEqual(23.95);
	await tool(page, 'zh', 'kiosk_large').click();
	await expect.poll(async () => (await looks(page)).word / usual.word).toBeCloseTo(1.25, 2);
	await expect.poll(async () => (await looks(page)).name / usual.name).toBeCloseTo(1.25, 2);
	await tool(page, 'zh', 'kiosk_contrast').click();
	expect(usual.tools).not.toBe(BLACK_ON_WHITE);
	expect(await looks(page)).toMatchObject({ tools: BLACK_ON_WHITE });
	await controls(page, 'zh').slider.fill('1953');
	await tool(page, 'zh', 'kiosk_legend').click();
	await controls(page, 'zh').kinds.getByRole('button').first().click();
	await tool(page, 'zh', 'kiosk_zoom_in').click();
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await tool(page, 'en', 'kiosk_overview').click();
	const { panel } = controls(page, 'en');
	expect(await looks(page)).toMatchObject({ panel: BLACK_ON_WHITE });
	await panel.locator('.body').evaluate((body) => body.scrollTo({ top: 400 }));
	// The switch of language lost nothing.
	const html = page.locator('html');
	await expect(html).toHaveAttribute('data-text', 'large');
	await expect(html).toHaveAttribute('data-contrast', 'more');
	await expect(controls(page, 'en').slider).toHaveValue('1953');
	await expect(page).toHaveURL(/year=1953&polity=.*&hide=.*&text=large&contrast=more/);
	expect(await zoomOf()).not.toBe(home);

	const touched = Date.now();
	await expect(page.getByRole('alertdialog')).toContainText(word('en', 'kiosk_still_there'), {
		timeout: 30_000,
	});
	const asked = (Date.now() - touched) / 1000;
	await expect(attract(page)).toBeVisible();
	console.log(
		`question ${asked.toFixed(1)} s after the last touch (12 wished), reset after ` +
			`${((Date.now() - touched) / 1000).toFixed(1)} s (15 wished)`,
	);
	await expect(html).toHaveAttribute('lang', 'zh-Hans');
	await expect(html).toHaveAttribute('data-text', 'usual');
	await expect(html).toHaveAttribute('data-contrast', 'usual');
	await expect(page).toHaveURL(`${START.replace('renderer=svg', '')}${times}&renderer=svg`);
	await begin(page);
	const { slider, legend, button } = controls(page, 'zh');
	await expect(controls(page, 'zh').panel).toHaveCount(0);
	await expect(legend).toBeHidden();
	await expect(slider).toHaveValue('1955');
	await expect(button('play')).toBeVisible();
	expect(await zoomOf()).toBe(home);
	expect(await looks(page)).toEqual(usual);
	await tool(page, 'zh', 'kiosk_legend').click();
	await expect(controls(page, 'zh').kinds.locator('[aria-pressed="false"]')).toHaveCount(0);
	await tool(page, 'zh', 'kiosk_overview').click();
	expect(
		await controls(page, 'zh')
			.panel.locator('.body')
			.evaluate(({ scrollTop }) => scrollTop),
	).toBe(0);
	expect(await page.evaluate(() => history.length)).toBeLessThan(4);
});

test('any touch answers the question, which changes nothing else', async ({ page }) => {
	await openKiosk(page, 'en', 'idle=2&countdown=600');
	await begin(page);
	await controls(page, 'en').slider.fill('1954');
	const question = page.getByRole('alertdialog');
	for (let i = 0; i < 2; i += 1) {
		await expect(question).toBeVisible({ timeout: 30_000 });
		await page.touchscreen.tap(1000, 300);
		await expect(question).toHaveCount(0);
	}
	await expect(controls(page, 'en').slider).toHaveValue('1954');
	await expect(controls(page, 'en').panel).toHaveCount(0);
});

for (const [name, time] of [
	['1970', 0],
	['2099', Date.UTC(2099, 11, 31)],
] as const)
	test(`a clock that stands in ${name} changes nothing but the staff's list`, async ({ page }) => {
		await page.clock.setFixedTime(time);
		// Time enough for a busy machine to knock and to enter the code.
		await openKiosk(page, 'zh', 'idle=6&countdown=4');
		await begin(page);
		await openStaff(page, 'zh');
		// The test's own clock is right.
		const touched = Date.now();
		await expect(page.locator('[data-check="clock"]')).toHaveAttribute('data-state', 'bad');
		await expect(page.getByRole('alertdialog')).toBeVisible({ timeout: 30_000 });
		const asked = (Date.now() - touched) / 1000;
		await expect(attract(page)).toBeVisible();
		const reset = (Date.now() - touched) / 1000;
		console.log(
			`clock in ${name}: question ${asked.toFixed(1)} s after the last touch (6 wished), ` +
				`reset after ${reset.toFixed(1)} s (10 wished)`,
		);
	});

test('bad settings in the address are the nearest good ones, and the staff are told', async ({
	page,
}) => {
	await openKiosk(
		page,
		'en',
		'idle=soon&countdown=-4&px-per-mm=900&theme=sepia&address=no&year=1800',
	);
	await expect(controls(page, 'en').slider).toBeVisible();
	const staff = await openStaff(page, 'en', '0000');
	await expect(staff.locator('[data-check="settings"]')).toContainText('countdown=-4');
	for (const id of ['build', 'records', 'fonts'])
		await expect(staff.locator(`[data-check="${id}"]`)).toHaveAttribute('data-state', 'good');
	const log = staff.getByRole('region', { name: word('en', 'kiosk_log'), exact: true });
	await expect(log).toContainText(word('en', 'log_what_start'));
	await expect(log).toContainText('countdown=-4');
	await staff.getByRole('link', { name: '中文' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
	const inChinese = page.getByRole('dialog', { name: word('zh', 'kiosk_staff') });
	await expect(inChinese).toContainText(word('zh', 'log_what_start'));
	await inChinese.getByRole('link', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await staff.getByRole('button', { name: word('en', 'kiosk_leave') }).click();
	await expect(page).toHaveURL('/en/');
});

test('the legend leaves the way out of a caption free', async ({ page }) => {
	const { button, legend, panel } = controls(page, 'zh');
	await openKiosk(page, 'zh', 'polity=japan');
	await expect(panel).toBeVisible();
	await tool(page, 'zh', 'kiosk_legend').click();
	await expect(legend).toBeVisible();
	await button('close').click();
	await expect(panel).toHaveCount(0);
	await expect(legend).toBeVisible();
	// A caption that opens takes its place, as on a screen that stands upright.
	await tool(page, 'zh', 'kiosk_overview').click();
	await expect(panel).toBeVisible();
	await expect(legend).toBeHidden();
});

test('another language is not undone by a year that has just been turned', async ({ page }) => {
	await openKiosk(page, 'zh', 'year=1955');
	const { slider } = controls(page, 'zh');
	await slider.focus();
	const tools = page.getByRole('navigation', { name: word('zh', 'kiosk_tools'), exact: true });
	const other = await tools.getByRole('link', { name: 'English' }).elementHandle();
	// Once the link leads to the year, sooner than that comes to rest.
	await slider.evaluate(async (input: HTMLInputElement, link) => {
		input.stepUp();
		input.dispatchEvent(new Event('input', { bubbles: true }));
		await new Promise((done) => requestAnimationFrame(done));
		(link as HTMLElement).click();
	}, other);
	await expect(page).toHaveURL(/\/en\/kiosk\//);
	// Longer than a year rests before it is written.
	await page.waitForTimeout(600);
	await expect(page).toHaveURL(/\/en\/kiosk\/\?.*year=1956/);
	await expect(controls(page, 'en').slider).toHaveValue('1956');
});

test.describe('on a screen in whose corner land lies', () => {
	test.use({ viewport: { width: 1440, height: 900 } });
	test('a knock presses nothing but the corner', async ({ page }) => {
		await openKiosk(page, 'en', 'polity=japan');
		const heading = controls(page, 'en').panel.getByRole('heading', { level: 2 });
		await expect(heading).toHaveText('Japan');
		expect(fillAt(await mapPicture(page), CORNER)).toBe('land');
		const pad = page.getByRole('dialog', { name: word('en', 'kiosk_code_enter') });
		await expect(async () => {
			await knock(page);
			await expect(pad).toBeVisible({ timeout: 2_000 });
		}).toPass({ timeout: 30_000 });
		await expect(heading).toHaveText('Japan');
	});
});

/** A step that rests on a person, who has a caption but no place on the map. */
const toldOf = index.atlas.stories
	.flatMap((story) =>
		story.steps.flatMap(({ text }, i) =>
			evidenceOf(text.en).flatMap(({ type, id }) => {
				const person = type === 'person' ? index.person.get(id) : undefined;
				return person ? [{ story, step: i + 1, person }] : [];
			}),
		),
	)
	.slice(0, 1)
	.reduce((first) => first);

test('no link leads out of the kiosk, and every record is read in place', async ({ page }) => {
	await openKiosk(page, 'en', 'event=aa-symposium-1955');
	const { panel, button } = controls(page, 'en');
	const event = eventNamed('aa-symposium-1955');
	const outside = () =>
		page.evaluate(() =>
			[...document.querySelectorAll<HTMLAnchorElement>('a, area')]
				.filter(
					({ href, target, download }) =>
						!/^\/(zh|en)\/kiosk\/$/.test(new URL(href).pathname) ||
						target !== '' ||
						download !== '',
				)
				.map(({ href }) => href),
		);
	expect(await outside()).toEqual([]);
	const heading = panel.getByRole('heading', { level: 2 });
	await panel.locator('details summary').first().click();
	await panel.locator('.source a').first().click();
	await expect(heading).toHaveText(index.atlas.sources[0]?.title.en ?? '');
	expect(await outside()).toEqual([]);
	await button('close').click();
	await expect(heading).toHaveText(event.title.en);
	await panel.locator('.organisation a').first().click();
	await expect(heading).not.toHaveText(event.title.en);
	expect(await outside()).toEqual([]);
	await button('close').click();
	await button('close').click();
	await expect(panel).toHaveCount(0);
	expect(await outside()).toEqual([]);
	await expect(page).toHaveURL(/\/en\/kiosk\//);

	// The same of the stories, and of whom a step tells.
	await tool(page, 'en', 'stories').click();
	await expect(page.getByRole('dialog').getByRole('link')).toHaveCount(index.atlas.stories.length);
	expect(await outside()).toEqual([]);
	await page
		.getByRole('dialog')
		.getByRole('button', { name: word('en', 'close') })
		.click();
	const { story, step, person } = toldOf;
	await chooseStory(page, 'en', story.title.en);
	const panelOfStory = storyPanel(page, 'en');
	for (let i = 1; i < step; i += 1)
		await panelOfStory.getByRole('button', { name: word('en', 'story_next') }).click();
	const title = panelOfStory.getByRole('heading', { level: 2 });
	await expect(title).toHaveText(story.steps[step - 1]?.title.en ?? '');
	expect(await outside()).toEqual([]);
	await panelOfStory.getByRole('link', { name: person.name.en, exact: true }).click();
	await expect(panelOfStory).toHaveCount(0);
	await expect(heading).toHaveText(person.name.en);
	expect(await outside()).toEqual([]);
	await button('close').click();
	await expect(title).toHaveText(story.steps[step - 1]?.title.en ?? '');
	await panelOfStory.getByRole('button', { name: word('en', 'story_leave') }).click();
	await expect(panelOfStory).toHaveCount(0);
	await expect(page).toHaveURL(/\/en\/kiosk\//);
});

test('a story goes on after the page was loaded anew in a visit, and is gone after a reset', async ({
	page,
}) => {
	const [story] = index.atlas.stories;
	if (!story) throw new Error('no story');
	await openKiosk(page, 'zh', 'idle=4&countdown=2');
	await begin(page);
	await chooseStory(page, 'zh', story.title.zh);
	const panel = storyPanel(page, 'zh');
	const heading = panel.getByRole('heading', { level: 2 });
	await panel.getByRole('button', { name: word('zh', 'story_next') }).click();
	await expect(page).toHaveURL(new RegExp(`story=${story.id}&step=2$`));
	await page.reload();
	await alive(page);
	await expect(attract(page)).toHaveCount(0);
	await expect(heading).toHaveText(story.steps[1]?.title.zh ?? '');
	await panel.getByRole('button', { name: word('zh', 'story_run') }).click();
	// Longer than the idle time and the countdown: nobody asks who lets it run.
	await page.waitForTimeout(7_000);
	await expect(page.getByRole('alertdialog')).toHaveCount(0);
	await expect(panel).toBeVisible();
	// Where it stops, the idle time begins.
	await panel.getByRole('button', { name: word('zh', 'story_pause') }).click();
	await expect(attract(page)).toBeVisible({ timeout: 30_000 });
	await expect(panel).toHaveCount(0);
	await expect(page).toHaveURL('/zh/kiosk/?idle=4&countdown=2&renderer=svg');
	await begin(page);
	await expect(controls(page, 'zh').slider).toHaveValue('1955');
	await expect(panel).toHaveCount(0);
});

test('a reset closes what stood open: the staff page, the code for a phone, the list of stories', async ({
	page,
}) => {
	const dialogs = page.getByRole('dialog');
	const opened: Readonly<Record<string, () => Promise<unknown>>> = {
		staff: () => openStaff(page, 'zh'),
		phone: () => tool(page, 'zh', 'kiosk_phone').click(),
		stories: () => tool(page, 'zh', 'stories').click(),
	};
	await page.clock.install();
	await openKiosk(page, 'zh', 'idle=120&countdown=5&address=https://atlas.example.org/');
	await stopClock(page);
	for (const [what, open] of Object.entries(opened)) {
		await begin(page);
		await open();
		await expect(dialogs, what).toHaveCount(1);
		await page.clock.runFor(120_000);
		await expect(page.getByRole('alertdialog'), what).toBeVisible();
		await page.clock.runFor(5_000);
		await expect(attract(page), what).toBeVisible();
		await expect(page.locator('dialog'), what).toHaveCount(0);
		// Nor does it come back with the next visitor.
		await begin(page);
		await expect(page.locator('.kiosk-tools'), what).toBeVisible();
		await expect(page.locator('dialog'), what).toHaveCount(0);
		await tool(page, 'zh', 'kiosk_start_over').click();
	}
});

test('one log has visits, resets and what was looked at, none of the loop, and outlives the page', async ({
	page,
}) => {
	await page.clock.install();
	// Browsers refuse a page that they have seen once; the kiosk asks again at each start.
	await page.addInitScript(() => {
		let kept = false;
		Object.assign(navigator.storage, {
			persist: () => Promise.resolve((kept = true)),
			persisted: () => Promise.resolve(kept),
		});
	});
	await openKiosk(page, 'zh', 'idle=30&countdown=20');
	await stopClock(page);
	const seen = new Set<string>();
	for (let i = 0; i < 10; i += 1) {
		await page.clock.runFor(6_000);
		seen.add((await attract(page).locator('.year').textContent()) ?? '');
	}
	expect(seen.size).toBeGreaterThan(1);
	await begin(page);
	await controls(page, 'zh').slider.fill('1953');
	await page.clock.runFor(1_500);
	await chooseCountry(page, 'zh', '日本');
	await page.clock.runFor(1_500);
	await page.clock.runFor(30_000);
	await expect(page.getByRole('alertdialog')).toBeVisible();
	await page.clock.runFor(20_000);
	await expect(attract(page)).toBeVisible();
	await page.clock.runFor(60_000);
	const whats = ['begin', 'year 1953', 'polity japan', 'ask', 'reset'];
	expect((await logOf(page)).map((line) => line.trim())).toEqual([
		expect.stringMatching(/^start /),
		...whats,
	]);

	const staff = await openStaff(page, 'zh');
	await expect(staff.locator('[data-check="storage"]')).toHaveAttribute('data-state', 'good');
	const log = staff.getByRole('region', { name: word('zh', 'kiosk_log'), exact: true });
	for (const what of ['start', 'begin', 'year', 'polity', 'reset', 'staff'])
		await expect(log).toContainText(word('zh', `log_what_${what}`));
	await expect(log.getByRole('checkbox')).toHaveCount(0);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		log.getByRole('button', { name: word('zh', 'log_download') }).click(),
	]);
	const csv = readFileSync(await file.path(), 'utf8');
	expect(csv).toContain(`${word('zh', 'log_what_polity')},japan`);
	expect(csv).toContain(word('zh', 'log_what_reset'));

	await page.reload();
	await alive(page);
	expect((await logOf(page)).map((line) => line.trim()).slice(1, 6)).toEqual(whats);
	expect((await logOf(page)).filter((line) => line.startsWith('start '))).toHaveLength(2);
});

for (const viewport of [
	{ width: 1920, height: 1080 },
	{ width: 1080, height: 1920 },
])
	test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
		test.use({ viewport });
		test('nothing of the loop burns in: plate and prompt leave every place, and the map drifts', async ({
			page,
		}) => {
			await page.clock.install();
			await openKiosk(page, 'zh');
			await stopClock(page);
			const rects: Record<'title' | 'begin', DOMRect[]> = { title: [], begin: [] };
			const drifts = new Set<string>();
			const steps = 16;
			for (let i = 0; i < steps; i += 1) {
				for (const part of ['title', 'begin'] as const)
					rects[part].push(
						await attract(page)
							.locator(`.${part}`)
							.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect),
					);
				drifts.add(
					await page.locator('.stage').evaluate((stage) => {
						// The way takes six seconds, which a clock that is wound on does not know.
						for (const way of stage.getAnimations()) way.finish();
						return getComputedStyle(stage).translate;
					}),
				);
				await page.clock.runFor(6_000);
			}
			for (const [part, places] of Object.entries(rects)) {
				expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size, part).toBe(steps);
				let longest = 0;
				for (let x = 0; x < viewport.width; x += 20)
					for (let y = 0; y < viewport.height; y += 20)
						longest = Math.max(
							longest,
							places.filter(
								({ left, right, top, bottom }) =>
									left <= x && x <= right && top <= y && y <= bottom,
							).length,
						);
				console.log(`${part}: one place lies under it in ${longest} of ${steps} pictures at most`);
				expect(longest, part).toBeLessThanOrEqual(0.8 * steps);
				for (const { left, right, top, bottom } of places) {
					expect(Math.min(left, top), part).toBeGreaterThanOrEqual(0);
					expect(right, part).toBeLessThanOrEqual(viewport.width);
					expect(bottom, part).toBeLessThanOrEqual(viewport.height);
				}
			}
			rects.title.forEach((title, i) => {
				const prompt = rects.begin[i];
				const apart =
					prompt &&
					(title.right < prompt.left ||
						prompt.right < title.left ||
						title.bottom < prompt.top ||
						prompt.bottom < title.top);
				expect(apart, `picture ${i}`).toBe(true);
			});
			expect(drifts.size).toBe(steps);
		});
	});

test.describe('where a script of the page does not come', () => {
	test.use({ expectedErrors: [/ERR_FAILED|dynamically imported/] });
	test('the kiosk loads itself again until it is alive, and says so in its log', async ({
		page,
	}) => {
		await page.clock.install();
		let cut = true;
		await page.route(/_app\/immutable\/entry\/app\..*\.js$/, (route) =>
			cut ? route.abort() : route.continue(),
		);
		await page.goto(START);
		for (const wait of [20_000, 40_000]) {
			cut = wait === 20_000;
			const loaded = page.waitForEvent('load');
			await page.clock.runFor(wait);
			await loaded;
		}
		await alive(page);
		await expect(attract(page)).toBeVisible();
		expect(await logOf(page)).toContain('reload dead, 2');
	});
});

test('there is no context menu, selection, dragging, print or zoom of the page', async ({
	page,
}) => {
	await openKiosk(page, 'en', 'polity=japan');
	const refused = await page.evaluate(() => {
		const link = document.querySelector('.panel a') ?? document.body;
		const fire = (event: Event) => !link.dispatchEvent(event);
		const options = { bubbles: true, cancelable: true };
		return {
			contextmenu: fire(new MouseEvent('contextmenu', options)),
			dragstart: fire(new DragEvent('dragstart', options)),
			selectstart: fire(new Event('selectstart', options)),
			copy: fire(new ClipboardEvent('copy', options)),
			print: fire(new KeyboardEvent('keydown', { ...options, key: 'p', ctrlKey: true })),
			save: fire(new KeyboardEvent('keydown', { ...options, key: 's', ctrlKey: true })),
			zoom: fire(new WheelEvent('wheel', { ...options, ctrlKey: true })),
			page: getComputedStyle(document.documentElement).touchAction,
		};
	});
	expect(refused).toEqual({
		contextmenu: true,
		dragstart: true,
		selectstart: true,
		copy: true,
		print: true,
		save: true,
		zoom: true,
		page: 'pan-x pan-y',
	});
	await controls(page, 'en').panel.getByRole('heading', { level: 2 }).dblclick();
	expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('main')).toBeHidden();
});

test('a phone is handed the same view, where the atlas is on the web', async ({ page }) => {
	await openKiosk(page, 'en', 'year=1954&polity=india&address=https://atlas.example.org/unions');
	await tool(page, 'en', 'kiosk_phone').click();
	await expect(page.locator('dialog svg[data-address]')).toHaveAttribute(
		'data-address',
		'https://atlas.example.org/unions/en/?year=1954&polity=india',
	);
	await openKiosk(page, 'en', 'year=1954');
	await expect(tool(page, 'en', 'kiosk_legend')).toBeVisible();
	await expect(tool(page, 'en', 'kiosk_phone')).toHaveCount(0);
});

test('what is open is read aloud where there is a voice on this machine', async ({ page }) => {
	await page.addInitScript(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		class Utterance extends EventTarget {
			lang = '';
			voice: unknown = null;
			constructor(readonly text: string) {
				super();
			}
		}
		const synthesis = Object.assign(new EventTarget(), {
			getVoices: () => [
				{ name: 'Near', lang: 'zh-CN', localService: true },
				{ name: 'Far', lang: 'en-GB', localService: false },
			],
			speak(utterance: Utterance) {
				said.push(utterance.text);
				setTimeout(() => utterance.dispatchEvent(new Event('end')), 5);
			},
			cancel: () => undefined,
		});
		Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
	});
	await openKiosk(page, 'zh', 'event=aa-symposium-1955');
	await tool(page, 'zh', 'kiosk_listen').click();
	const event = eventNamed('aa-symposium-1955');
	const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said.join(''));
	await expect.poll(said).toContain(event.summary.zh);
	await expect(tool(page, 'zh', 'kiosk_listen')).toBeVisible();
	// Of a story what its step says, and nothing of what it has selected.
	const [story] = index.atlas.stories;
	const step = story?.steps[1];
	await openKiosk(page, 'zh', `story=${story?.id}&step=2`);
	await tool(page, 'zh', 'kiosk_listen').click();
	const sentences = step?.text.zh.map(({ text }) => text) ?? [];
	await expect.poll(said).toBe(`${step?.title.zh}。${sentences.join('')}`);
	// The English voice would need a network.
	await page.getByRole('link', { name: 'English' }).click();
	await expect(tool(page, 'en', 'kiosk_legend')).toBeVisible();
	await expect(tool(page, 'en', 'kiosk_listen')).toHaveCount(0);
});
