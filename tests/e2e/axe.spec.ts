import { faults } from './support/axe.ts';
import { lost } from './support/reflow.ts';
import { test, expect } from './support/test.ts';
import { LANGUAGES, openMap } from './support/visit.ts';
import { walkFailures, walkKiosk, walkMap, walkSheets, walkStories } from './support/walks.ts';

// Axe is a script from outside the page.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

const SIZES = {
	desktop: { width: 1280, height: 800 },
	'narrow telephone': { width: 320, height: 640 },
} as const;
const WALKS = {
	'the map': walkMap,
	stories: walkStories,
	'the chart, the comparison and the log': walkSheets,
	'what stands where something failed': walkFailures,
} as const;

for (const [size, viewport] of Object.entries(SIZES))
	for (const language of LANGUAGES)
		test.describe(`on a ${size}, in ${language}`, () => {
			test.use({
				viewport,
				colorScheme: 'light',
				expectedErrors: [/thrown on purpose|\.js|atlas\.json|ERR_FAILED|500/],
			});
			for (const [what, walk] of Object.entries(WALKS))
				test(`axe finds nothing and nothing is out of reach in any state of ${what}`, async ({
					page,
				}) => {
					test.slow();
					const found: string[] = [];
					await walk(page, language, async (screen) => {
						found.push(...(await faults(page, screen)), ...(await lost(page, screen)));
					});
					expect(found).toEqual([]);
				});
		});

for (const language of LANGUAGES)
	test(`axe finds nothing on the map that MapLibre draws, in ${language}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await openMap(page, 'gl', 'polity=japan', '1955-12-31', language);
		expect(await faults(page, 'MapLibre')).toEqual([]);
	});

for (const language of LANGUAGES)
	test.describe(`on a kiosk, in ${language}`, () => {
		test.use({ viewport: { width: 1920, height: 1080 }, hasTouch: true, colorScheme: 'light' });
		test('axe finds nothing in any state', async ({ page }) => {
			test.slow();
			const found: string[] = [];
			await walkKiosk(page, language, async (screen) => {
				found.push(...(await faults(page, screen)));
			});
			expect(found).toEqual([]);
		});
	});
