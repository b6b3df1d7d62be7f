import type { Page } from '@playwright/test';
import { eventsOfActor } from '#lib/domain/actor.ts';
import { datedYear } from '#lib/domain/chronology.ts';
import { index, sceneOf } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { controls, open, LANGUAGES } from './support/visit.ts';

/** The search by role and name, in one language. */
const searchOf = (page: Page, language: 'zh' | 'en') => {
	const { say } = controls(page, language);
	const dialog = page.getByRole('dialog', { name: say('search_title'), exact: true });
	return {
		dialog,
		opener: page.getByRole('link', { name: say('search_open'), exact: true }),
		box: dialog.getByRole('combobox'),
		options: dialog.getByRole('option'),
		chosen: dialog.getByRole('option', { selected: true }),
		status: dialog.getByRole('status'),
	};
};
const heading = (page: Page, language: 'zh' | 'en' = 'zh') =>
	controls(page, language).panel.getByRole('heading', { level: 2 });

for (const language of LANGUAGES)
	test(`four spellings find the same country, in ${language}`, async ({ page }) => {
		const name = { zh: '锡兰', en: 'Ceylon' }[language];
		for (const typed of ['锡兰', 'Sri Lanka', 'Ceylon', 'xilan']) {
			await open(page, `/${language}/`);
			const { opener, box, options } = searchOf(page, language);
			await opener.click();
			await box.pressSequentially(typed);
			await expect(options.first()).toContainText(name);
			await box.press('Enter');
			await expect(heading(page, language)).toHaveText(name);
			await expect(page).toHaveURL(/polity=ceylon/);
		}
	});

test('by keys alone: asked for, walked through, chosen, and the focus goes to the caption and back', async ({
	page,
}) => {
	await open(page, '/zh/');
	const { dialog, box, options, chosen, opener, status } = searchOf(page, 'zh');
	const { panel } = controls(page, 'zh');
	await page.keyboard.press('/');
	await expect(box).toBeFocused();
	await page.keyboard.type('南非');
	await expect(options).toHaveCount(3);
	await expect(status).toContainText('3');
	await expect(chosen).toContainText('南非');
	await page.keyboard.press('ArrowDown');
	await expect(chosen).toContainText('声援南非人民反对种族主义');
	const active = await box.getAttribute('aria-activedescendant');
	await expect(chosen).toHaveAttribute('id', active ?? '');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(chosen).toContainText('西南非洲');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(dialog).toBeHidden();
	await expect(heading(page)).toHaveText('南非');
	await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
	// What is selected stays when the search is asked for again and left.
	await page.keyboard.press('Control+k');
	await expect(box).toBeFocused();
	await page.keyboard.type('xyzxyz');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(heading(page)).toHaveText('南非');
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await expect(opener).toBeFocused();
});

test('the date moves to where it matters', async ({ page }) => {
	await open(page, '/zh/?year=1958');
	const { opener, box, dialog } = searchOf(page, 'zh');
	const { slider, panel } = controls(page, 'zh');
	const choose = async (typed: string) => {
		await opener.click();
		await box.fill(typed);
		await expect(dialog.getByRole('option').first()).toBeVisible();
		await box.press('Enter');
		await expect(dialog).toBeHidden();
	};
	await choose('埃及');
	await expect(slider).toHaveAttribute('aria-valuetext', /1955/);
	await choose('Syria');
	await expect(slider).toHaveAttribute('aria-valuetext', /1955/);
	await choose('阿拉伯联合共和国');
	await expect(slider).toHaveAttribute('aria-valuetext', /1958/);
	await choose('纽芬兰');
	await expect(slider).toHaveAttribute('aria-valuetext', /1949/);
	await choose('世界工联第三次代表大会');
	await expect(slider).toHaveAttribute('aria-valuetext', /1953/);
	await expect(page).toHaveURL(/event=third-wftu-congress/);
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('世界工联第三次代表大会');
	await page.goBack();
	await expect(page).toHaveURL(/polity=newfoundland/);
});

test('organisations and people are shown on the map in a year of theirs, with the way to their page', async ({
	page,
}) => {
	await open(page, '/en/?year=1949');
	const { opener, box, options } = searchOf(page, 'en');
	const { slider, say, panel } = controls(page, 'en');
	await opener.click();
	await box.pressSequentially('Sohyo');
	await expect(options.first().locator('mark')).toHaveText('Sōhyō');
	await box.press('Enter');
	const sohyo = { type: 'organisation', id: 'sohyo' } as const;
	const first = Math.min(
		...eventsOfActor(index, sohyo).flatMap((event) => datedYear(index, event) ?? []),
	);
	await expect(heading(page, 'en')).toHaveText(index.organisation.get('sohyo')?.name.en ?? '');
	await expect(slider).toHaveValue(String(first));
	await expect(page).toHaveURL(`/en/?year=${first}&organisation=sohyo`);
	await opener.click();
	await box.pressSequentially('zhouenlai');
	await expect(options.first()).toContainText('Zhou Enlai');
	await box.press('Enter');
	await expect(heading(page, 'en')).toHaveText('Zhou Enlai');
	await expect(page).toHaveURL(/person=zhou-enlai$/);
	await page.goBack();
	await expect(page).toHaveURL(/organisation=sohyo$/);
	await panel.getByRole('link', { name: say('open_page'), exact: true }).click();
	await expect(page).toHaveURL('/en/organisation/sohyo/');
});

for (const language of LANGUAGES)
	test(`each country among the results says how it stands, in ${language}`, async ({ page }) => {
		await open(page, `/${language}/?year=1955`);
		const { opener, box, options } = searchOf(page, language);
		const { say } = controls(page, language);
		await opener.click();
		const stage = index.stage.get('friendly')?.label[language] ?? '';
		// Of one whose tie is yet to come the year is said in which it comes.
		const [none, late] = [true, false].map((never) =>
			sceneOf('year=1955', language).areas.find(
				({ fill, polity }) => fill === 'listed' && (index.tiesOf(polity).length === 0) === never,
			),
		);
		for (const [typed, words] of [
			['Ceylon', ` · ${stage}`],
			[none?.name ?? '', ` · ${say('short_none')}`],
			[late?.name ?? '', / · 195[678] · /],
			['Australia', say('short_absent')],
		] as const) {
			await box.fill(typed);
			await expect(options.first()).toContainText(words);
		}
	});

test('what finds nothing says so and offers the nearest', async ({ page }) => {
	await open(page, '/zh/');
	const { opener, box, status, dialog, options } = searchOf(page, 'zh');
	await opener.click();
	await box.fill('锡拦');
	await expect(status).toHaveText('没有名称含有“锡拦”。');
	await expect(options).toHaveCount(0);
	await expect(box).toHaveAttribute('aria-expanded', 'false');
	await dialog.getByRole('button', { name: '锡兰', exact: true }).click();
	await expect(heading(page)).toHaveText('锡兰');
	await opener.click();
	await box.fill('<b>%zzzz');
	await expect(status).toContainText('<b>%zzzz');
	await expect(dialog.getByRole('link', { name: '全部记录' })).toBeVisible();
});

test('a candidate that an input method offers is not a result that Enter chooses', async ({
	page,
}) => {
	await open(page, '/zh/');
	const { opener, box, dialog, options } = searchOf(page, 'zh');
	await opener.click();
	await box.fill("xi'lan");
	await expect(options.first()).toContainText('锡兰');
	await box.evaluate((input) =>
		input.dispatchEvent(
			new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
		),
	);
	await expect(dialog).toBeVisible();
	await expect(heading(page)).toBeHidden();
});

test('nothing of it comes before it is asked for, and then from this site', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await open(page, '/zh/');
	await page.waitForLoadState('networkidle');
	expect(asked).not.toContain('/search.json');
	const before = asked.length;
	const { opener, box } = searchOf(page, 'zh');
	await opener.click();
	await expect(box).toBeFocused();
	expect(asked.slice(before)).toContain('/search.json');
});

test.describe('without its file of readings', () => {
	test.use({ expectedErrors: [/search\.json|503/] });
	test('names are found by their letters', async ({ page }) => {
		await page.route('**/search.json', (route) => route.fulfill({ status: 503 }));
		await open(page, '/zh/');
		const { opener, box, options } = searchOf(page, 'zh');
		await opener.click();
		await box.fill('Sri Lanka');
		await expect(options.first()).toContainText('锡兰');
	});
});

test.describe('when its box cannot be loaded', () => {
	test.use({ expectedErrors: [/ERR_FAILED|dynamically imported/] });
	test('it says so and leads to the list of all records', async ({ page }) => {
		await open(page, '/zh/');
		await page.waitForLoadState('networkidle');
		await page.route('**/_app/immutable/**', (route) => route.abort());
		await searchOf(page, 'zh').opener.click();
		const alert = page.getByRole('alert');
		await expect(alert.getByRole('link')).toHaveAttribute('href', /\/zh\/records\/$/);
		await alert.getByRole('button').click();
		await expect(alert).toBeHidden();
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
	test('a sheet above the keyboard, and a tap on a row', async ({ page }) => {
		await open(page, '/zh/');
		const { opener, box, options, dialog } = searchOf(page, 'zh');
		await opener.tap();
		await expect(dialog).toBeVisible();
		await box.fill('工会');
		await expect(options.nth(10)).toBeAttached();
		// Chromium without a head has no keyboard; this is what a browser says when one comes up.
		await page.evaluate(() => {
			const viewport = window.visualViewport;
			if (!viewport) throw new Error('no visual viewport');
			Object.defineProperty(viewport, 'height', { value: 380 });
			viewport.dispatchEvent(new Event('resize'));
		});
		await expect.poll(async () => (await dialog.boundingBox())?.height).toBeLessThanOrEqual(380);
		const last = options.last();
		await last.scrollIntoViewIfNeeded();
		const row = await last.boundingBox();
		expect((row?.y ?? 999) + (row?.height ?? 0)).toBeLessThanOrEqual(380);
		expect(row?.height).toBeGreaterThanOrEqual(48);
		await box.fill('xilan');
		await options.first().tap();
		await expect(dialog).toBeHidden();
		await expect(heading(page)).toHaveText('锡兰');
	});
});

test.describe('on a wall', () => {
	test.use({ viewport: { width: 1920, height: 1080 }, hasTouch: true });
	test('every control of the search has 48 pixels', async ({ page }) => {
		await open(page, '/en/');
		const { opener, box, dialog } = searchOf(page, 'en');
		await opener.tap();
		for (const typed of ['union', 'Qeylom']) {
			await box.fill(typed);
			const targets = dialog.getByRole('option').or(dialog.getByRole('button')).or(box);
			await expect(targets.nth(2)).toBeVisible();
			for (const target of await targets.all()) {
				const size = await target.boundingBox();
				expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(48);
			}
		}
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false, expectedErrors: [/\.js: csp$/] });
	test('its control leads to the list of all records', async ({ page }) => {
		await page.goto('/zh/');
		await searchOf(page, 'zh').opener.click();
		await expect(page).toHaveURL('/zh/records/');
	});
});

test('a page of a record leads to it', async ({ page }) => {
	await page.goto('/en/polity/japan/');
	await page.getByRole('link', { name: 'Search', exact: true }).click();
	const { box } = searchOf(page, 'en');
	await expect(box).toBeFocused();
});
