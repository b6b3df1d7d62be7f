import { LABEL_SIZE } from '#lib/map/place-labels.ts';
import { homeLens, index, type Point } from './support/atlas.ts';
import { longestBlank, loseContext, watchBlank } from './support/gl.ts';
import { attract, openKiosk, tool } from './support/kiosk.ts';
import { expect, test } from './support/test.ts';
import { controls, drawn } from './support/visit.ts';
import { word } from './support/words.ts';

/** The kiosk on the map that a museum sees. */
const SIZE = { width: 1280, height: 720 };
test.use({ viewport: SIZE, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

const INDIA: Point = homeLens(SIZE).project([79, 22]);

test('without a language it opens in its first, and with its settings', async ({ page }) => {
	await page.goto('/kiosk/?renderer=svg&languages=en,zh');
	await expect(page).toHaveURL('/en/kiosk/?renderer=svg&languages=en,zh');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.goto('/kiosk/?renderer=svg');
	await expect(page).toHaveURL('/zh/kiosk/?renderer=svg');
	await expect(attract(page)).toBeVisible();
});

test.describe('on WebGL', () => {
	test.use({ expectedErrors: [/context|WebGL/i] });

	test('the loop survives a lost context, a touch only begins, and everything resets', async ({
		page,
	}) => {
		test.slow();
		await watchBlank(page);
		// Longer than a processor that plays the GPU takes for any one touch.
		const [idle, countdown] = [16, 2];
		await openKiosk(page, 'zh', `idle=${idle}&countdown=${countdown}`, 'gl');
		await drawn(page, 'gl', /^\d{4}-\d\d-\d\d$/);
		const restore = await loseContext(page);
		await expect(page.locator('.stage svg.map [data-polity]').first()).toBeAttached();
		await expect(attract(page)).toBeVisible();
		await restore();
		await drawn(page, 'gl', /^\d{4}-\d\d-\d\d$/);
		await expect(attract(page)).toBeVisible();

		// In the middle of a country.
		const { panel, slider } = controls(page, 'zh');
		await page.touchscreen.tap(...INDIA);
		await expect(attract(page)).toHaveCount(0);
		await expect(panel).toHaveCount(0);
		await drawn(page, 'gl', '1955-12-31');

		/** Names on the map: the growth that the map measures, times its smallest name. */
		const leastName = async (): Promise<number> => {
			const growth = await page
				.locator('html')
				.evaluate((root) => Number(getComputedStyle(root).getPropertyValue('--label')));
			return growth * Math.min(...Object.values(LABEL_SIZE));
		};
		const usual = await leastName();
		expect(usual).toBeGreaterThanOrEqual(23.95);
		await slider.fill('1953');
		await tool(page, 'zh', 'kiosk_large').tap();
		await tool(page, 'zh', 'kiosk_contrast').tap();
		const large = await leastName();
		expect(large).toBeCloseTo(1.25 * usual, 3);
		await tool(page, 'zh', 'kiosk_zoom_in').tap();
		await tool(page, 'zh', 'kiosk_globe').tap();
		await page.getByRole('link', { name: 'English' }).tap();
		await tool(page, 'en', 'kiosk_overview').tap();
		const touched = Date.now();
		await expect(controls(page, 'en').panel).toBeVisible();

		const question = page.getByRole('alertdialog');
		await expect(question).toContainText(word('en', 'kiosk_still_there'), { timeout: 30_000 });
		const asked = (Date.now() - touched) / 1000;
		await expect(attract(page)).toBeVisible({ timeout: 30_000 });
		const reset = (Date.now() - touched) / 1000;
		await expect(page).toHaveURL(`/zh/kiosk/?idle=${idle}&countdown=${countdown}&renderer=gl`);
		const html = page.locator('html');
		await expect(html).toHaveAttribute('lang', 'zh-Hans');
		await expect(html).toHaveAttribute('data-text', 'usual');
		await expect(html).toHaveAttribute('data-contrast', 'usual');
		await page.touchscreen.tap(...INDIA);
		await expect(attract(page)).toHaveCount(0);
		await expect(panel).toHaveCount(0);
		await expect(slider).toHaveValue('1955');
		await drawn(page, 'gl', '1955-12-31');
		expect(await leastName()).toBe(usual);
		// The flat map at home: India is where it was.
		await page.touchscreen.tap(...INDIA);
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
			index.polity.get('india')?.name.zh ?? '',
		);
		const blank = await longestBlank(page);
		console.log(
			`kiosk on gl: question ${asked.toFixed(1)} s after the last touch (${idle} wished), reset after ` +
				`${reset.toFixed(1)} s (${idle + countdown} wished); year, text, contrast, zoom, projection, ` +
				`language and selection are as at first; least name ${usual.toFixed(1)} px, large ` +
				`${large.toFixed(1)} px; longest time without a map ${blank} ms`,
		);
		expect(blank).toBeLessThanOrEqual(5_000);
	});
});
