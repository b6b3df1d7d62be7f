import { index } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { controls, drawn, open, openMap } from './support/visit.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('another language keeps the view, the camera and the very same map', async ({ page }) => {
	await open(page, '/zh/?year=1955&polity=japan&event=aa-symposium-1955&hide=visit');
	const zh = controls(page, 'zh');
	const en = controls(page, 'en');
	await zh.button('zoom_in').click();
	const map = await page.locator('svg.map').elementHandle();
	const sheet = page.locator('svg.map > g');
	const transform = await sheet.getAttribute('transform');
	expect(transform).toMatch(/scale/);

	await zh.toLanguage('English').click();
	await expect(page).toHaveURL('/en/?year=1955&polity=japan&event=aa-symposium-1955&hide=visit');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page).toHaveTitle(index.atlas.meta.title.en);
	await expect(en.panel.getByRole('heading', { level: 2 })).toHaveText(
		index.event.get('aa-symposium-1955')?.title.en ?? '',
	);
	await expect(page.locator('svg.map').getByText('India', { exact: true })).toBeVisible();
	await expect(sheet).toHaveAttribute('transform', transform ?? '');
	expect(await map?.evaluate((svg) => svg.isConnected)).toBe(true);

	await en.toLanguage('中文').click();
	await expect(page).toHaveURL('/zh/?year=1955&polity=japan&event=aa-symposium-1955&hide=visit');
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
	await expect(page.locator('svg.map').getByText('印度', { exact: true })).toBeVisible();
	expect(await map?.evaluate((svg) => svg.isConnected)).toBe(true);
});

test('the list of countries is never of two languages at once', async ({ page }) => {
	await open(page, '/zh/?year=1955&renderer=svg');
	await controls(page, 'zh').countries.evaluate((list) => {
		const mixed: string[] = [];
		Object.assign(window, { mixed });
		new MutationObserver(() => {
			for (const { textContent: text } of list.querySelectorAll('li'))
				if (/\p{Script=Han}/u.test(text) && /[a-z]{3}/.test(text)) mixed.push(text);
		}).observe(list, { subtree: true, childList: true, characterData: true });
	});
	await controls(page, 'zh').toLanguage('English').click();
	await expect(controls(page, 'en').countries.getByRole('link').nth(1)).toHaveText(
		/^[^\p{Script=Han}]+$/u,
	);
	expect(await page.evaluate(() => (window as unknown as { mixed: string[] }).mixed)).toEqual([]);
});

test('another language keeps the very same canvas, and renames it', async ({ page }) => {
	await openMap(page, 'gl', 'year=1954&polity=india', '1954-12-31');
	const canvas = page.locator('.stage canvas');
	const name = (language: 'zh' | 'en') =>
		controls(page, language).say('map_label', { year: 1954, polities: 15, events: 10 });
	await expect(canvas).toHaveAttribute('aria-label', name('zh'));
	const handle = await canvas.elementHandle();
	await controls(page, 'zh').toLanguage('English').click();
	await expect(page).toHaveURL('/en/?year=1954&polity=india&renderer=gl');
	await expect(canvas).toHaveAttribute('aria-label', name('en'));
	await drawn(page, 'gl', '1954-12-31');
	expect(await handle?.evaluate((element) => element.isConnected)).toBe(true);
	await expect(controls(page, 'en').panel.getByRole('heading', { level: 2 })).toHaveText('India');
});
