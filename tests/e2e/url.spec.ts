import { eventNamed } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { chooseCountry, controls, drawn, LANGUAGES, open } from './support/visit.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const symposium = eventNamed('aa-symposium-1955');

test('a link shows the whole view that it names, and a reload keeps it', async ({ page }) => {
	const address = '/en/?year=1954&polity=india&hide=visit&hide-stage=contact&projection=globe';
	await open(page, address);
	const { panel, slider, kinds, stages, button } = controls(page, 'en');
	const check = async () => {
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText('India');
		await expect(slider).toHaveValue('1954');
		await expect(button('show_flat')).toBeVisible();
		await button('legend').click();
		await expect(kinds.getByRole('button', { name: 'Visit', exact: true })).toHaveAttribute(
			'aria-pressed',
			'false',
		);
		await expect(stages.getByRole('button', { name: 'Contact', exact: true })).toHaveAttribute(
			'aria-pressed',
			'false',
		);
		await expect(page).toHaveURL(address);
	};
	await check();
	await page.reload();
	await check();
});

test('what one does is written into the address', async ({ page }) => {
	await open(page, '/zh/');
	const { slider, button, panel } = controls(page, 'zh');
	await slider.press('ArrowLeft');
	await expect(page).toHaveURL('/zh/?year=1954');
	await chooseCountry(page, 'zh', '日本');
	await expect(page).toHaveURL('/zh/?year=1954&polity=japan');
	await panel.getByRole('link', { name: symposium.title.zh }).click();
	await expect(page).toHaveURL('/zh/?year=1955&polity=japan&event=aa-symposium-1955');
	await button('show_globe').click();
	await expect(page).toHaveURL(
		'/zh/?year=1955&polity=japan&event=aa-symposium-1955&projection=globe',
	);
});

test('a way back that is quicker than a year is written leaves address and map of one year', async ({
	page,
}) => {
	await open(page, '/zh/?year=1955&renderer=svg');
	const { slider, panel } = controls(page, 'zh');
	await chooseCountry(page, 'zh', '日本');
	await expect(panel).toBeVisible();
	await slider.focus();
	// Within one task of the page, sooner than a year comes to rest.
	await slider.evaluate((input: HTMLInputElement) => {
		input.stepUp();
		input.dispatchEvent(new Event('input', { bubbles: true }));
		history.back();
	});
	await expect(panel).toHaveCount(0);
	// Longer than a year rests before it is written.
	await page.waitForTimeout(600);
	await expect(page).toHaveURL('/zh/?year=1955&renderer=svg');
	await expect(slider).toHaveValue('1955');
	await drawn(page, 'svg', '1955-12-31');
});

test('back and forward go through what was selected', async ({ page }) => {
	await open(page, '/en/?year=1954');
	const { panel, slider } = controls(page, 'en');
	const heading = panel.getByRole('heading', { level: 2 });
	await chooseCountry(page, 'en', 'Japan');
	await expect(page).toHaveURL('/en/?year=1954&polity=japan');
	await panel.getByRole('link', { name: symposium.title.en }).click();
	await expect(heading).toHaveText(symposium.title.en);
	await expect(page).toHaveURL('/en/?year=1955&polity=japan&event=aa-symposium-1955');

	await page.goBack();
	await expect(heading).toHaveText('Japan');
	await expect(slider).toHaveValue('1954');
	await page.goBack();
	await expect(panel).toHaveCount(0);
	await expect(page).toHaveURL('/en/?year=1954');
	await page.goForward();
	await expect(heading).toHaveText('Japan');
	await page.goForward();
	await expect(heading).toHaveText(symposium.title.en);
	await drawn(page, 'svg', '1955-05-18');
});

for (const [parameter, given, year] of [
	['year', 'abc', 1955],
	['year', '1066', 1949],
	['year', '2026', 1958],
	['polity', 'atlantis', 1955],
	['event', 'x', 1955],
	['projection', 'cube', 1955],
	['renderer', 'crayon', 1955],
	['hide', 'nothing-such', 1955],
] as const)
	test(`${parameter}=${given} in a link gives the nearest view and says so quietly`, async ({
		page,
	}) => {
		const language = LANGUAGES[given.length % 2] ?? 'zh';
		await open(page, `/${language}/?${parameter}=${given}`);
		const { status, slider, say, panel, button } = controls(page, language);
		await expect(status).toContainText(say('notice', { parameter, given }));
		await drawn(page, 'svg', `${year}-12-31`);
		await expect(slider).toHaveValue(String(year));
		await expect(panel).toHaveCount(0);
		await expect(button('show_globe')).toBeVisible();
		await status.getByRole('button', { name: say('close') }).click();
		await expect(status).toBeEmpty();
	});

test('parameters that are not the atlas’s own are left alone without a word', async ({ page }) => {
	await open(page, '/en/?utm_source=x&polity=');
	await expect(controls(page, 'en').status).toBeEmpty();
	await drawn(page, 'svg', '1955-12-31');
});
