import { languageTag } from '#lib/domain/atlas.ts';
import { PALETTE, type ColourName } from '#lib/encoding/palette.ts';
import { index, sceneOf } from './support/atlas.ts';
import { coloursOf, mapPicture } from './support/picture.ts';
import { expect, test } from './support/test.ts';
import { controls, LANGUAGES } from './support/visit.ts';

// Chromium refuses scripts here as a policy would.
test.use({ javaScriptEnabled: false, expectedErrors: [/\.js: csp$/] });

/** As browsers write the computed colour of `#rrggbb`. */
const computed = (name: ColourName): string => {
	const hex = Number.parseInt(PALETTE.light[name].slice(1), 16);
	return `rgb(${hex >> 16}, ${(hex >> 8) & 255}, ${hex & 255})`;
};

test('without JavaScript the page without a language speaks the first of the atlas', async ({
	page,
}) => {
	const [first] = index.atlas.meta.languages;
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('lang', languageTag(first));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(index.atlas.meta.title[first]);
	const { events, polities } = sceneOf('', first).summary;
	const label = controls(page, first).say('map_label', { year: 1955, polities, events });
	await expect(page.getByRole('img', { name: label })).toBeVisible();
});

for (const language of LANGUAGES)
	test(`without JavaScript the map of 1955 is there to read in ${language}`, async ({ page }) => {
		const scene = sceneOf('', language);
		await page.goto(`/${language}/`);
		const { say, toLanguage } = controls(page, language);
		await expect(page.locator('html')).toHaveAttribute(
			'lang',
			language === 'zh' ? 'zh-Hans' : 'en',
		);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			index.atlas.meta.title[language],
		);
		const map = page.getByRole('img', {
			name: say('map_label', { year: 1955, polities: 30, events: 37 }),
		});
		await expect(map).toHaveAttribute('data-drawn', '1955-12-31');

		for (const [polity, fill] of [
			['japan', 'stage-5'],
			['ussr', 'stage-4'],
			['china', 'hub'],
			['iran', 'stage-1'],
			['australia', 'land'],
		] as const)
			await expect(map.locator(`[data-polity="${polity}"]`)).toHaveCSS('fill', computed(fill));
		await expect(map.locator('[data-polity]')).toHaveCount(scene.areas.length);
		await expect(map.locator('[data-arc]')).toHaveCount(scene.arcs.length);
		for (const polity of ['japan', 'ussr', 'india']) {
			const name = scene.areas.find((area) => area.polity === polity)?.name ?? '';
			await expect(map.getByText(name, { exact: true })).toBeVisible();
		}
		expect(coloursOf(await mapPicture(page))).toBeGreaterThan(6);

		// The switch is a link to a page that is as whole as this one.
		const other = language === 'zh' ? 'en' : 'zh';
		await toLanguage(other === 'en' ? 'English' : '中文').click();
		await expect(page).toHaveURL(new RegExp(`/${other}/?$`));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(index.atlas.meta.title[other]);
		await expect(page.locator('[data-polity="japan"]')).toHaveCSS('fill', computed('stage-5'));
	});
