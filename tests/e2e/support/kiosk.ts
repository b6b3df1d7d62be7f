import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '#lib/domain/atlas.ts';
import { index, type Point } from './atlas.ts';
import { alive, type Renderer } from './visit.ts';
import { word } from './words.ts';

/** Opens the kiosk on the SVG map, if no other is asked for; `query` without `?`. */
export const openKiosk = async (
	page: Page,
	language: Language,
	query = '',
	renderer: Renderer = 'svg',
): Promise<void> => {
	await page.goto(`/${language}/kiosk/?renderer=${renderer}${query === '' ? '' : `&${query}`}`);
	await alive(page);
};

/** Where nothing of an attract loop or of a visit stands that a touch would press. */
export const touchSea = (page: Page): Promise<void> => page.mouse.click(700, 8);

export const tool = (page: Page, language: Language, key: string): Locator =>
	page
		.getByRole('navigation', { name: word(language, 'kiosk_tools'), exact: true })
		.getByRole('button', { name: word(language, key), exact: true });

export const attract = (page: Page): Locator => page.locator('.attract');

/** Begins a visit as a hand does. */
export const begin = async (page: Page): Promise<void> => {
	await expect(attract(page)).toBeVisible();
	await touchSea(page);
	await expect(attract(page)).toHaveCount(0);
};

/** Where staff knock. */
export const CORNER: Point = [20, 20];
/** Five taps in the upper left corner. */
export const knock = async (page: Page): Promise<void> => {
	for (let i = 0; i < 5; i += 1) await page.mouse.click(...CORNER);
};

/** The staff page, opened by the corner and the code; `wrong` is tried first. */
export const openStaff = async (page: Page, language: Language, wrong = ''): Promise<Locator> => {
	const pad = page.getByRole('dialog', { name: word(language, 'kiosk_code_enter') });
	// On a machine that is busy with something else five taps may take longer than the corner waits.
	await expect(async () => {
		await knock(page);
		await expect(pad).toBeVisible({ timeout: 2_000 });
	}).toPass({ timeout: 30_000 });
	const enter = async (code: string) => {
		for (const digit of code) await pad.getByRole('button', { name: digit, exact: true }).click();
	};
	await enter(wrong);
	if (wrong !== '')
		await expect(pad.getByRole('status')).toHaveText(word(language, 'kiosk_code_wrong'));
	await enter(index.atlas.meta.kiosk.staffCode ?? '');
	const staff = page.getByRole('dialog', { name: word(language, 'kiosk_staff') });
	await expect(staff.locator('[data-check][data-state="waiting"]')).toHaveCount(0);
	return staff;
};

/** The panel of a story. */
export const storyPanel = (page: Page, language: Language): Locator =>
	page.getByRole('complementary', { name: word(language, 'story_label'), exact: true });

/** Chooses one in the list of stories. */
export const chooseStory = async (page: Page, language: Language, title: string): Promise<void> => {
	await tool(page, language, 'stories').click();
	await page
		.getByRole('dialog', { name: word(language, 'story_list'), exact: true })
		.getByRole('link', { name: title })
		.click();
	await expect(storyPanel(page, language)).toBeVisible();
};

interface Measured {
	readonly what: string;
	readonly width: number;
	readonly height: number;
	readonly top: number;
	/** Inside a caption or the staff's lists, which scroll: content, not a control that stays where it is. */
	readonly content: boolean;
}

/** Everything on screen that a finger can press, as rendered, CSS pixels. */
export const targets = (page: Page): Promise<readonly Measured[]> =>
	page.evaluate(() => {
		const top = document.querySelector('dialog[open]') ?? document;
		return [...top.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')]
			.filter(
				(element) => element.checkVisibility() && !element.closest('nav:not(:focus-within) ul'),
			)
			.map((element) => {
				const { width, height, top: y } = element.getBoundingClientRect();
				return {
					what: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`
						.replaceAll(/\s+/g, ' ')
						.slice(0, 60),
					width,
					height,
					top: y,
					content: element.closest('.body, .staff section') !== null,
				};
			});
	});

/** Rendered size of every text that can be seen, CSS pixels; on the map as scaled. */
export const textSizes = (
	page: Page,
): Promise<readonly { readonly text: string; readonly size: number }[]> =>
	page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: { text: string; size: number }[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent?.trim() ?? '';
			const element = node.parentElement;
			if (text === '' || !element || element.closest('script, style, title')) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const { width, height } = range.getBoundingClientRect();
			const hidden = element.closest('.visually-hidden, nav:not(:focus-within):has(> ul)');
			if (width < 2 || height < 2 || hidden || !element.checkVisibility()) continue;
			const size = Number.parseFloat(getComputedStyle(element).fontSize);
			const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
			found.push({ text: text.slice(0, 30), size: size * scale });
		}
		return found;
	});
