import type { Page } from '@playwright/test';
import type { Language } from '#lib/domain/atlas.ts';
import { pagesOf } from '#lib/view/sitemap.ts';
import { index } from './support/atlas.ts';
import { faults } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES } from './support/visit.ts';

// Axe is a script from outside the page.
test.use({
	bypassCSP: true,
	colorScheme: 'light',
	// What fades in is looked at when it is there.
	contextOptions: { reducedMotion: 'reduce' },
});

/** So many that a processor of two cores is done in about a minute. */
const PARTS = 2;
const pathsOf = (language: Language): readonly string[] =>
	pagesOf(index).map((path) => path(language));
/** Pages of no language, and those that the sitemap does not name. */
const OTHERS = ['/', '/404.html', '/zh/kiosk/', '/en/kiosk/', '/zh/log/', '/en/log/'];

/** What the page’s own script calls, and which does nothing. */
const NO_SCRIPT = 'export const start = () => {};';

/** Looks at documents as they are sent: no script of theirs runs, all that folds is open. */
const examine = async (page: Page, paths: readonly string[]): Promise<readonly string[]> => {
	await page.route(/\/_app\/.*\.js$/, (route) =>
		route.fulfill({ contentType: 'text/javascript', body: NO_SCRIPT }),
	);
	const found: string[] = [];
	for (const path of paths) {
		await page.goto(path);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		found.push(...(await faults(page, path)));
	}
	return found;
};

for (const language of LANGUAGES) {
	const paths = pathsOf(language);
	const size = Math.ceil(paths.length / PARTS);
	for (let part = 0; part < PARTS; part++)
		test(`axe finds nothing on any page of the sitemap, in ${language}, part ${part + 1}`, async ({
			page,
		}) => {
			test.setTimeout(480_000);
			expect(await examine(page, paths.slice(part * size, (part + 1) * size))).toEqual([]);
		});
}

test('axe finds nothing on the pages that are not in the sitemap', async ({ page }) => {
	expect(await examine(page, OTHERS)).toEqual([]);
});
