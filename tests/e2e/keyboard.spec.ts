import type { Page } from '@playwright/test';
import { tableOf } from '#lib/scene/table.ts';
import { index, sceneOf } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { controls, countryLink, LANGUAGES, open, openMap, RENDERERS } from './support/visit.ts';

interface Focused {
	readonly name: string;
	readonly role: string;
	readonly outline: number;
	readonly inside: boolean;
}

/** What has the focus, and whether a person can see that it does. */
const focused = (page: Page): Promise<Focused> =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body)
			return { name: '', role: 'none', outline: 0, inside: false };
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const { left, top, right, bottom } = element.getBoundingClientRect();
		return {
			name: element.getAttribute('aria-label') ?? element.textContent.trim(),
			role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
			outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
			inside:
				right > left &&
				bottom > top &&
				left >= -1 &&
				top >= -1 &&
				right <= innerWidth + 1 &&
				bottom <= innerHeight + 1,
		};
	});

for (const viewport of [
	{ width: 1280, height: 800 },
	// Also what is left of a desktop magnified to 400%.
	{ width: 360, height: 740 },
])
	test(`by keys alone, on ${viewport.width} pixels: from the load to a caption and back`, async ({
		page,
	}) => {
		await page.setViewportSize(viewport);
		await open(page, '/zh/');
		const { countries, panel, say } = controls(page, 'zh');
		await page.keyboard.press('Tab');
		await expect(countries.getByRole('link').first()).toBeFocused();
		await expect(countries).toBeInViewport({ ratio: 0.9 });

		// The first link leads past the list; the list is gone as soon as the focus is.
		const skip = countries.getByRole('link', { name: say('keys_skip_countries') });
		await expect(skip).toBeFocused();
		await page.keyboard.press('Enter');
		const tools = page.getByRole('navigation', { name: say('toolbar_label') });
		await expect(tools).toBeFocused();
		await expect(countries).not.toBeInViewport({ ratio: 0.9 });
		await page.keyboard.press('Tab');
		await expect(tools.getByRole('link').first()).toBeFocused();
		await countries.getByRole('link').nth(1).focus();

		const japan = countryLink(page, 'zh', '日本');
		const count = await countries.getByRole('link').count();
		for (let i = 0; i < count; i++) {
			const { name, outline, inside } = await focused(page);
			expect({ name, seen: outline > 0 && inside }).toEqual({ name, seen: true });
			if (name.startsWith('日本')) break;
			await page.keyboard.press('Tab');
		}
		await expect(japan).toBeFocused();
		await page.keyboard.press('Enter');
		const heading = panel.getByRole('heading', { level: 2 });
		await expect(heading).toHaveText('日本');
		await expect(heading).toBeFocused();
		// Nothing lies over the tools any more.
		await expect(tools.getByRole('button').first()).toBeVisible();
		await tools.getByRole('button', { name: say('legend') }).click({ trial: true });
		await expect(japan).toHaveAttribute('aria-current', 'true');
		await page.keyboard.press('Escape');
		await expect(panel).toHaveCount(0);
		await expect(page).toHaveURL('/zh/');
		await expect(japan).toBeFocused();
	});

test('a link inside a caption leads on to the title of the next, and Escape back to the list', async ({
	page,
}) => {
	await open(page, '/en/');
	const { panel } = controls(page, 'en');
	const india = countryLink(page, 'en', 'India');
	await india.focus();
	await page.keyboard.press('Enter');
	const heading = panel.getByRole('heading', { level: 2 });
	await expect(heading).toBeFocused();
	const event = panel.getByRole('link', { name: /symposium/i }).first();
	await event.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/event=/);
	await expect(heading).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(india).toBeFocused();
});

for (const language of LANGUAGES)
	test(`each link of the list says how its country stands in the year, in ${language}`, async ({
		page,
	}) => {
		await open(page, `/${language}/?year=1955`);
		const { countries, slider, say } = controls(page, language);
		/** Each link as the table of that year would have it. */
		const told = async (year: number) => {
			const rows = tableOf(index, sceneOf(`year=${year}`, language)).areas;
			// Beside a tie, solidarity is said in the table alone.
			const first = rows.filter(
				({ polity }, i) => rows.findIndex((row) => row.polity === polity) === i,
			);
			const words = {
				hub: say('table_hub'),
				none: say('short_none'),
				support: say('short_support'),
			};
			const texts = first.map(({ name, says, tie }) => {
				const stage = index.stage.get(tie?.stage ?? '')?.label[language] ?? '';
				return `${name} · ${says in words ? words[says as keyof typeof words] : stage}`;
			});
			await expect(countries.getByRole('listitem')).toHaveText(texts, { useInnerText: false });
			return new Set(first.map(({ says }) => says));
		};
		const seen = [...(await told(1955))];
		await slider.press('End');
		seen.push(...(await told(1958)));
		expect(seen).toEqual(expect.arrayContaining(['hub', 'none', 'tie', 'support']));
		await slider.press('Home');
		await told(1949);
		const absent = countries.getByRole('button');
		await absent.focus();
		await absent.press('Enter');
		await expect(
			countries.getByRole('list', { name: say('short_absent'), exact: true }),
		).toBeVisible();
	});

test('what is not in the source is reached by keys, too, with its name, status and holder', async ({
	page,
}) => {
	await open(page, '/en/?year=1955');
	const { countries, panel, say } = controls(page, 'en');
	const absent = sceneOf('year=1955', 'en').areas.filter(
		({ fill, pattern }) => fill === 'land' && !pattern,
	);
	const more = countries.getByRole('button', {
		name: say('countries_absent', { count: absent.length }),
	});
	await countries.getByRole('link').last().focus();
	const told = await countries.getByRole('listitem').count();
	await page.keyboard.press('Tab');
	await expect(more).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(countries.getByRole('listitem')).toHaveCount(told + absent.length);
	// The last of them is in view, above the timeline, when the focus comes to it.
	await countries.getByRole('link').last().focus();
	expect(await focused(page)).toMatchObject({ inside: true });
	const kenya = countries.getByRole('link', { name: 'Kenya', exact: true });
	await kenya.focus();
	await page.keyboard.press('Enter');
	const heading = panel.getByRole('heading', { level: 2 });
	await expect(heading).toHaveText('Kenya');
	await expect(heading).toBeFocused();
	await expect(panel).toContainText('Colony · under United Kingdom');
	await expect(panel.locator('.standing')).toHaveAttribute('data-state', 'absent');
	await page.keyboard.press('Escape');
	await expect(kenya).toBeFocused();
});

test('a mouse that closes a caption leaves the list of countries where it was', async ({
	page,
}) => {
	await open(page, '/en/');
	const { countries, panel, button } = controls(page, 'en');
	await countryLink(page, 'en', 'India').focus();
	await page.keyboard.press('Enter');
	await expect(panel).toBeVisible();
	await button('close').click();
	await expect(panel).toHaveCount(0);
	// It would lie over the tools.
	await button('legend').click({ trial: true });
	await expect(countries.locator(':focus')).toHaveCount(0);
});

for (const renderer of RENDERERS)
	test(`on ${renderer} every control is reached by Tab, in view and with a visible focus`, async ({
		page,
	}) => {
		await openMap(page, renderer, 'polity=japan', '1955-12-31', 'en');
		const { countries, say } = controls(page, 'en');
		await countries.getByRole('link').last().focus();
		const reached: string[] = [];
		for (let i = 0; i < 120; i++) {
			await page.keyboard.press('Tab');
			const { name, role, outline, inside } = await focused(page);
			if (role === 'none') break;
			if (role === 'a' && (await countries.getByRole('link', { name }).first().isVisible())) {
				const back = await page.evaluate(() => !!document.activeElement?.closest('nav ul'));
				if (back) break;
			}
			expect({ name, role, seen: outline > 0 && inside }).toEqual({ name, role, seen: true });
			reached.push(name);
		}
		for (const key of [
			'legend',
			'show_globe',
			'theme_dark',
			'zoom_in',
			'zoom_out',
			'zoom_home',
			'close',
			'previous_event',
			'play',
			'next_event',
			'speed',
			'loop',
			'year_slider',
		])
			expect(reached).toContain(say(key));
		// Arrows move MapLibre’s map; the SVG map is a picture with the list of countries beside it.
		const { summary } = sceneOf('polity=japan', 'en');
		const map = say('map_label', {
			year: 1955,
			polities: summary.polities,
			events: summary.events,
		});
		expect(reached.includes(map)).toBe(renderer === 'gl');
	});

test('a panel can be read and left without a mouse', async ({ page }) => {
	await open(page, '/en/?polity=japan');
	const { panel, button } = controls(page, 'en');
	await expect(panel).toBeVisible();
	await button('close').focus();
	await page.keyboard.press('Tab');
	const body = panel.getByRole('region');
	await expect(body).toBeFocused();
	await page.keyboard.press('End');
	await expect.poll(() => body.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
	await button('close').press('Enter');
	await expect(panel).toHaveCount(0);
});
