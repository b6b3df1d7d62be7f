import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const alive = (page: Page) =>
	expect(page.getByRole('button', { name: /打印|Print/ })).toBeVisible();
const cell = (page: Page, at: string) => page.locator(`[data-at="${at}"]`);
/** The column of a year; the records begin in 1949. */
const in_ = (year: number): number => year - 1948;

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the chart is complete, and its cells are links to the map', async ({ page }) => {
		await page.goto('/zh/chart/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('总览图');
		expect(await page.locator('tbody tr').count()).toBeGreaterThan(30);
		await expect(page.getByRole('link', { name: '日本，1955年：协议' })).toHaveAttribute(
			'href',
			/\/zh\/\?polity=japan$/,
		);
		await expect(cell(page, `ceylon:${in_(1954)}`)).toHaveAttribute(
			'href',
			/\/zh\/\?year=1954&polity=ceylon$/,
		);
	});
});

test('a cell, by pointer or by key, leads to the map of that year and country, and back', async ({
	page,
}) => {
	await page.goto('/en/chart/');
	await alive(page);
	await cell(page, `ceylon:${in_(1954)}`).click();
	await expect(page).toHaveURL(/\/en\/\?year=1954&polity=ceylon$/);
	await expect(page.getByRole('heading', { level: 2, name: 'Ceylon' })).toBeVisible();

	await page.getByRole('link', { name: 'Overview chart' }).click();
	await expect(page).toHaveURL(/\/en\/chart\/$/);
	await alive(page);
	await cell(page, 'japan:0').focus();
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowLeft');
	await expect(cell(page, `japan:${in_(1958)}`)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/en\/\?year=1958&polity=japan$/);
});

test('a country that is gone leads to the one that carries on its ties', async ({ page }) => {
	await page.goto('/en/chart/');
	await expect(cell(page, `syria:${in_(1958)}`)).toHaveAttribute(
		'href',
		/year=1958&polity=united-arab-republic$/,
	);
	await expect(cell(page, `syria:${in_(1958)}`)).toHaveAccessibleName(/United Arab Republic/);
});

test('the order is kept in the address', async ({ page }) => {
	await page.goto('/en/chart/');
	await alive(page);
	await page.getByRole('button', { name: 'By last stage' }).click();
	await page.getByRole('button', { name: 'By region' }).click();
	await expect(page).toHaveURL(/\?group=none&sort=stage$/);
	await expect(page.getByRole('grid').nth(1)).toHaveAccessibleName('Agreement');
	await page.reload();
	await alive(page);
	await expect(page.getByRole('grid').nth(1)).toHaveAccessibleName('Agreement');
});

for (const lang of ['zh', 'en'])
	test(`the chart prints on one page in ${lang}, light whatever the screen`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto(`/${lang}/chart/`);
		await alive(page);
		for (const format of [{ preferCSSPageSize: true }, { format: 'A3', landscape: true }]) {
			const pdf = (await page.pdf(format)).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
		}
		await page.getByRole('button', { name: /浅色|Light/ }).click();
		await page.getByRole('button', { name: /深色|Dark/ }).click();
		await page.emulateMedia({ media: 'print' });
		const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		expect(paper).toBe('rgb(251, 247, 236)');
	});

for (const lang of ['zh', 'en'])
	for (const colorScheme of ['light', 'dark'] as const)
		for (const what of ['chart', 'table'] as const)
			test(`axe finds nothing: ${what}, ${lang}, ${colorScheme}`, async ({ page }) => {
				const violations = async (within: string) =>
					(await new AxeBuilder({ page }).include(within).analyze()).violations.map(
						({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`,
					);
				await page.emulateMedia({ colorScheme });
				if (what === 'chart') {
					await page.goto(`/${lang}/chart/`);
					await alive(page);
					expect(await violations('html')).toEqual([]);
				} else {
					await page.goto(`/${lang}/?renderer=svg`);
					await openTable(page);
					expect(await violations('dialog')).toEqual([]);
					await page.getByRole('button', { name: /^(线与圆|Lines)/ }).click();
					expect(await violations('dialog')).toEqual([]);
				}
			});

test('nothing of the chart is cut off on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/en/chart/');
	await alive(page);
	const { scroll, width } = await page.evaluate(() => ({
		scroll: document.documentElement.scrollWidth,
		width: innerWidth,
	}));
	expect(scroll).toBeLessThanOrEqual(width);
	const box = await cell(page, `japan:${in_(1955)}`).boundingBox();
	expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(20);
});

const openTable = async (page: Page) => {
	// The page is alive once the map has a size.
	const button = page.getByRole('button', { name: /^(表格|Table)$/ });
	const dialog = page.getByRole('dialog');
	await expect(async () => {
		if (!(await dialog.isVisible())) await button.click({ timeout: 1000 });
		await expect(dialog).toBeVisible({ timeout: 1000 });
	}).toPass();
	return dialog;
};
const firstColumn = (page: Page) => page.locator('dialog tbody td:first-child').allInnerTexts();

for (const view of ['year=1954', 'year=1958&hide-stage=friendly', 'event=aa-symposium-1955'])
	test(`the table has a row for what the map draws: ${view}`, async ({ page }) => {
		await page.goto(`/en/?renderer=svg&${view}`);
		const listed = page.getByRole('navigation', { name: 'Countries on the map' }).locator('button');
		const dialog = await openTable(page);
		expect(new Set(await firstColumn(page))).toEqual(new Set(await listed.allTextContents()));

		await dialog.getByRole('button', { name: /^Lines/ }).click();
		const ids = (name: string) =>
			page
				.locator(`[${name}]`)
				.evaluateAll((nodes, of) => nodes.map((node) => node.getAttribute(of)), name);
		const rows = (await ids('data-row')).filter((id) => !id?.startsWith('mark:'));
		expect(rows.toSorted()).toEqual((await ids('data-arc')).toSorted());
		expect(rows.length).toBeGreaterThan(0);
	});

test('the table is filtered, sorted and downloaded by keyboard', async ({ page }) => {
	await page.goto('/zh/?year=1955&renderer=svg&polity=japan');
	const dialog = await openTable(page);
	await dialog.getByLabel('筛选').focus();
	await page.keyboard.type('友好 三-P5');
	await expect(dialog.getByRole('status')).toHaveText(/^1[0-9]行/);
	const found = await firstColumn(page);

	await dialog.getByRole('button', { name: '国家', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('columnheader', { name: '国家' })).toHaveAttribute(
		'aria-sort',
		'ascending',
	);
	await page.keyboard.press('Enter');
	const turned = await firstColumn(page);
	expect(new Set(turned)).toEqual(new Set(found));
	expect(turned).toEqual([...turned].sort(new Intl.Collator('zh').compare).reverse());

	await dialog.getByRole('button', { name: /^下载/ }).focus();
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	const file = await (await download).path();
	const csv = await readFile(file, 'utf8');
	const [head, ...rows] = csv.trimEnd().split('\r\n');
	expect(head).toBe('国家,阶段,始于,如何,出处,按语');
	expect(rows.map((row) => row.split(',')[0])).toEqual(turned);

	// Escape closes the table and leaves the map as it was.
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page).toHaveURL(/polity=japan/);
	await expect(page.getByRole('button', { name: '表格', exact: true })).toBeFocused();
});

test('a row leads to its place on the map', async ({ page }) => {
	await page.goto('/en/?renderer=svg');
	const dialog = await openTable(page);
	await dialog.getByRole('button', { name: 'Ceylon', exact: true }).click();
	await expect(dialog).toBeHidden();
	await expect(page).toHaveURL(/polity=ceylon/);
	await expect(page.getByRole('heading', { level: 2, name: 'Ceylon' })).toBeVisible();
});
