import type { Page } from '@playwright/test';
import { nameOn, type Atlas } from '#lib/domain/atlas.ts';
import type { Reckoning } from '#lib/domain/reckoning.ts';
import { lastDayOf } from '#lib/domain/time.ts';
import { plateOf } from '#lib/map/svg/crop.ts';
import { compareYears, DIFFERENCES, nextChange } from '#lib/scene/compare.ts';
import { defaultComparison } from '#lib/view/comparison.ts';
import { exhibit, index, sceneOf, world } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { controls, LANGUAGES, open } from './support/visit.ts';
import { word } from './support/words.ts';

const base = defaultComparison(index);
const alive = (page: Page) => expect(page.getByRole('combobox').first()).toBeVisible();
const map = (page: Page, year: number, language: 'zh' | 'en') =>
	page.getByRole('img', { name: word(language, 'compare_map_label', { year }), exact: true });
const nameIn = (id: string, year: number, language: 'zh' | 'en'): string => {
	const polity = index.polity.get(id);
	return polity ? nameOn(polity, lastDayOf(year))[language] : id;
};

for (const language of LANGUAGES)
	test.describe(`without JavaScript, in ${language}`, () => {
		test.use({ javaScriptEnabled: false, expectedErrors: [/\.js: csp$/] });

		test('two years and two ladders are there to read, each change with its evidence', async ({
			page,
		}) => {
			await page.goto(`/${language}/compare/`);
			const [earlier, later] = base.years;
			for (const year of base.years) await expect(map(page, year, language)).toBeVisible();
			const { changes } = compareYears(index, world, earlier, later);
			for (const kind of DIFFERENCES) {
				const wanted = changes.filter(({ difference }) => difference === kind);
				const rows = page.locator(`[data-difference="${kind}"] li`);
				await expect(rows).toHaveCount(wanted.length);
				for (const [i, { polity, to }] of wanted.entries()) {
					await expect(rows.nth(i)).toContainText(nameIn(polity, later, language));
					await expect(rows.nth(i).locator(`a[href*="/polity/${polity}/#${to.id}"]`)).toHaveCount(
						1,
					);
					await expect(rows.nth(i).locator('[data-evidence] a')).toHaveText(to.evidence.locator);
				}
			}
			for (const id of base.polities)
				for (const tie of index.tiesOf(id))
					await expect(page.locator(`tr[data-stage="${tie.stage}"]`)).toContainText(
						tie.title[language],
					);
			// Each in the column of its country.
			for (const [side, id] of base.polities.entries())
				for (const tie of index.tiesOf(id))
					await expect(
						page.locator(`tr[data-stage="${tie.stage}"] td:nth-of-type(${side + 1})`),
					).toContainText(tie.title[language]);
			// What differs is outlined on the later map, and nothing on the earlier one.
			const changed = new Set(changes.map(({ polity }) => polity));
			const scene = sceneOf(`year=${later}`);
			const { chart } = plateOf(scene, exhibit, true);
			// The smallest has no shape at this size, and stands in the lists alone.
			const drawn = scene.areas.filter(
				({ polity, version }) => changed.has(polity) && chart.area(version) !== '',
			);
			expect(drawn.length).toBeGreaterThan(changed.size - 2);
			const outlined = (year: number) => map(page, year, language).locator('.outlines path');
			await expect(outlined(earlier)).toHaveCount(0);
			await expect(outlined(later)).toHaveCount(drawn.length);
		});
	});

test('what is chosen is in the address, goes along to the other language and survives a reload', async ({
	page,
}) => {
	await page.goto('/en/compare/');
	await alive(page);
	await page.getByLabel(word('en', 'compare_earlier')).selectOption('1949');
	await page.getByLabel(word('en', 'compare_later')).selectOption('1953');
	await page.getByLabel(word('en', 'compare_second')).selectOption('ceylon');
	await expect(page).toHaveURL(/\/en\/compare\/\?years=1949,1953&polities=\w[\w-]*,ceylon$/);
	await expect(map(page, 1953, 'en')).toBeVisible();
	await page.getByRole('link', { name: '中文' }).click();
	await expect(page).toHaveURL(/\/zh\/compare\/\?years=1949,1953&polities=\w[\w-]*,ceylon$/);
	await expect(map(page, 1949, 'zh')).toBeVisible();
	await page.reload();
	await alive(page);
	await expect(page.getByLabel(word('zh', 'compare_later'))).toHaveValue('1953');
	await expect(page.getByLabel(word('zh', 'compare_second'))).toHaveValue('ceylon');
});

test('years chosen the wrong way round are put in order; the same country is not taken twice', async ({
	page,
}) => {
	await page.goto('/en/compare/?polities=japan,india');
	await alive(page);
	await page.getByLabel(word('en', 'compare_earlier')).selectOption('1957');
	await expect(page).toHaveURL(/years=1955,1957/);
	await page.getByLabel(word('en', 'compare_first')).selectOption('india');
	await expect(page).toHaveURL(/polities=india,japan/);
});

test('how dates are taken comes along from the map, can be changed, and goes back with the links', async ({
	page,
}) => {
	await open(page, '/en/?polity=india&dates=certain');
	const { panel, say } = controls(page, 'en');
	await panel.getByRole('link', { name: say('compare_with'), exact: true }).click();
	await expect(page).toHaveURL('/en/compare/?polities=india&dates=certain');
	await alive(page);
	const [earlier, later] = base.years;
	const told = async (dates: Reckoning) => {
		const under = index.reckoned(dates);
		const { changes } = compareYears(under, world, earlier, later);
		for (const kind of DIFFERENCES)
			await expect(page.locator(`[data-difference="${kind}"] li`)).toHaveCount(
				changes.filter(({ difference }) => difference === kind).length,
			);
		return changes.length;
	};
	const certain = await told('certain');
	const friendly = page.locator('tr[data-stage="friendly"] td').first();
	await expect(friendly).toContainText(say('dates_left_out_here'));
	for (const link of await page.getByRole('link', { name: say('show_on_map') }).all())
		await expect(link).toHaveAttribute('href', /dates=certain/);
	await page.getByRole('radio', { name: say('dates_recorded') }).check();
	await expect(page).toHaveURL(/\?polities=india,\w+$/);
	expect(await told('recorded')).toBeGreaterThan(certain);
	await expect(friendly).not.toContainText(say('dates_left_out_here'));
	await page.goto('/en/chart/?dates=earliest');
	await page.getByRole('link', { name: say('compare_open'), exact: true }).click();
	await expect(page).toHaveURL('/en/compare/?dates=earliest');
	await alive(page);
	await told('earliest');
});

for (const language of LANGUAGES)
	test(`what does not differ is said in words, with the way to the next change, in ${language}`, async ({
		page,
	}) => {
		const say = (key: string, values = {}) => word(language, key, values);
		const next = (earlier: number, year: number) =>
			page.getByRole('link', { name: say('compare_next', { earlier, year }), exact: true });
		await page.goto(`/${language}/compare/?years=1955,1956&polities=india,ceylon`);
		await alive(page);
		await expect(page.getByText(say('compare_nothing'))).toBeVisible();
		await expect(page.getByText(say('compare_same'))).toHaveCount(0);
		expect(nextChange(index, world, 1955, 1956)).toBe(1958);
		await next(1955, 1958).click();
		await expect(page).toHaveURL(/\?years=1955,1958&polities=india,ceylon$/);
		await alive(page);
		await expect(page.getByText(say('compare_nothing'))).toHaveCount(0);
		await expect(page.locator('[data-difference] li').first()).toBeVisible();
	});

for (const [language, year, next] of [
	['zh', 1949, 1952],
	['en', 1958, null],
] as const)
	test(`an atlas that opens in ${year} compares that year with itself, and says so, in ${language}`, async ({
		page,
	}) => {
		const first = year === 1958 ? year : index.atlas.meta.span.first;
		await page.route('**/atlas.json', async (route) => {
			const answer = await route.fetch();
			const atlas = (await answer.json()) as Atlas;
			const span = { ...atlas.meta.span, first };
			await route.fulfill({ json: { ...atlas, meta: { ...atlas.meta, span, defaultYear: year } } });
		});
		await page.goto(`/${language}/compare/?polities=japan,india`);
		await alive(page);
		const same = page.getByText(word(language, 'compare_same'));
		await expect(same).toBeVisible();
		await expect(page.getByText(word(language, 'compare_nothing'))).toHaveCount(0);
		// After the last change there is nothing to offer.
		await expect(same.getByRole('link')).toHaveText(
			next === null ? [] : [word(language, 'compare_next', { earlier: year, year: next })],
		);
	});

test('two countries without a tie are said to have none', async ({ page }) => {
	// In these records each country with a page but one has a tie: two of them lose theirs.
	const without = new Set(['japan', 'india']);
	await page.route('**/atlas.json', async (route) => {
		const answer = await route.fetch();
		const atlas = (await answer.json()) as Atlas;
		const ties = atlas.ties.filter(({ polity }) => !without.has(polity));
		await route.fulfill({ json: { ...atlas, ties } });
	});
	await page.goto(`/en/compare/?polities=${[...without].join()}`);
	await alive(page);
	await expect(page.getByText(word('en', 'compare_no_ladder'))).toBeVisible();
	await expect(page.locator('tr[data-stage]')).toHaveCount(0);
});

test('a union of countries that were known is no first contact', async ({ page }) => {
	await page.goto('/en/compare/?years=1957,1958');
	await alive(page);
	const name = nameIn('united-arab-republic', 1958, 'en');
	for (const kind of ['contact', 'tie', 'risen'])
		await expect(page.locator(`[data-difference="${kind}"]`).getByText(name)).toHaveCount(0);
	await expect(page.getByText(`Syria → ${name}`)).toBeVisible();
});

for (const [query, given] of [
	['years=1066,1955', '1066'],
	['years=soon', 'soon'],
	['years=1952,1953,1954', '1954'],
	['polities=jappan,india', 'jappan'],
	['polities=atlantis', 'atlantis'],
	['polities=china,japan', 'China is the centre'],
] as const)
	test(`${query} gives the nearest comparison and says so`, async ({ page }) => {
		await page.goto(`/en/compare/?${query}`);
		await alive(page);
		await expect(page.getByRole('status').filter({ hasText: given })).toBeVisible();
		await expect(page.getByRole('img')).not.toHaveCount(0);
		if (given === 'jappan') {
			await expect(page.getByLabel(word('en', 'compare_first'))).toHaveValue('japan');
			await expect(page.getByRole('status')).toContainText(
				word('en', 'notice_taken', { name: 'Japan' }),
			);
		}
	});

test('from a country on the map, from the overview and from the chart to the comparison', async ({
	page,
}) => {
	await open(page, '/en/?polity=india');
	const { panel } = controls(page, 'en');
	await panel.getByRole('link', { name: word('en', 'compare_with'), exact: true }).click();
	await expect(page).toHaveURL('/en/compare/?polities=india');
	await alive(page);
	await expect(page.getByLabel(word('en', 'compare_first'))).toHaveValue('india');
	await open(page, '/en/?year=1957&polity=china');
	await panel.getByRole('link', { name: word('en', 'compare_with_year'), exact: true }).click();
	await alive(page);
	await expect(page.getByLabel(word('en', 'compare_later'))).toHaveValue('1957');
	await page.goto('/en/chart/');
	await page.getByRole('link', { name: word('en', 'compare_open'), exact: true }).click();
	await expect(page).toHaveURL('/en/compare/');
});
