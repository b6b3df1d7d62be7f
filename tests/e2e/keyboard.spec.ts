import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { controls, open } from './support/visit.ts';

interface Focused {
	readonly name: string;
	readonly role: string;
	readonly outline: number;
	readonly inside: boolean;
}

/** What has the focus, and whether a person can see that it does. */
const focused = (page: Page): Promise<Focused> =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body)
			return { name: '', role: 'none', outline: 0, inside: false };
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const { left, top, right, bottom } = element.getBoundingClientRect();
		return {
			name: element.getAttribute('aria-label') ?? element.textContent.trim(),
			role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
			outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
			inside:
				right > left &&
				bottom > top &&
				left >= -1 &&
				top >= -1 &&
				right <= innerWidth + 1 &&
				bottom <= innerHeight + 1,
		};
	});

for (const viewport of [
	{ width: 1280, height: 800 },
	// Also what is left of a desktop magnified to 400%.
	{ width: 360, height: 740 },
])
	test(`by keys alone, on ${viewport.width} pixels: from the load to a caption and back`, async ({
		page,
	}) => {
		await page.setViewportSize(viewport);
		await open(page, '/zh/');
		const { countries, panel } = controls(page, 'zh');
		await page.keyboard.press('Tab');
		await expect(countries.getByRole('link').first()).toBeFocused();
		await expect(countries).toBeInViewport({ ratio: 0.9 });

		const japan = countries.getByRole('link', { name: '日本', exact: true });
		const count = await countries.getByRole('link').count();
		for (let i = 0; i < count; i++) {
			const { name, outline, inside } = await focused(page);
			expect({ name, seen: outline > 0 && inside }).toEqual({ name, seen: true });
			if (name === '日本') break;
			await page.keyboard.press('Tab');
		}
		await expect(japan).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText('日本');
		await expect(japan).toHaveAttribute('aria-current', 'true');
		await page.keyboard.press('Escape');
		await expect(panel).toHaveCount(0);
		await expect(page).toHaveURL('/zh/');
	});

test('every control is reached by Tab, in view and with a visible focus', async ({ page }) => {
	await open(page, '/en/?polity=japan');
	const { countries, say } = controls(page, 'en');
	await countries.getByRole('link').last().focus();
	const reached: string[] = [];
	for (let i = 0; i < 120; i++) {
		await page.keyboard.press('Tab');
		const { name, role, outline, inside } = await focused(page);
		if (role === 'none') break;
		if (role === 'a' && (await countries.getByRole('link', { name }).first().isVisible())) {
			const back = await page.evaluate(() => !!document.activeElement?.closest('nav ul'));
			if (back) break;
		}
		expect({ name, role, seen: outline > 0 && inside }).toEqual({ name, role, seen: true });
		reached.push(name);
	}
	for (const key of [
		'legend',
		'show_globe',
		'theme_dark',
		'zoom_in',
		'zoom_out',
		'zoom_home',
		'close',
		'previous_event',
		'play',
		'next_event',
		'speed',
		'loop',
		'year_slider',
	])
		expect(reached).toContain(say(key));
});

test('a panel can be read and left without a mouse', async ({ page }) => {
	await open(page, '/en/?polity=japan');
	const { panel, button } = controls(page, 'en');
	await expect(panel).toBeVisible();
	await button('close').focus();
	await page.keyboard.press('Tab');
	const body = panel.getByRole('region');
	await expect(body).toBeFocused();
	await page.keyboard.press('End');
	await expect.poll(() => body.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
	await button('close').press('Enter');
	await expect(panel).toHaveCount(0);
});
