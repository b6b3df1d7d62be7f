import type { Page } from '@playwright/test';
import { languageTag, type Language } from '#lib/domain/atlas.ts';
import { index } from './support/atlas.ts';
import { begin, openKiosk, tool } from './support/kiosk.ts';
import { decodePng } from './support/png.ts';
import { readQr } from './support/qr.ts';
import { expect, test } from './support/test.ts';
import { chooseCountry, controls, open } from './support/visit.ts';
import { word } from './support/words.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PUBLIC = 'https://atlas.example.org/unions';
/** Modules of the quiet zone at each side. */
const QUIET = 4;

/** What a camera would read from the screen: the text in the pixels of the code. */
const scanned = async (page: Page): Promise<string> => {
	const code = page.locator('dialog svg[role="img"]');
	await expect(code).toBeVisible();
	const all = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
	const { width, height, rgba } = decodePng(await code.screenshot());
	expect(width).toBe(height);
	const dark = (x: number, y: number): boolean => {
		const at = (modules: number) => Math.floor(((modules + QUIET + 0.5) * width) / all);
		const light = rgba[(at(y) * width + at(x)) * 4] ?? 0;
		expect(light < 60 || light > 195, 'black or white').toBe(true);
		return light < 128;
	};
	return readQr(all - 2 * QUIET, dark);
};

test('the code on the screen, read from its pixels, opens the same view on a phone', async ({
	page,
	browser,
	baseURL,
}) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	const phone = await browser.newPage({
		...(baseURL === undefined ? {} : { baseURL }),
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		serviceWorkers: 'block',
	});
	/** Opens on the phone what was scanned, as if the atlas stood at this test’s address. */
	const follow = async (language: Language): Promise<void> => {
		const address = await scanned(page);
		console.log(`scanned: ${address}`);
		expect(address.startsWith(`${PUBLIC}/${language}/`)).toBe(true);
		await open(phone, address.slice(PUBLIC.length));
		await expect(phone.locator('html')).toHaveAttribute('lang', languageTag(language));
	};

	// A country that was chosen on the kiosk, in Chinese.
	const india = index.polity.get('india')?.name.zh ?? '';
	await openKiosk(page, 'zh', `address=${PUBLIC}`);
	await begin(page);
	await controls(page, 'zh').slider.fill('1954');
	await chooseCountry(page, 'zh', india);
	await expect(controls(page, 'zh').panel).toBeVisible();
	await tool(page, 'zh', 'kiosk_phone').click();
	await follow('zh');
	await expect(controls(phone, 'zh').slider).toHaveValue('1954');
	const heading = controls(phone, 'zh').panel.getByRole('heading', { level: 2 });
	await expect(heading).toHaveText(india);

	// A step of a story, in English.
	const told = (on: Page) =>
		on
			.getByRole('complementary', { name: word('en', 'story_label'), exact: true })
			.getByRole('heading', { level: 2 });
	const title = index.story.get('japan')?.steps[1]?.title.en ?? '';
	await openKiosk(page, 'en', `address=${PUBLIC}&story=japan&step=2&year=1952`);
	await expect(told(page)).toHaveText(title);
	await tool(page, 'en', 'kiosk_phone').click();
	await follow('en');
	await expect(told(phone)).toHaveText(title);
	await phone.close();
});
