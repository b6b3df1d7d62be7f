import type { Page } from '@playwright/test';
import { index } from './support/atlas.ts';
import {
	begin,
	chooseStory,
	knock,
	openKiosk,
	openStaff,
	targets,
	textSizes,
	tool,
} from './support/kiosk.ts';
import { expect, test } from './support/test.ts';
import { chooseCountry, controls, LANGUAGES } from './support/visit.ts';
import { word } from './support/words.ts';

test.use({
	hasTouch: true,
	contextOptions: { reducedMotion: 'reduce' },
	expectedErrors: [/thrown on purpose/],
});

/** A 4K screen of 32 inches has 5.4 px a millimetre; upright, one of 24 inches has 3.6. */
const SCREENS = [
	{ viewport: { width: 3840, height: 2160 }, pxPerMm: 5.4 },
	{ viewport: { width: 1080, height: 1920 }, pxPerMm: 3.6 },
	{ viewport: { width: 1920, height: 1080 }, pxPerMm: 2.1 },
] as const;

/** From the next page on no caption can be drawn. */
const breakCaptions = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const clone = Node.prototype.cloneNode;
		Node.prototype.cloneNode = function (this: Node, deep?: boolean) {
			const copy = clone.call(this, deep);
			const element = copy instanceof DocumentFragment ? copy.firstElementChild : copy;
			if (element instanceof Element && element.matches('aside.panel'))
				throw new Error('thrown on purpose');
			return copy;
		};
	});

for (const { viewport, pxPerMm } of SCREENS)
	for (const language of LANGUAGES)
		test.describe(`at ${viewport.width} × ${viewport.height} in ${language}`, () => {
			test.use({ viewport });
			const least = Math.max(48, 15 * pxPerMm);

			test('targets are 15 mm, text is 24 px, and controls stand in the lower half', async ({
				page,
			}) => {
				test.slow();
				const wrong: string[] = [];
				let [smallest, shortest, counted] = [Infinity, Infinity, 0];
				const look = async (screen: string) => {
					for (const { what, width, height, top, content } of await targets(page)) {
						counted += 1;
						smallest = Math.min(smallest, width, height);
						if (Math.min(width, height) < least - 0.5)
							wrong.push(`${screen}: ${what} ${width.toFixed(0)} × ${height.toFixed(0)}`);
						if (!content && top + height / 2 < viewport.height / 2)
							wrong.push(`${screen}: ${what} at ${top.toFixed(0)}`);
					}
					for (const { text, size } of await textSizes(page)) {
						shortest = Math.min(shortest, size);
						if (size < 23.95) wrong.push(`${screen}: “${text}” ${size.toFixed(1)} px`);
					}
					const spills = await page.evaluate(
						() =>
							document.documentElement.scrollWidth > innerWidth ||
							document.documentElement.scrollHeight > innerHeight,
					);
					if (spills) wrong.push(`${screen}: spills over`);
				};
				const query = `px-per-mm=${pxPerMm}&address=https://atlas.example.org/`;
				await openKiosk(page, language, query);
				await look('attract');
				await begin(page);
				await look('visit');
				await tool(page, language, 'kiosk_legend').click();
				await expect(controls(page, language).legend).toBeVisible();
				await look('legend');
				await tool(page, language, 'kiosk_legend').click();
				await tool(page, language, 'kiosk_overview').click();
				await look('overview');
				await tool(page, language, 'kiosk_phone').click();
				await look('phone');
				await page.getByRole('dialog').getByRole('button').click();
				await tool(page, language, 'stories').click();
				await look('stories');
				await page.getByRole('dialog').getByRole('button').click();
				await chooseStory(page, language, index.atlas.stories[0]?.title[language] ?? '');
				await look('story');
				const japan = index.polity.get('japan');
				await chooseCountry(page, language, japan?.name[language] ?? '');
				await expect(page.locator('.return')).toBeVisible();
				await look('looked up from a story');
				await page.locator('.return').click();
				await tool(page, language, 'kiosk_large').click();
				await look('story, large');
				await tool(page, language, 'stories').click();
				await look('stories, large');
				await page.getByRole('dialog').getByRole('button').click();
				await tool(page, language, 'kiosk_large').click();
				await knock(page);
				await look('code');
				await page
					.getByRole('button', { name: word(language, 'close'), exact: true })
					.last()
					.click();
				await openStaff(page, language);
				await look('staff');

				const { panel } = controls(page, language);
				for (const open of ['polity=japan', 'event=aa-symposium-1955', 'polity=japan&text=large']) {
					await openKiosk(page, language, `${query}&${open}`);
					await expect(panel).toBeVisible();
					await look(open);
					if (!open.startsWith('event')) continue;
					for (const aside of ['.organisation a', '.source a']) {
						const link = panel.locator(aside).first();
						if (!(await link.isVisible())) await panel.locator('summary').first().click();
						await link.click();
						await look(`${open}, ${aside}`);
						await panel.getByRole('button', { name: word(language, 'close') }).click();
					}
				}
				await openKiosk(page, language, `${query}&polity=japan&idle=1&countdown=600`);
				await expect(page.getByRole('alertdialog')).toBeVisible();
				await look('question');
				await breakCaptions(page);
				await openKiosk(page, language, query);
				await begin(page);
				await tool(page, language, 'kiosk_overview').click();
				await expect(page.getByText(word(language, 'recovery_again'))).toBeVisible();
				await look('a caption that fails');
				console.log(
					`${viewport.width} × ${viewport.height} ${language}: ${counted} targets, ` +
						`least ${smallest.toFixed(1)} px of ${least}; least text ${shortest.toFixed(1)} px`,
				);
				expect(wrong).toEqual([]);
			});
		});
