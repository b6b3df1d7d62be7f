import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '#lib/domain/atlas.ts';
import { word } from './words.ts';

export const RENDERERS = ['svg', 'gl'] as const;
export type Renderer = (typeof RENDERERS)[number];
export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** The page answers: the map has its camera and no longer the stylesheet's. */
export const alive = (page: Page): Promise<void> =>
	expect(page.locator('.stage svg.map:not([viewBox]), .stage canvas').first()).toBeAttached();

export const open = async (page: Page, address: string): Promise<void> => {
	await page.goto(address);
	await alive(page);
};

/**
 * Stops the page's clock, which was installed before the page opened: from here on its time passes when the test
 * says so, however busy the machine is.
 */
export const stopClock = async (page: Page): Promise<void> =>
	page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);

/** The named renderer shows the map of `day` in full. */
export const drawn = async (
	page: Page,
	renderer: Renderer,
	day: string | RegExp,
): Promise<void> => {
	// MapLibre takes seconds to start where a processor has to play the GPU.
	const timeout = 60_000;
	await expect(page.locator('.stage')).toHaveAttribute('data-renderer', renderer, { timeout });
	const map = page.locator(renderer === 'gl' ? '.stage .gl' : '.stage svg.map');
	await expect(map).toHaveAttribute('data-drawn', day, { timeout });
};

/** Opens a view on the renderer that is asked for and waits for its first whole picture. */
export const openMap = async (
	page: Page,
	renderer: Renderer,
	query: string,
	day: string,
	language: Language = 'zh',
): Promise<void> => {
	await open(page, `/${language}/?${query === '' ? '' : `${query}&`}renderer=${renderer}`);
	await drawn(page, renderer, day);
};

/** The controls and regions of the page, by role and accessible name in one language. */
export const controls = (page: Page, language: Language) => {
	const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
		word(language, key, values);
	const button = (key: string): Locator =>
		page.getByRole('button', { name: say(key), exact: true });
	const legend = page.getByRole('region', { name: say('legend'), exact: true });
	/** A tool of the map, which on narrow screens stands in a list that has to be opened first. */
	const tool = async (key: string): Promise<Locator> => {
		const opener = button('tools_more');
		const found = button(key);
		if ((await opener.isVisible()) && !(await found.isVisible())) await opener.click();
		return found;
	};
	return {
		say,
		button,
		tool,
		legend,
		/** The legend's switches of stages and of kinds of events. */
		stages: legend.getByRole('list').nth(0),
		kinds: legend.getByRole('list').nth(1),
		panel: page.getByRole('complementary', { name: say('panel_label'), exact: true }),
		slider: page.getByRole('slider', { name: say('year_slider'), exact: true }),
		speed: page.getByRole('combobox', { name: say('speed'), exact: true }),
		countries: page.getByRole('navigation', { name: say('countries_label'), exact: true }),
		status: page.getByRole('status'),
		toLanguage: (other: string): Locator =>
			page.getByRole('link', { name: say('switch_language', { language: other }), exact: true }),
	};
};

/** The link to a country in the map's keyboard twin, whose text says how it stands, too. */
export const countryLink = (page: Page, language: Language, name: string): Locator =>
	controls(page, language)
		.countries.getByRole('link')
		.filter({ hasText: new RegExp(`^\\s*${name.replaceAll(/[.()]/g, '\\$&')}\\s*(·|$)`) });

/** Opens the panel of a country with the keyboard, through the list beside the map. */
export const chooseCountry = async (
	page: Page,
	language: Language,
	name: string,
): Promise<void> => {
	const country = countryLink(page, language, name);
	await country.focus();
	await country.press('Enter');
};
