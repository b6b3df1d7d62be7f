import type { Locator, Page } from '@playwright/test';
import { homeCamera } from '#lib/map/framing.ts';
import { index, type Size } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { controls, LANGUAGES, open } from './support/visit.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const boxOf = async (locator: Locator): Promise<Box> => {
	const box = await locator.boundingBox();
	if (box === null) throw new Error(`${locator} is not on the page`);
	return box;
};

const overlap = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

/** Controls that a person uses at every visit. */
const main = (page: Page, language: 'zh' | 'en'): readonly Locator[] => {
	const { button, slider, speed, toLanguage, say } = controls(page, language);
	return [
		link(page, say('search_open')),
		link(page, say('stories')),
		...['legend', 'zoom_in', 'zoom_out', 'zoom_home'].map(button),
		...['previous_event', 'play', 'next_event', 'loop'].map(button),
		speed,
		slider,
		toLanguage(language === 'zh' ? 'English' : '中文'),
	];
};

/** Tools that stand in the row where it is long enough, else in a list that opens. */
const more = (page: Page, language: 'zh' | 'en'): readonly Locator[] => {
	const { button, say } = controls(page, language);
	return [link(page, say('chart_open')), ...['table_open', 'show_globe', 'theme_dark'].map(button)];
};

/** Nothing of the page is left to scroll to. */
const staysInside = async (page: Page, size: Size) => {
	const { width, height } = await page.evaluate(() => {
		const { scrollWidth, scrollHeight } = document.documentElement;
		return { width: scrollWidth, height: scrollHeight };
	});
	expect(width).toBeLessThanOrEqual(size.width);
	expect(height).toBeLessThanOrEqual(size.height);
};

/** Where the selected country's name is read: the world is repeated to both sides of the sheet. */
const nameOnScreen = async (page: Page, size: Size): Promise<Box> => {
	const name = await boxOf(page.locator('svg.map text.selected'));
	const world = 512 * 2 ** homeCamera(size, index, 'mercator').zoom;
	const middle = name.x + name.width / 2;
	return { ...name, x: name.x - world * Math.floor(middle / world) };
};

const SIZES = [
	{ name: 'phone', viewport: { width: 360, height: 740 }, touch: true, phone: true },
	{ name: 'phone on its side', viewport: { width: 844, height: 390 }, touch: true, phone: true },
	{ name: 'desktop', viewport: { width: 1280, height: 800 }, touch: false, phone: false },
	{ name: 'kiosk', viewport: { width: 3840, height: 2160 }, touch: true, phone: false },
] as const;

for (const { name, viewport, touch, phone } of SIZES)
	test.describe(`on a ${name}, ${viewport.width} × ${viewport.height}`, () => {
		test.use({ viewport, hasTouch: touch, isMobile: phone });
		const least = touch ? 44 : 24;

		for (const language of LANGUAGES)
			test(`controls lie within the screen and are large enough, in ${language}`, async ({
				page,
			}) => {
				await open(page, `/${language}/`);
				await staysInside(page, viewport);
				const fits = async (control: Locator) => {
					const { x, y, width, height } = await boxOf(control);
					const what =
						(await control.getAttribute('aria-label')) ?? (await control.getAttribute('title'));
					expect({
						what,
						x: x >= 0,
						y: y >= 0,
						right: x + width <= viewport.width + 0.5,
						bottom: y + height <= viewport.height + 0.5,
					}).toEqual({ what, x: true, y: true, right: true, bottom: true });
					expect(Math.min(width, height), `${what}: ${width} × ${height}`).toBeGreaterThanOrEqual(
						least,
					);
				};
				for (const control of main(page, language)) await fits(control);
				const opener = controls(page, language).button('tools_more');
				await expect(opener).toBeVisible({ visible: phone });
				if (phone) await opener.tap();
				for (const control of more(page, language)) await fits(control);
			});

		for (const polity of ['japan', 'brazil', 'poland'])
			test(`the caption does not cover ${polity}, the country it is about`, async ({ page }) => {
				await open(page, `/zh/?polity=${polity}`);
				const { panel } = controls(page, 'zh');
				await expect(panel).toBeVisible();
				await expect(async () => {
					const name = await nameOnScreen(page, viewport);
					const caption = await boxOf(panel);
					expect({ name, caption, overlap: overlap(name, caption) }).toEqual({
						name,
						caption,
						overlap: false,
					});
					expect(name.x).toBeGreaterThanOrEqual(0);
					expect(name.x + name.width).toBeLessThanOrEqual(viewport.width);
					expect(name.y).toBeGreaterThanOrEqual(0);
					// Nor does anything else lie over it.
					const seen = await page.evaluate(
						([x, y]) => !!document.elementFromPoint(x, y)?.closest('.stage'),
						[name.x + name.width / 2, name.y + name.height / 2] as const,
					);
					expect(seen).toBe(true);
				}).toPass({ timeout: 5_000 });
				await staysInside(page, viewport);
				const close = await boxOf(controls(page, 'zh').button('close'));
				expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(least);
			});

		test('an event’s caption and the legend stay within the screen', async ({ page }) => {
			await open(page, '/en/?event=aa-symposium-1955');
			const { panel, legend, button } = controls(page, 'en');
			const caption = await boxOf(panel);
			expect(caption.x).toBeGreaterThanOrEqual(0);
			expect(caption.y).toBeGreaterThanOrEqual(0);
			expect(caption.x + caption.width).toBeLessThanOrEqual(viewport.width + 0.5);
			expect(caption.y + caption.height).toBeLessThanOrEqual(viewport.height);
			await staysInside(page, viewport);
			await page.keyboard.press('Escape');
			if (!(await legend.isVisible())) await button('legend').click();
			const key = await boxOf(legend);
			expect(key.x).toBeGreaterThanOrEqual(0);
			expect(key.y).toBeGreaterThanOrEqual(0);
			expect(key.x + key.width).toBeLessThanOrEqual(viewport.width + 0.5);
			expect(key.y + key.height).toBeLessThanOrEqual(viewport.height);
			await staysInside(page, viewport);
		});
	});

/** Pairs of these that share a place on the screen. */
const overlaps = (boxes: Readonly<Record<string, Box>>): readonly string[] => {
	const all = Object.entries(boxes);
	return all.flatMap(([a, box], i) =>
		all.slice(i + 1).flatMap(([b, other]) => (overlap(box, other) ? [`${a} and ${b}`] : [])),
	);
};

/** The years' own letters under the scale, left to right. */
const yearsOnScale = async (page: Page): Promise<Record<string, Box>> => {
	const boxes = await page.locator('.timeline .ticks li').evaluateAll((items) =>
		items.map((item) => {
			const letters = document.createRange();
			letters.selectNodeContents(item);
			const { x, y, width, height } = letters.getBoundingClientRect();
			return { x, y, width, height };
		}),
	);
	return Object.fromEntries(boxes.map((box, i) => [`year ${i}`, box]));
};

for (const { name, viewport, text } of [
	{ name: 'a phone on its side', viewport: { width: 844, height: 390 }, text: 16 },
	{ name: 'a tablet', viewport: { width: 820, height: 1180 }, text: 16 },
	{
		name: 'a desktop with text of twice the size',
		viewport: { width: 1440, height: 900 },
		text: 32,
	},
])
	test.describe(`on ${name}`, () => {
		test.use({ viewport });

		for (const language of LANGUAGES)
			test(`what lies over the map leaves each other room, in ${language}`, async ({ page }) => {
				const devtools = await page.context().newCDPSession(page);
				await devtools.send('Page.enable');
				await devtools.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } });
				await open(page, `/${language}/?year=1955&polity=japan`);
				const { panel, slider, button, say } = controls(page, language);
				const title = page.locator('header', { has: page.getByRole('heading', { level: 1 }) });
				const tools = page.getByRole('navigation', { name: say('toolbar_label') });
				const years = await yearsOnScale(page);
				expect(Object.keys(years)).toHaveLength(10);
				expect(
					overlaps({
						...years,
						slider: { ...(await boxOf(slider)), height: 1 },
						caption: await boxOf(panel),
						title: await boxOf(title),
						tools: await boxOf(tools),
						play: await boxOf(button('play')),
					}),
				).toEqual([]);
				await button('close').click();
				const credit = page.locator('.credit');
				const foot = {
					title: await boxOf(title),
					'zoom in': await boxOf(button('zoom_in')),
					'zoom home': await boxOf(button('zoom_home')),
					play: await boxOf(button('play')),
					...((await credit.isVisible()) ? { credit: await boxOf(credit) } : {}),
				};
				expect(overlaps(foot)).toEqual([]);
			});
	});

for (const viewport of [
	{ width: 360, height: 740 },
	{ width: 844, height: 390 },
	{ width: 1280, height: 800 },
])
	test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
		test.use({ viewport });

		test('the number under which a map was approved stands on it', async ({ page }) => {
			const number = '审图号：GS(2026)0000号';
			await page.route('**/atlas.json', async (route) => {
				const answer = await route.fetch();
				const records = (await answer.text()).replace(
					'"mapApproval":null',
					`"mapApproval":${JSON.stringify(number)}`,
				);
				await route.fulfill({ response: answer, body: records });
			});
			await open(page, '/zh/');
			const shown = page.getByText(number).filter({ visible: true });
			await expect(shown).toHaveCount(1);
			const at = await boxOf(shown);
			expect(at.y + at.height).toBeLessThanOrEqual((await boxOf(page.locator('.timeline'))).y + 3);
		});
	});
