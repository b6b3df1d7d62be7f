/**
 * Takes the pictures of the README and, into screenshots/, every screen × size × language × theme with
 * one contact sheet of them all, from the site in build/: `npm run build && npm run screenshots`, or
 * `npm run screenshots -- chart kiosk-visit phone zh` for some screens, sizes, languages and themes alone,
 * `npm run screenshots -- readme` for the pictures of the README.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { decodePng, encodePng } from '../../tests/e2e/support/png.ts';
import { getChromium } from '../chromium.ts';
import { siteServer } from '../site-server.ts';
import { SCREENS, type Screen } from './screens.ts';
import { sheetOf, type Picture } from './sheet.ts';

const OUT = 'screenshots';
const README = 'docs/images';

const SIZES = [
	{ name: 'phone', width: 360, height: 740 },
	{ name: 'desktop', width: 1440, height: 900 },
	{ name: 'kiosk', width: 3840, height: 2160 },
] as const;
const LANGUAGES = ['zh', 'en'] as const;
const THEMES = ['light', 'dark'] as const;

/** The pictures of the README. */
const PICTURES = [
	{ file: 'desktop', size: 'desktop', theme: 'light', language: 'en', path: '?polity=japan' },
	{ file: 'phone', size: 'phone', theme: 'light', language: 'zh', path: '?polity=japan' },
	{ file: 'dark', size: 'desktop', theme: 'dark', language: 'zh', path: '' },
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

/** Until a map has its camera, all faces are there and the last change is painted. */
const settle = async (page: Page): Promise<void> => {
	if ((await page.locator('[data-renderer]').count()) > 0)
		await page
			.locator('[data-renderer] svg.map:not([viewBox]), [data-renderer] canvas')
			.first()
			.waitFor();
	await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	});
};

const take = async (page: Page, address: string, screen: Screen, file: string) => {
	await page.goto(`${address}${screen.path}`);
	await settle(page);
	await screen.prepare?.(page);
	await settle(page);
	if (file.endsWith('.jpg')) await page.screenshot({ path: file, type: 'jpeg', quality: 88 });
	else writeFileSync(file, encodePng(decodePng(await page.screenshot())));
};

/** What is asked for by name; of that which is not, all. */
const wanted = new Set(process.argv.slice(2));
const chosen = <Name extends string>(names: readonly Name[]): readonly Name[] => {
	const some = names.filter((name) => wanted.delete(name));
	return some.length > 0 ? some : names;
};
const readmeAlone = wanted.delete('readme');
const names = chosen(SCREENS.map(({ name }) => name));
const screens = SCREENS.filter(({ name }) => names.includes(name));
const sizes = chosen(SIZES.map(({ name }) => name));
const languages = chosen(LANGUAGES);
const themes = chosen(THEMES);
const all = wanted.size === 0 && screens.length === SCREENS.length && sizes.length === SIZES.length;
if (wanted.size > 0) {
	console.error(
		`Unknown: ${[...wanted].join(', ')}. Screens: ${SCREENS.map(({ name }) => name).join(', ')}`,
	);
	process.exit(1);
}
const rows = SIZES.filter(({ name }) => sizes.includes(name)).flatMap(({ name, width, height }) => {
	return languages.flatMap((language) =>
		themes.map((theme) => ({ size: name, width, height, language, theme })),
	);
});

const server = createServer(siteServer('build'));
const origin = await listen(server);
const browser = await chromium.launch({
	executablePath: getChromium(),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
/** Every screen that is asked for, and one sheet of them all. */
const takeSheet = async (): Promise<void> => {
	rmSync(OUT, { recursive: true, force: true });
	mkdirSync(OUT, { recursive: true });
	const pictures: Picture[] = [];
	for (const { size, width, height, language, theme } of rows) {
		const row = `${size}-${language}-${theme}`;
		const page = await openPage(browser, size, theme);
		for (const screen of screens) {
			const file = `${row}-${screen.name}.jpg`;
			await take(page, `${origin}/${language}/`, screen, path.join(OUT, file));
			pictures.push({ file, row, screen: screen.name, width, height });
		}
		await page.close();
		console.log(`${pictures.length} of ${rows.length * screens.length}`);
	}
	const sheet = path.join(OUT, 'contact-sheet.html');
	writeFileSync(sheet, sheetOf(pictures));
	const page = await browser.newPage({
		viewport: { width: 32 + 312 * screens.length, height: 800 },
	});
	await page.goto(pathToFileURL(path.resolve(sheet)).href);
	await page.screenshot({ path: path.join(OUT, 'contact-sheet.png'), fullPage: true });
	console.log(path.join(OUT, 'contact-sheet.png'));
};
try {
	mkdirSync(README, { recursive: true });
	for (const { file, size, theme, language, path: at } of all ? PICTURES : []) {
		const page = await openPage(browser, size, theme);
		const target = path.join(README, `${file}.png`);
		await take(page, `${origin}/${language}/`, { name: file, path: at }, target);
		await page.close();
		console.log(target);
	}
	if (!readmeAlone) await takeSheet();
} finally {
	await browser.close();
	server.close();
}
