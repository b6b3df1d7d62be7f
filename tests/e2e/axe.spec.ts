import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { controls, open } from './support/visit.ts';

// Axe is a script from outside the page.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong with the page as it stands, one line a rule and place. */
const violations = async (page: Page, screen: string): Promise<readonly string[]> => {
	// The page has no frames, which the other mode would look for at a cost; within the map’s picture
	// there is nothing for a screen reader.
	const found = await new AxeBuilder({ page })
		.withTags(RULES)
		.exclude('svg.map > g')
		.setLegacyMode()
		.analyze();
	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, any }) => `${screen}: ${id} ${target.join(' ')} ${any[0]?.message ?? ''}`),
	);
};

/** Every two of size, theme and language meet in one of these. */
const SETTINGS = [
	['desktop', 'light', 'zh'],
	['desktop', 'dark', 'en'],
	['phone', 'light', 'en'],
	['phone', 'dark', 'zh'],
] as const;
const SIZES = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 360, height: 740 },
} as const;

for (const [size, colorScheme, language] of SETTINGS)
	test.describe(`on a ${size}, ${colorScheme}, in ${language}`, () => {
		test.use({ viewport: SIZES[size], colorScheme });
		test('axe finds nothing on any screen', async ({ page }) => {
			const { button, legend, panel } = controls(page, language);
			const found: string[] = [];
			const check = async (screen: string) => {
				found.push(...(await violations(page, screen)));
			};
			await open(page, `/${language}/`);
			await check('default');
			if (!(await legend.isVisible())) await button('legend').click();
			await expect(legend).toBeVisible();
			await check('legend');
			await open(page, `/${language}/?polity=japan`);
			await expect(panel).toBeVisible();
			await check('country');
			await controls(page, language).countries.getByRole('link').first().focus();
			await check('list of countries');
			await open(page, `/${language}/?event=aa-symposium-1955`);
			await expect(panel).toBeVisible();
			await check('event');
			await open(page, `/${language}/?polity=china`);
			await expect(panel).toBeVisible();
			await check('overview');
			await open(page, `/${language}/?projection=globe`);
			await expect(button('show_flat')).toBeVisible();
			await check('globe');
			expect(found).toEqual([]);
		});
	});
