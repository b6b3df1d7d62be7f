/**
 * Takes the pictures of the README and, into screenshots/, every screen × size × language × theme with
 * one contact sheet of them all, from the site in build/: `npm run build && npm run screenshots`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import sirv from 'sirv';
import { decodePng, encodePng } from '../tests/e2e/support/png.ts';
import { getChromium } from './chromium.ts';

const OUT = 'screenshots';
const README = 'docs/images';

const SIZES = [
	{ name: 'phone', width: 360, height: 740 },
	{ name: 'desktop', width: 1440, height: 900 },
	{ name: 'kiosk', width: 3840, height: 2160 },
] as const;
const LANGUAGES = ['zh', 'en'] as const;
const THEMES = ['light', 'dark'] as const;

const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).click();

interface Screen {
	readonly name: string;
	readonly query: string;
	/** What is done before the picture is taken. */
	readonly prepare?: (page: Page) => Promise<void>;
}
const openLegend = async (page: Page): Promise<void> => {
	const legend = page.getByRole('region', { name: /^(图例|Legend)$/ });
	for (let i = 0; i < 2 && !(await legend.isVisible()); i++) await press(/^(图例|Legend)$/)(page);
};
const SCREENS: readonly Screen[] = [
	{ name: 'default', query: '' },
	{ name: 'country', query: '?polity=japan' },
	{ name: 'event', query: '?event=aa-symposium-1955' },
	{ name: 'overview', query: '?polity=china' },
	{ name: 'legend', query: '', prepare: openLegend },
	{ name: '1952', query: '?year=1952' },
	{ name: 'globe', query: '?projection=globe' },
];

/** The pictures of the README. */
const PICTURES = [
	{ file: 'desktop', size: 'desktop', theme: 'light', language: 'en', query: '?polity=japan' },
	{ file: 'phone', size: 'phone', theme: 'light', language: 'zh', query: '?polity=japan' },
	{ file: 'dark', size: 'desktop', theme: 'dark', language: 'zh', query: '' },
] as const;

type SizeName = (typeof SIZES)[number]['name'];
type Theme = (typeof THEMES)[number];

const listen = (server: Server): Promise<string> =>
	new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
		});
	});

const openPage = (browser: Browser, size: SizeName, theme: Theme): Promise<Page> => {
	const { width, height } = SIZES.find(({ name }) => name === size) ?? SIZES[1];
	return browser.newPage({
		viewport: { width, height },
		colorScheme: theme,
		reducedMotion: 'reduce',
		hasTouch: size !== 'desktop',
		isMobile: size === 'phone',
		deviceScaleFactor: 1,
	});
};

/** Until the map has its camera, all faces are there and the last change is painted. */
const settle = async (page: Page): Promise<void> => {
	await page.locator('.stage svg.map:not([viewBox]), .stage canvas').first().waitFor();
	await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	});
};

const take = async (page: Page, address: string, { query, prepare }: Screen, file: string) => {
	await page.goto(`${address}${query}`);
	await settle(page);
	await prepare?.(page);
	await settle(page);
	if (file.endsWith('.jpg')) await page.screenshot({ path: file, type: 'jpeg', quality: 88 });
	else writeFileSync(file, encodePng(decodePng(await page.screenshot())));
};

const sheetOf = (files: readonly string[]): string => {
	const rows = SIZES.flatMap(({ name: size, width, height }) =>
		LANGUAGES.flatMap((language) =>
			THEMES.map((theme) => {
				const cells = SCREENS.map(({ name }) => {
					const file = `${size}-${language}-${theme}-${name}.jpg`;
					const picture = files.includes(file)
						? `<img src="${file}" style="aspect-ratio:${width}/${height}" alt="">`
						: '';
					return `<figure>${picture}<figcaption>${size} · ${language} · ${theme} · ${name}</figcaption></figure>`;
				});
				return `<section>${cells.join('')}</section>`;
			}),
		),
	);
	return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>
		body { margin: 16px; background: #777; font: 12px system-ui, sans-serif; color: #fff; }
		section { display: grid; grid-template-columns: repeat(${SCREENS.length}, 1fr); gap: 12px; margin-bottom: 16px; align-items: start; }
		figure { margin: 0; }
		img { display: block; width: 100%; }
	</style>${rows.join('\n')}`;
};

const server = createServer(sirv('build', { etag: true }));
const origin = await listen(server);
const browser = await chromium.launch({
	executablePath: getChromium(),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
	rmSync(OUT, { recursive: true, force: true });
	mkdirSync(OUT, { recursive: true });
	mkdirSync(README, { recursive: true });
	for (const { file, size, theme, language, query } of PICTURES) {
		const page = await openPage(browser, size, theme);
		const target = path.join(README, `${file}.png`);
		await take(page, `${origin}/${language}/`, { name: file, query }, target);
		await page.close();
		console.log(target);
	}
	const files: string[] = [];
	for (const { name: size } of SIZES)
		for (const language of LANGUAGES)
			for (const theme of THEMES) {
				const page = await openPage(browser, size, theme);
				for (const screen of SCREENS) {
					const file = `${size}-${language}-${theme}-${screen.name}.jpg`;
					await take(page, `${origin}/${language}/`, screen, path.join(OUT, file));
					files.push(file);
				}
				await page.close();
				console.log(`${files.length} of ${SIZES.length * 4 * SCREENS.length}`);
			}
	const sheet = path.join(OUT, 'contact-sheet.html');
	writeFileSync(sheet, sheetOf(files));
	const page = await browser.newPage({ viewport: { width: 2240, height: 800 } });
	await page.goto(pathToFileURL(path.resolve(sheet)).href);
	await page.screenshot({ path: path.join(OUT, 'contact-sheet.png'), fullPage: true });
	console.log(path.join(OUT, 'contact-sheet.png'));
} finally {
	await browser.close();
	server.close();
}
