/** Every screen of the site, by its address in one language, and what is done before its picture is taken. */
import type { Page } from '@playwright/test';

export type Language = 'zh' | 'en';

export interface Screen {
	readonly name: string;
	/** Address after `/zh/` or `/en/`. */
	readonly path: string;
	/** What is done before the picture is taken. */
	readonly prepare?: (page: Page) => Promise<void>;
}

const press = async (page: Page, name: RegExp): Promise<void> => {
	const button = page.getByRole('button', { name }).filter({ visible: true }).first();
	const more = page.getByRole('button', { name: /^(更多|More)/ });
	if (!(await button.isVisible()) && (await more.isVisible())) await more.click();
	await button.click();
};
const openLegend = async (page: Page): Promise<void> => {
	const legend = page.getByRole('region', { name: /^(图例|Legend)$/ });
	for (let i = 0; i < 2 && !(await legend.isVisible()); i++) await press(page, /^(图例|Legend)$/);
};
const search = async (page: Page): Promise<void> => {
	await page.keyboard.press('/');
	const box = page.getByRole('dialog').getByRole('combobox');
	await box.fill('xilan');
	await page.getByRole('dialog').getByRole('option').first().waitFor();
};
const openStories = async (page: Page): Promise<void> => {
	await page.getByRole('link', { name: /^(故事|Stories)$/ }).click();
	await page.getByRole('dialog').waitFor();
};

const MAP: readonly Screen[] = [
	{ name: 'default', path: '' },
	{ name: 'country', path: '?polity=japan' },
	{ name: 'event', path: '?event=aa-symposium-1955' },
	{ name: 'overview', path: '?polity=china' },
	{ name: 'legend', path: '', prepare: openLegend },
	{ name: '1952', path: '?year=1952' },
	{ name: 'globe', path: '?projection=globe' },
	{ name: 'table', path: '', prepare: (page) => press(page, /^(表格|Table)$/) },
	{ name: 'search', path: '', prepare: search },
	{ name: 'stories', path: '', prepare: openStories },
	{ name: 'story', path: '?story=japan&step=3' },
	{ name: 'cite', path: '?polity=china', prepare: (page) => press(page, /^(引用|Cite)/) },
	{ name: 'notice', path: '?year=1066' },
];

const PAGES: readonly Screen[] = [
	{ name: 'chart', path: 'chart/' },
	{ name: 'compare', path: 'compare/?years=1952,1955&polities=japan,india' },
	{ name: 'records', path: 'records/' },
	{ name: 'polity', path: 'polity/japan/' },
	{ name: 'event-page', path: 'event/aa-symposium-1955/' },
	{ name: 'organisation', path: 'organisation/wftu/' },
	{ name: 'person', path: 'person/liu-changsheng/' },
	{ name: 'source', path: 'source/chapter/' },
	{ name: 'story-page', path: 'story/japan/' },
	{ name: 'missing', path: 'polity/atlantis/' },
	{ name: 'log', path: 'log/' },
];

const begin = async (page: Page): Promise<void> => {
	await page.locator('.attract').waitFor();
	await page.mouse.click((page.viewportSize()?.width ?? 0) / 3, 8);
	await page.locator('.attract').waitFor({ state: 'detached' });
};
const KIOSK: readonly Screen[] = [
	{ name: 'kiosk-attract', path: 'kiosk/' },
	{ name: 'kiosk-visit', path: 'kiosk/', prepare: begin },
	{ name: 'kiosk-country', path: 'kiosk/?polity=japan' },
	{ name: 'kiosk-event', path: 'kiosk/?event=aa-symposium-1955' },
	{ name: 'kiosk-story', path: 'kiosk/?story=japan&step=3' },
	{
		name: 'kiosk-staff',
		path: 'kiosk/?polity=japan',
		prepare: async (page) => {
			for (let i = 0; i < 5; i++) await page.mouse.click(20, 20);
			await page.getByRole('dialog').waitFor();
		},
	},
];

export const SCREENS: readonly Screen[] = [...MAP, ...PAGES, ...KIOSK];
