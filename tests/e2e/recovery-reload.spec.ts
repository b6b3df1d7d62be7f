import type { Page } from '@playwright/test';
import {
	breakDrawing,
	keepLog,
	logOf,
	longestBlank,
	loseContext,
	reloadsOf,
	showsTruth,
	watchBlank,
} from './support/gl.ts';
import { attract, begin, openKiosk, tool } from './support/kiosk.ts';
import { expect, test } from './support/test.ts';
import { controls, drawn } from './support/visit.ts';

/** The last rung: the page is loaded anew, in the middle of a visit to the kiosk, and nothing is lost. */
const SIZE = { width: 1280, height: 1000 };
test.use({
	viewport: SIZE,
	contextOptions: { reducedMotion: 'reduce' },
	expectedErrors: [/context|WebGL|thrown on purpose|atlas\.json|console: .* 404/i],
});

/** Nothing that the kiosk does by itself comes between. */
const VISIT = 'year=1954&polity=india&idle=600';

test.beforeEach(async ({ page }) => {
	await watchBlank(page);
	await keepLog(page);
});

/** The page was loaded anew once, shows what it showed, and a map stood again within five seconds. */
const isAsBefore = async (page: Page, renderer: 'svg' | 'gl', what: string): Promise<void> => {
	await expect.poll(() => reloadsOf(page).catch(() => 0), { timeout: 30_000 }).toBe(1);
	await drawn(page, renderer, '1954-12-31');
	const { panel, slider } = controls(page, 'zh');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('印度');
	await expect(slider).toHaveValue('1954');
	await expect(page).toHaveURL(/\/zh\/kiosk\/\?.*year=1954&polity=india/);
	const blank = await longestBlank(page);
	console.log(`${what}: longest time without a map, the reload included, ${blank} ms`);
	expect(blank).toBeGreaterThan(0);
	expect(blank).toBeLessThanOrEqual(5_000);
};

test('a map that fails three times brings a new page, on which WebGL draws the same', async ({
	page,
}) => {
	await openKiosk(page, 'zh', VISIT, 'gl');
	await drawn(page, 'gl', '1954-12-31');
	await breakDrawing(page, 'svg[role="img"]', 3);
	await loseContext(page);
	await isAsBefore(page, 'gl', 'three failures of the map');
	await showsTruth(page, 'year=1954&polity=india', SIZE);
	expect((await logOf(page)).filter((line) => /^(incident map|reload)/.test(line))).toEqual([
		'incident map → rebuild: thrown on purpose',
		'incident map → rebuild: thrown on purpose',
		'incident map → reload: thrown on purpose',
		'reload map, 0 before',
	]);
});

test('a page that fails is made anew, and loaded anew where it fails again', async ({ page }) => {
	await openKiosk(page, 'zh', VISIT);
	await drawn(page, 'svg', '1954-12-31');
	// The list of stories is no part that is sheltered for itself.
	await breakDrawing(page, 'dialog', 2);
	await tool(page, 'zh', 'stories').click();
	await expect.poll(async () => (await logOf(page)).join('\n')).toContain('recovery page');
	await drawn(page, 'svg', '1954-12-31');
	await expect(controls(page, 'zh').panel.getByRole('heading', { level: 2 })).toHaveText('印度');
	expect(await reloadsOf(page)).toBe(0);
	await tool(page, 'zh', 'stories').click();
	await isAsBefore(page, 'svg', 'two failures of the page');
	expect(await logOf(page)).toContain('incident page → reload: thrown on purpose');
});

test('a visit that fails each time it is entered is left at the second new page: the kiosk stands at its start', async ({
	page,
}) => {
	// No part of the page: the page itself fails, with this visit alone.
	await page.addInitScript(() => {
		const read = window.getComputedStyle.bind(window);
		window.getComputedStyle = (element, pseudo) => {
			if (element === document.documentElement && location.search.includes('polity='))
				throw new Error('thrown on purpose');
			return read(element, pseudo);
		};
	});
	await page.goto(`/zh/kiosk/?renderer=svg&${VISIT}&text=large`);
	await expect(attract(page)).toBeVisible({ timeout: 30_000 });
	await expect(page).toHaveURL('/zh/kiosk/?idle=600&renderer=svg');
	// The start is prerendered: it can be seen, under its own address, before the second new page has come.
	await expect.poll(() => reloadsOf(page).catch(() => null)).toBe(2);
	const log = (await logOf(page)).filter((line) => line.startsWith('reload'));
	expect(log).toEqual(['reload page, 0 before', 'reload page, 1 before']);
	const blank = await longestBlank(page);
	console.log(`a visit that cannot be entered: longest time without a map ${blank} ms`);
	expect(blank).toBeLessThanOrEqual(5_000);
	await begin(page);
	await expect(controls(page, 'zh').slider).toBeVisible();
});

test('records that are not there are asked for by a new page', async ({ page }) => {
	// What does not come is asked for again for a quarter of a minute; what is not there, at once by a new page.
	let asked = 0;
	await page.route('**/atlas.json', (route) =>
		(asked += 1) === 1 ? route.fulfill({ status: 404 }) : route.continue(),
	);
	await openKiosk(page, 'zh', VISIT).catch(() => undefined);
	await isAsBefore(page, 'svg', 'records missing');
	expect((await logOf(page)).join('\n')).toContain('incident records → reload');
});
