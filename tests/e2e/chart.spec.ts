import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isVague } from '#lib/domain/reckoning.ts';
import { yearsOf } from '#lib/domain/time.ts';
import type { ColourName } from '#lib/encoding/palette.ts';
import { kindColour } from '#lib/encoding/scales.ts';
import { eventsOf, index, sceneOf } from './support/atlas.ts';
import { rgbOf } from './support/picture.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES } from './support/visit.ts';
import { word } from './support/words.ts';

type Language = (typeof LANGUAGES)[number];

/** Buttons stand there only once the scripts run. */
const alive = (page: Page, language: Language = 'en') =>
	expect(
		page.getByRole('button', { name: word(language, 'chart_print'), exact: true }),
	).toBeVisible();
const cell = (page: Page, at: string) => page.locator(`[data-at="${at}"]`);
/** The column of a year; the records begin in 1949. */
const in_ = (year: number): number => year - 1948;

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, expectedErrors: [/\.js: csp$/] });

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

test('each cell has the colour that the map has, and the signs of the events of that year', async ({
	page,
}) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/en/chart/');
	await alive(page);
	const cells = await page.locator('td a[data-at]').evaluateAll((nodes) =>
		nodes.map((node) => ({
			at: node.getAttribute('data-at') ?? '',
			colour: getComputedStyle(node).backgroundColor,
			signs: [...node.querySelectorAll('svg.sign')].map((sign) => ({
				colour: getComputedStyle(sign).color,
				parts: [...sign.querySelectorAll('use')].map((use) => use.getAttribute('href')),
				seen: sign.getBoundingClientRect().width > 0,
			})),
			count: node.querySelector('.marks b')?.textContent ?? '',
		})),
	);
	const shown = new Map(cells.map((each) => [each.at, each]));
	const css = (name: ColourName) => `rgb(${rgbOf(name).join(', ')})`;
	const kinds = kindColour(index.atlas.kinds);
	let [coloured, signed, vague] = [0, 0, 0];
	for (const year of yearsOf(index.atlas.meta.span)) {
		for (const { polity, fill } of sceneOf(`year=${year}`, 'en').areas) {
			if (!index.inSources(polity) || fill === 'hub') continue;
			const at = `${polity}:${in_(year)}`;
			expect({ at, colour: shown.get(at)?.colour }).toEqual({ at, colour: css(fill) });
			coloured += 1;
		}
		for (const { id } of index.atlas.polities) {
			const found = shown.get(`${id}:${in_(year)}`);
			if (!found || id === index.atlas.meta.hub.polity) continue;
			const events = eventsOf(year).filter(({ participants }) =>
				participants.some(({ polity }) => polity === id),
			);
			const drawn = found.signs.map(({ colour, parts }) => [colour, ...parts].join(' '));
			const known = events.map(({ kind: of, date }) => {
				const kind = index.kind.get(of);
				const open = isVague(index.reckon(date)) ? ['#sign-vague'] : [];
				vague += open.length;
				return [kind ? css(kinds(kind)) : '', `#sign-${kind?.line}`, ...open].join(' ');
			});
			const where = { id, year };
			// A few events have a sign each; of more, the commonest kinds stand beside their number.
			if (events.length <= 3) expect({ ...where, drawn }).toEqual({ ...where, drawn: known });
			else {
				expect({ ...where, count: found.count }).toEqual({ ...where, count: `${events.length}` });
				expect(drawn.length, `${id} ${year}`).toBeGreaterThan(0);
			}
			expect(
				found.signs.every(({ seen }) => seen),
				`${id} ${year}`,
			).toBe(true);
			signed += drawn.length;
		}
	}
	expect(coloured).toBeGreaterThan(300);
	expect(signed).toBeGreaterThan(50);
	expect(vague).toBeGreaterThan(0);
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

for (const lang of LANGUAGES)
	test(`the chart prints on one page in ${lang}, light whatever the screen`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto(`/${lang}/chart/`);
		await alive(page, lang);
		for (const format of [{ preferCSSPageSize: true }, { format: 'A3', landscape: true }]) {
			const pdf = (await page.pdf(format)).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
		}
		await page.getByRole('button', { name: word(lang, 'theme_light'), exact: true }).click();
		await page.getByRole('button', { name: word(lang, 'theme_dark'), exact: true }).click();
		await page.emulateMedia({ media: 'print' });
		const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		expect(paper).toBe('rgb(251, 247, 236)');
	});

const ORDERS = [
	'',
	'?sort=stage',
	'?group=none',
	'?group=none&sort=stage',
	'?dates=earliest',
	'?dates=certain',
	'?group=none&sort=stage&dates=certain',
];
const PAPERS = [
	{ preferCSSPageSize: true },
	{ format: 'A3', landscape: true },
	{ format: 'Letter', landscape: true },
];
for (const lang of LANGUAGES)
	test(`every order of the chart prints on one page in ${lang}, also on Letter`, async ({
		page,
	}) => {
		const long: string[] = [];
		for (const order of ORDERS) {
			await page.goto(`/${lang}/chart/${order}`);
			await alive(page, lang);
			for (const paper of PAPERS) {
				const pdf = (await page.pdf(paper)).toString('latin1');
				const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length;
				if (pages !== 1) long.push(`${order} on ${paper.format ?? 'A4'}: ${pages}`);
			}
		}
		expect(long).toEqual([]);
	});

for (const [width, height] of [
	[1440, 900],
	[1920, 1080],
	[3840, 2160],
] as const)
	test(`all countries stand on one screen of ${width} × ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		for (const lang of LANGUAGES)
			for (const order of ORDERS) {
				await page.goto(`/${lang}/chart/${order}`);
				await alive(page, lang);
				const bar = await page.locator('.reading').boundingBox();
				const rows = await page
					.locator('tbody tr')
					.evaluateAll((all) =>
						all
							.map((row) => row.getBoundingClientRect())
							.map(({ top, bottom }) => ({ top, bottom })),
					);
				expect(rows.length).toBeGreaterThan(30);
				expect(Math.min(...rows.map(({ top }) => top))).toBeGreaterThan(0);
				const foot = Math.max(...rows.map(({ bottom }) => bottom));
				expect(foot, `${lang} ${order}`).toBeLessThanOrEqual(bar?.y ?? 0);
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

const openTable = async (page: Page, language: Language = 'en') => {
	// The page is alive once the map has a size.
	const button = page.getByRole('button', { name: word(language, 'table_open'), exact: true });
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
		const listed = page.getByRole('navigation', { name: 'Countries on the map' }).locator('li a');
		const dialog = await openTable(page);
		// The list's links say how each stands, too.
		const names = (await listed.allTextContents()).map((text) => text.split('·')[0]?.trim());
		expect(new Set(await firstColumn(page))).toEqual(new Set(names));

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
	const dialog = await openTable(page, 'zh');
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
	expect(head).toBe('国家,阶段,始于,如何,出处,按语,地位');
	expect(rows.map((row) => row.split(',')[0])).toEqual(turned);

	// Escape closes the table and leaves the map as it was.
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page).toHaveURL(/polity=japan/);
	await expect(page.getByRole('button', { name: '表格', exact: true })).toBeFocused();
});

test('a row leads to its place on the map, and a line by key to its event', async ({ page }) => {
	await page.goto('/en/?renderer=svg&event=aa-symposium-1955');
	const lines = await openTable(page);
	// What the map dots as dependent is held by someone.
	await expect(lines.locator('[data-row="area:algeria"]')).toContainText('Colony · under France');
	await lines.getByRole('button', { name: /^Lines/ }).click();
	// The source names no place: the table says so of where the line ends.
	const row = lines
		.locator('tr', { hasText: 'Japan' })
		.filter({ hasText: 'Symposium of Asian and African unions' });
	await expect(row.first()).toContainText('Beijing (place not stated)');
	await row.first().getByRole('button').focus();
	await page.keyboard.press('Enter');
	await expect(lines).toBeHidden();
	await expect(
		page.getByRole('heading', { level: 2, name: 'Symposium of Asian and African unions' }),
	).toBeVisible();

	// A way that bends by a place says so.
	await page.goto('/en/?renderer=svg&event=japan-delegation-1953');
	const bent = await openTable(page);
	await bent.getByRole('button', { name: /^Lines/ }).click();
	const cells = bent.locator('[data-row^="japan-delegation-1953:japan:"] td');
	await expect(cells.nth(3)).toHaveText('Japan, by way of Vienna');
	await expect(cells.nth(4)).toHaveText(/^Beijing/);

	await page.goto('/en/?renderer=svg');
	const dialog = await openTable(page);
	await dialog.getByRole('button', { name: 'Ceylon', exact: true }).click();
	await expect(dialog).toBeHidden();
	await expect(page).toHaveURL(/polity=ceylon/);
	await expect(page.getByRole('heading', { level: 2, name: 'Ceylon' })).toBeVisible();
});
