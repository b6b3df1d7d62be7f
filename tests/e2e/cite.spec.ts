import { readFileSync } from 'node:fs';
import { recordsOf } from '#lib/domain/records.ts';
import { defaultComparison } from '#lib/view/comparison.ts';
import { chartPath, comparePath, pathOf, storyPath } from '#lib/view/paths.ts';
import { index } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { controls, LANGUAGES, open } from './support/visit.ts';
import { word } from './support/words.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { meta } = index.atlas;
const QUERY = '?year=1954&polity=japan&hide=visit';

interface Item {
	readonly title: string;
	readonly URL: string;
	readonly accessed: { readonly 'date-parts': readonly (readonly number[])[] };
}

for (const language of LANGUAGES) {
	const say = (key: string, values = {}) => word(language, key, values);

	test(`what is on screen is cited as text, BibTeX and CSL-JSON, in ${language}`, async ({
		page,
	}) => {
		await page.clock.setFixedTime(new Date(2031, 4, 6, 12));
		await open(page, `/${language}/${QUERY}`);
		const { panel } = controls(page, language);
		await panel.getByRole('button', { name: say('cite_open'), exact: true }).click();
		const dialog = page.getByRole('dialog', { name: say('cite_title') });
		const form = (name: string) => dialog.getByRole('region', { name, exact: true });

		const text = form(say('cite_text'));
		await expect(text).toContainText(index.polity.get('japan')?.name[language] ?? '');
		await expect(text).toContainText('1954');
		await expect(text).toContainText(meta.editors[language]);
		await expect(text).toContainText(language === 'zh' ? '[2031-05-06]' : 'Accessed 6 May 2031.');
		await expect(text).toContainText(QUERY);

		await expect(form('BibTeX')).toContainText('@misc{');
		const [item] = JSON.parse((await form('CSL-JSON').textContent()) ?? '') as readonly Item[];
		expect(item?.URL).toBe(page.url());
		expect(item?.accessed['date-parts']).toEqual([[2031, 5, 6]]);

		const [file] = await Promise.all([
			page.waitForEvent('download'),
			dialog
				.getByRole('button', { name: say('cite_download_of', { form: 'BibTeX' }), exact: true })
				.click(),
		]);
		expect(file.suggestedFilename()).toBe(`${meta.id}-1954-japan.bib`);
		expect(readFileSync(await file.path(), 'utf8')).toContain(QUERY);

		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		// Escape closed the dialog alone.
		await expect(panel).toBeVisible();
	});

	test(`without JavaScript every kind of page says how it is cited, in ${language}`, async ({
		browser,
		baseURL,
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
		const page = await context.newPage();
		const seen = new Set<string>();
		for (const record of recordsOf(index)) {
			if (seen.has(record.type)) continue;
			seen.add(record.type);
			await page.goto(pathOf(record, language));
			const cite = page.locator('details', { hasText: say('cite_record') });
			await cite.locator('summary').click();
			await expect(cite.getByText(say('cite_no_day'))).toBeVisible();
			for (const form of ['text', 'bibtex', 'csl'])
				await expect(cite.locator(`pre.${form}`)).toContainText(meta.version);
			await expect(cite.locator('pre.csl')).not.toContainText('accessed');
		}
		expect(seen.size).toBe(5);
		const [earlier, later] = defaultComparison(index).years;
		const [story] = index.atlas.stories;
		for (const [path, title] of [
			[chartPath(language), say('chart_title')],
			[comparePath(language), say('compare_years', { earlier, later })],
			[storyPath(story?.id ?? '', language), story?.title[language] ?? ''],
		] as const) {
			await page.goto(path);
			const cite = page.locator('details', { hasText: say('cite_record') });
			await cite.locator('summary').click();
			await expect(cite.getByText(say('cite_no_day'))).toBeVisible();
			for (const form of ['text', 'bibtex', 'csl'])
				await expect(cite.locator(`pre.${form}`)).toContainText(title);
			await expect(cite.locator('pre.csl')).not.toContainText('accessed');
		}
		await context.close();
	});
}

test('the chart and the comparison are cited with their address and the day, as they stand', async ({
	page,
}) => {
	await page.clock.setFixedTime(new Date(2031, 4, 6, 12));
	for (const [path, key] of [
		['/en/chart/?group=none&sort=stage&dates=earliest', 'chart'],
		[
			'/en/compare/?years=1951,1954&polities=india,japan&dates=earliest',
			'compare-1951-1954-india-japan',
		],
	] as const) {
		await page.goto(path);
		const cite = page.locator('details', { hasText: word('en', 'cite_record') });
		await cite.locator('summary').click();
		await expect(cite.getByText(word('en', 'cite_no_day'))).toHaveCount(0);
		await expect(cite.locator('pre.text')).toContainText('Accessed 6 May 2031.');
		const [item] = JSON.parse(
			(await cite.locator('pre.csl').textContent()) ?? '',
		) as readonly (Item & {
			readonly id: string;
		})[];
		expect(item).toMatchObject({ id: `${meta.id}-${key}`, URL: page.url() });
		expect(item?.title).toContain(word('en', 'dates_earliest'));
	}
});

test('a citation is copied, and the page says so', async ({ page, context, baseURL }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL ?? '' });
	await open(page, '/en/');
	await page.getByRole('button', { name: word('en', 'cite_view'), exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog
		.getByRole('button', { name: word('en', 'cite_copy_of', { form: 'BibTeX' }), exact: true })
		.click();
	await expect(dialog.getByRole('status')).toHaveText(
		word('en', 'cite_copied', { form: 'BibTeX' }),
	);
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
		`@misc{${meta.id}-1955,`,
	);
});

test('where copying is not allowed the text is selected instead', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await open(page, '/zh/');
	await page.getByRole('button', { name: word('zh', 'cite_view'), exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog
		.getByRole('button', { name: word('zh', 'cite_copy_of', { form: 'CSL-JSON' }), exact: true })
		.click();
	await expect(dialog.getByRole('status')).toHaveText(word('zh', 'cite_by_hand'));
	expect(await page.evaluate(() => String(getSelection()))).toContain('container-title');
});
