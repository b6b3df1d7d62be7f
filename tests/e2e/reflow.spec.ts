import type { Page } from '@playwright/test';
import type { Language } from '#lib/domain/atlas.ts';
import { recordsOf, titleOf, type RecordRef } from '#lib/domain/records.ts';
import { pathOf, recordsPath, storyPath } from '#lib/view/paths.ts';
import { index } from './support/atlas.ts';
import { lost } from './support/reflow.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES } from './support/visit.ts';
import { walkMap, walkSheets, walkStories, type Look } from './support/walks.ts';

// The states of the map on 320 pixels are looked at by axe.spec.ts on the way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** One record of each type with much to tell, the one with the longest title in a language, and each other kind of page. */
const documentsOf = (language: Language): readonly string[] => {
	const long = recordsOf(index).toSorted(
		(a, b) =>
			(titleOf(index, b)?.[language].length ?? 0) - (titleOf(index, a)?.[language].length ?? 0),
	)[0];
	const samples: readonly RecordRef[] = [
		{ type: 'polity', id: 'japan' },
		{ type: 'event', id: 'aa-symposium-1955' },
		{ type: 'organisation', id: 'wftu' },
		{ type: 'person', id: 'liu-changsheng' },
		{ type: 'source', id: 'chapter' },
		...(long ? [long] : []),
	];
	return [
		...samples.map((record) => pathOf(record, language)),
		recordsPath(language),
		storyPath('japan', language),
		'/404.html',
	];
};

const walkDocuments = async (page: Page, language: Language, look: Look): Promise<void> => {
	for (const path of documentsOf(language)) {
		await page.goto(path);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		await look(path);
	}
};

for (const language of LANGUAGES) {
	test(`no page of a record loses anything on 320 pixels, in ${language}`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		const found: string[] = [];
		await walkDocuments(page, language, async (screen) => {
			found.push(...(await lost(page, screen)));
		});
		expect(found).toEqual([]);
	});

	for (const [what, walk] of Object.entries({
		'pages of records': walkDocuments,
		'the map': walkMap,
		stories: walkStories,
		'the chart, the comparison and the log': walkSheets,
	}))
		test(`with text of twice the size nothing is lost of ${what}, in ${language}`, async ({
			page,
		}) => {
			// What a reader sets in the browser, so that lengths and queries in rem follow.
			const devtools = await page.context().newCDPSession(page);
			await devtools.send('Page.enable');
			await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
			const found: string[] = [];
			await walk(page, language, async (screen) => {
				found.push(...(await lost(page, screen)));
			});
			expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
				'32px',
			);
			expect(found).toEqual([]);
		});
}
