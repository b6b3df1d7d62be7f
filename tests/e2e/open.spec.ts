import { index, sceneOf } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { alive, chooseCountry, controls, drawn, LANGUAGES, open } from './support/visit.ts';

const { meta } = index.atlas;

for (const [locale, path] of [
	['zh-CN', '/zh/'],
	['en-US', '/en/'],
	['fr-FR', '/zh/'],
] as const)
	test.describe(`in a browser that prefers ${locale}`, () => {
		test.use({ locale });
		test(`a first visit to / goes to ${path} and keeps what the link asks for`, async ({
			page,
		}) => {
			await page.goto('/?year=1953');
			await expect(page).toHaveURL(`${path}?year=1953`);
			await alive(page);
			await drawn(page, 'svg', '1953-12-31');
		});
	});

test('a language that was chosen before wins over the one the browser prefers', async ({
	page,
}) => {
	await open(page, '/zh/');
	await controls(page, 'zh').toLanguage('English').click();
	await expect(page).toHaveURL('/en/');
	await page.goto('/');
	await expect(page).toHaveURL('/en/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(meta.title.en);
});

for (const language of LANGUAGES)
	test(`/${language}/ opens on the atlas’s own year with its title, totals and ties`, async ({
		page,
	}) => {
		await open(page, `/${language}/`);
		const { say, slider } = controls(page, language);
		await expect(page).toHaveTitle(meta.title[language]);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(meta.title[language]);
		const vague = say('dates_events_vague', { count: sceneOf('year=1955').summary.vague });
		const totals = say('year_totals_vague', { year: 1955, events: 37, vague, polities: 30 });
		await expect(page.getByText(totals, { exact: true })).toBeVisible();
		await expect(slider).toHaveAttribute('aria-valuetext', totals);
		await expect(
			page.getByRole('img', { name: say('map_label', { year: 1955, polities: 30, events: 37 }) }),
		).toBeVisible();
		await expect(page.locator('[data-polity="japan"]')).toHaveAttribute('data-fill', 'stage-5');
		await expect(page.locator('[data-arc^="aa-symposium-1955:"]')).toHaveCount(14);
	});

test('the map of an event says its day, that of a year its year alone', async ({ page }) => {
	for (const [language, words] of [
		['en', '18 May 1955'],
		['zh', '1955年5月18日'],
	] as const) {
		const { say, tool } = controls(page, language);
		const plate = page.locator('main > header');
		const day = plate.getByText(say('map_as_of', { date: words }));
		await open(page, `/${language}/?renderer=svg&event=aa-symposium-1955`);
		await expect(day).toBeVisible();
		await expect(page.locator('svg.map')).toHaveAccessibleName(new RegExp(words));
		await (await tool('table_open')).click();
		await expect(page.getByRole('dialog')).toContainText(say('table_title', { date: words }));
		await open(page, `/${language}/?renderer=svg&year=1955`);
		await expect(day).toHaveCount(0);
		await page.goto(`/${language}/event/aa-symposium-1955/`);
		await expect(page.locator('figcaption').first()).toContainText(
			say('plate_caption', { date: words }),
		);
	}
});

test('a walk through everything asks nothing of other origins and breaks no policy', async ({
	page,
	baseURL,
	offences,
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const { button, slider, legend, toLanguage, panel } = controls(page, 'zh');
	await open(page, '/zh/');
	await button('theme_dark').click();
	await chooseCountry(page, 'zh', '日本');
	await panel
		.getByRole('link', { name: index.event.get('aa-symposium-1955')?.title.zh ?? '' })
		.click();
	await slider.press('End');
	await button('play').click();
	await button('pause').click();
	await button('zoom_in').click();
	await button('show_globe').click();
	await button('show_flat').click();
	if (!(await legend.isVisible())) await button('legend').click();
	await expect(legend).toBeVisible();
	await toLanguage('English').click();
	await expect(page).toHaveURL(/\/en\//);
	// The other map brings its own code, worker and fonts.
	await open(page, '/en/?renderer=gl');
	await drawn(page, 'gl', '1955-12-31');
	await controls(page, 'en').slider.press('Home');
	await drawn(page, 'gl', '1949-12-31');

	expect(asked.length).toBeGreaterThan(20);
	expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(baseURL ?? ''))).toEqual([]);
	// The rest of what may not happen is looked after in every test: see support/test.ts.
	expect(offences.errors).toEqual([]);
	await expect(page.locator('meta[http-equiv="content-security-policy" i]')).toHaveAttribute(
		'content',
		/default-src 'none'.*connect-src 'self'/,
	);
});
