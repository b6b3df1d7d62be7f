import type { Page } from '@playwright/test';
import type { Language } from '#lib/domain/atlas.ts';
import { undatedEvents } from '#lib/domain/chronology.ts';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { politiesTold } from '#lib/domain/records.ts';
import { index } from './atlas.ts';
import { attract, begin, knock, openKiosk, openStaff, tool } from './kiosk.ts';
import { breakDrawing, keepLog } from './gl.ts';
import { expect } from './test.ts';
import { chooseCountry, controls, countryLink, open } from './visit.ts';
import { word } from './words.ts';

/** Called on each screen of a walk, as it stands. */
export type Look = (screen: string) => Promise<void>;
type Walk = (page: Page, language: Language, look: Look) => Promise<void>;

const listOf = (items: readonly { readonly id: string }[]): string =>
	items.map(({ id }) => id).join();
const dialogOf = (page: Page) => page.getByRole('dialog');

/** The map, what lies over it and what opens from it. */
export const walkMap: Walk = async (page, language, look) => {
	const { button, tool, legend, panel, countries, say } = controls(page, language);
	const map = (query = '') => open(page, `/${language}/?renderer=svg${query}`);
	const leave = async () => {
		await dialogOf(page)
			.getByRole('button', { name: say('close'), exact: true })
			.click();
		await expect(dialogOf(page)).toHaveCount(0);
	};

	await map();
	await look('map');
	if (await button('tools_more').isVisible()) {
		await button('tools_more').click();
		await look('more tools');
		await page.keyboard.press('Escape');
	}
	if (!(await legend.isVisible())) await button('legend').click();
	await expect(legend).toBeVisible();
	await look('legend');
	const closer = legend.getByRole('button', { name: say('close'), exact: true });
	if (await closer.isVisible()) await closer.click();

	await (await tool('table_open')).click();
	await expect(dialogOf(page)).toBeVisible();
	await dialogOf(page).getByRole('columnheader').getByRole('button').first().click();
	await look('table of countries, sorted');
	await dialogOf(page)
		.getByRole('button', { name: say('table_events') })
		.click();
	await look('table of events');
	await dialogOf(page).getByRole('searchbox').fill('zzzz');
	await expect(dialogOf(page)).toContainText(say('table_none', { filter: 'zzzz' }));
	await look('table without a row');
	await leave();

	await page.getByRole('link', { name: say('search_open'), exact: true }).click();
	const { box, answer } = {
		box: dialogOf(page).getByRole('combobox'),
		answer: dialogOf(page).locator('[role="option"], button:not([aria-label])').first(),
	};
	await expect(box).toBeVisible();
	await look('search');
	for (const typed of ['工联', 'Sri Lanka', '锡拦']) {
		await box.fill(typed);
		await expect(answer).toBeVisible();
		await look(`search for ${typed}`);
	}
	await leave();

	await countries.getByRole('link').first().focus();
	await look('list of countries');
	await countries.getByRole('button').press('Enter');
	await expect(countries.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
	await look('list of countries, also those not in the source');
	const name = index.polity.get('japan')?.name[language] ?? '';
	await countryLink(page, language, name).press('Enter');
	await expect(panel).toBeVisible();
	await look('country');
	await panel.getByRole('button', { name: say('cite_open'), exact: true }).click();
	await expect(dialogOf(page)).toBeVisible();
	await look('citation');
	await leave();

	for (const [screen, query] of [
		['event', 'event=aa-symposium-1955'],
		['event without a year', `event=${undatedEvents(index)[0]?.id}`],
		['overview', 'polity=china'],
		['not in the source', 'polity=australia'],
		['carries on others', 'polity=united-arab-republic&year=1958'],
		['carried on', 'polity=syria&year=1955'],
		['only what is certain', 'polity=sudan&year=1954&dates=certain'],
	] as const) {
		await map(`&${query}`);
		await expect(panel).toBeVisible();
		await look(screen);
	}
	for (const dates of RECKONINGS.filter((each) => each !== 'recorded')) {
		await map(`&year=1954&dates=${dates}`);
		if (!(await legend.isVisible())) await button('legend').click();
		await look(`dates ${dates}`);
	}
	await map(
		`&polity=jappan&hide=${listOf(index.atlas.kinds)}&hide-stage=${listOf(index.atlas.stages)}`,
	);
	if (!(await legend.isVisible())) await button('legend').click();
	await expect(legend).toContainText(say('legend_nothing'));
	await look('all hidden, and a link misspelt');
	await map('&projection=globe');
	await look('globe');
	await button('play').click();
	await expect(page.locator('button.now')).toBeVisible();
	await look('playing');
};

/** Stories, from the list to the last step. */
export const walkStories: Walk = async (page, language, look) => {
	const { say } = controls(page, language);
	const story = page.getByRole('complementary', { name: say('story_label'), exact: true });
	await open(page, `/${language}/?renderer=svg`);
	await page.getByRole('link', { name: say('stories'), exact: true }).click();
	await expect(dialogOf(page)).toBeVisible();
	await look('list of stories');
	await dialogOf(page).getByRole('link').first().click();
	await expect(story).toBeVisible();
	await look('first step of a story');
	await story.getByRole('button', { name: say('story_run'), exact: true }).click();
	await look('story that runs');
	await story.getByRole('link').first().click();
	await expect(story).toHaveCount(0);
	await look('record on the way through a story');
	const steps = index.story.get('japan')?.steps.length ?? 0;
	await open(page, `/${language}/?renderer=svg&story=japan&step=${steps}`);
	await expect(story).toBeVisible();
	await look('last step of a story');
};

/** The chart, the comparison and the log, once their scripts run. */
export const walkSheets: Walk = async (page, language, look) => {
	const alive = () =>
		expect(page.getByRole('button', { name: word(language, 'chart_print') })).toBeVisible();
	const go = async (path: string, screen: string) => {
		await page.goto(`/${language}/${path}`);
		await alive();
		await look(screen);
	};
	await keepLog(page);
	await page.goto(`/${language}/chart/`);
	await alive();
	await page.locator('summary').first().click();
	await page.locator('[data-at="japan:3"]').focus();
	await look('chart');
	await go('chart/?sort=stage&group=none&dates=earliest', 'chart in another order');
	await go('chart/?dates=certain', 'chart of what is certain');
	await go('compare/', 'comparison');
	await go('compare/?years=1955,1955&polities=atlantis,japan', 'comparison of one year');
	const [first, second] = politiesTold(index).filter(({ id }) => index.tiesOf(id).length === 0);
	await go(`compare/?polities=${first?.id},${second?.id}`, 'comparison without a ladder');
	// What was visited above is in the log.
	await page.goto(`/${language}/log/`);
	await expect(page.getByRole('cell').first()).toBeVisible();
	await look('log');
};

/** What stands where something failed. */
export const walkFailures: Walk = async (page, language, look) => {
	const { say } = controls(page, language);
	await open(page, `/${language}/?renderer=svg`);
	await page.route('**/*.js', (route) => route.abort());
	await page.getByRole('link', { name: say('search_open'), exact: true }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await look('search that failed');
	await page.getByRole('alert').getByRole('button').click();
	await breakDrawing(page, 'aside.panel', 2);
	await chooseCountry(page, language, index.polity.get('japan')?.name[language] ?? '');
	await page.getByRole('button', { name: say('recovery_again'), exact: true }).focus();
	await look('caption that failed');
	await page.unroute('**/*.js');
	await page.route('**/atlas.json', (route) => route.fulfill({ status: 500 }));
	await page.goto(`/${language}/compare/`);
	await look('page that failed');
};

/** The kiosk, from the loop to the staff page. */
export const walkKiosk: Walk = async (page, language, look) => {
	const { legend, panel } = controls(page, language);
	const press = (key: string) => tool(page, language, key).click();
	const address = 'address=https://atlas.example.org/';
	await openKiosk(page, language, address);
	await expect(attract(page)).toBeVisible();
	await look('attract');
	await begin(page);
	await look('visit');
	await press('kiosk_legend');
	await expect(legend).toBeVisible();
	await look('kiosk legend');
	await press('kiosk_legend');
	await press('kiosk_globe');
	await look('kiosk globe');
	await press('kiosk_phone');
	await expect(dialogOf(page)).toBeVisible();
	await look('kiosk phone');
	await openKiosk(page, language, `${address}&event=aa-symposium-1955`);
	await expect(panel).toBeVisible();
	await look('kiosk event');
	await panel.locator('.organisation a').first().click();
	await expect(panel.getByText(word(language, 'kiosk_back'), { exact: true })).toBeVisible();
	await look('kiosk record aside');
	await press('kiosk_overview');
	await look('kiosk overview');
	await press('stories');
	await expect(dialogOf(page)).toBeVisible();
	await look('kiosk stories');
	await dialogOf(page).getByRole('link').first().click();
	await expect(dialogOf(page)).toHaveCount(0);
	await look('kiosk story');
	await openKiosk(page, language, 'polity=japan&text=large&contrast=more');
	await look('kiosk, large text and high contrast');
	await knock(page);
	await look('kiosk code');
	await page
		.getByRole('button', { name: word(language, 'close'), exact: true })
		.last()
		.click();
	await openStaff(page, language);
	await look('kiosk staff');
	await openKiosk(page, language, 'polity=japan&idle=1&countdown=600');
	await expect(page.getByRole('alertdialog')).toBeVisible();
	await look('kiosk question');
};
