import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext } from '@playwright/test';
import { titleOf, recordsOf, type RecordRef } from '#lib/domain/records.ts';
import { pathOf, recordsPath } from '#lib/view/paths.ts';
import { pagesOf } from '#lib/view/sitemap.ts';
import { index } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { alive, controls, LANGUAGES, open } from './support/visit.ts';
import { word } from './support/words.ts';

/** Raw bytes of the heaviest page of a record. */
const HEAVIEST = 150_000;
/** One record of each type, each with much to tell. */
const SAMPLES: readonly RecordRef[] = [
	{ type: 'polity', id: 'japan' },
	{ type: 'event', id: 'aa-symposium-1955' },
	{ type: 'organisation', id: 'wftu' },
	{ type: 'person', id: 'liu-changsheng' },
	{ type: 'source', id: 'chapter' },
];

const sitemap = async (request: APIRequestContext): Promise<readonly string[]> => {
	const xml = await (await request.get('/sitemap.xml')).text();
	return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc);
};

const decoded = (text: string): string =>
	text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

interface Document {
	readonly html: string;
	readonly ids: ReadonlySet<string>;
	/** Addresses that its links lead to, within the site. */
	readonly links: readonly URL[];
}

/** A page as a reader without scripts gets it: its words, its places and its links. */
const read = async (request: APIRequestContext, url: URL): Promise<Document> => {
	const response = await request.get(url.href);
	expect(response.status(), url.pathname).toBe(200);
	const html = await response.text();
	const values = (attribute: string): readonly string[] =>
		[...html.matchAll(new RegExp(`<[^>]*? ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
			decoded(value),
		);
	const hrefs = [...html.matchAll(/<a\b[^>]*? href="([^"]*)"/g)].map(([, href = '']) =>
		decoded(href),
	);
	return {
		html,
		ids: new Set(values('id')),
		links: hrefs.map((href) => new URL(href, url)).filter(({ origin }) => origin === url.origin),
	};
};

test('every page of the sitemap answers, is whole without a script and not heavy; every link of every page leads somewhere', async ({
	request,
	baseURL,
}) => {
	test.setTimeout(240_000);
	const paths = await sitemap(request);
	expect(paths).toHaveLength(2 * pagesOf(index).length);
	const pages = new Map<string, Document>();
	for (const path of paths) {
		const url = new URL(path, baseURL);
		pages.set(url.pathname, await read(request, url));
	}
	for (const record of recordsOf(index))
		for (const language of LANGUAGES) {
			const path = pathOf(record, language);
			const html = pages.get(path)?.html ?? '';
			const title = titleOf(index, record)?.[language] ?? '';
			expect(html, path).toContain(`lang="${language === 'zh' ? 'zh-Hans' : 'en'}"`);
			expect(html, path).toMatch(/<h1 [^>]*>/);
			expect(decoded(html), path).toContain(title);
			expect(html, path).toContain('application/ld+json');
			expect(html, path).not.toMatch(/type="module"|modulepreload/);
			expect(Buffer.byteLength(html), path).toBeLessThan(HEAVIEST);
		}

	const broken: string[] = [];
	const reached = new Set<string>();
	for (const [from, { links }] of pages)
		for (const { pathname, hash } of links) {
			const to = pages.get(pathname);
			reached.add(pathname);
			if (!to) broken.push(`${from} → ${pathname}`);
			else if (hash !== '' && !to.ids.has(decodeURIComponent(hash.slice(1))))
				broken.push(`${from} → ${pathname}${hash}`);
		}
	expect(broken).toEqual([]);
	// Nothing is only in the sitemap: each page is reached from another.
	expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual([]);
});

for (const language of LANGUAGES)
	test.describe(`without JavaScript, in ${language}`, () => {
		test.use({ javaScriptEnabled: false, expectedErrors: [/\.js: csp$/] });

		test('the page of a country tells its ladder with the evidence, on a map of its own', async ({
			page,
		}) => {
			await page.goto(`/${language}/polity/japan/`);
			const japan = index.polity.get('japan');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(japan?.name[language] ?? '');
			for (const tie of index.tiesOf('japan')) {
				const rung = page.locator(`[data-tie="${tie.id}"]`);
				await expect(rung).toContainText(tie.title[language]);
				await expect(rung).toContainText(tie.evidence.anchor);
			}
			// The map is that of the year by which all of it has come about.
			await expect(page.locator('.later')).toHaveCount(0);
			for (const { title } of index.eventsOf('japan'))
				await expect(page.getByRole('link', { name: title[language] }).first()).toBeVisible();
			const map = page.getByRole('figure').getByRole('img');
			await expect(map).toBeVisible();
			await expect(map.locator('[data-polity="japan"]')).toHaveAttribute('data-fill', 'stage-5');
			expect(await map.locator('[data-arc]').count()).toBeGreaterThan(3);

			// The evidence opens, and leads to the paragraph.
			const first = page.locator('details').first();
			await first.locator('summary').click();
			await first.getByRole('link').click();
			await expect(page).toHaveURL(/\/source\/chapter\/#/);
			await expect(page.locator(':target')).toBeInViewport();
			// From the paragraph back to the tie.
			await page
				.locator(':target')
				.getByRole('link', {
					name: index.tiesOf('japan').at(-1)?.title[language] ?? '',
					exact: true,
				})
				.click();
			await expect(page).toHaveURL(new RegExp(`/${language}/polity/japan/#japan-`));
		});

		test('an address that is nothing explains itself in both languages', async ({ page }) => {
			await page.goto('/404.html');
			for (const other of LANGUAGES) {
				await expect(
					page.getByRole('heading', { name: word(other, 'missing_title') }),
				).toBeVisible();
				await expect(
					page.getByRole('link', { name: word(other, 'records_title') }),
				).toHaveAttribute('href', recordsPath(other));
			}
		});
	});

test('what is unknown is answered with that page and status 404', async ({ request }) => {
	const response = await request.get('/zh/polity/atlantis/');
	expect(response.status()).toBe(404);
	expect(await response.text()).toContain(word('zh', 'missing_title'));
});

for (const language of LANGUAGES)
	test(`from the map to the page of what is chosen and back, in ${language}`, async ({ page }) => {
		const say = (key: string) => word(language, key);
		await open(page, `/${language}/?polity=japan`);
		const { panel } = controls(page, language);
		await panel.getByRole('link', { name: say('open_page'), exact: true }).click();
		await expect(page).toHaveURL(`/${language}/polity/japan/`);
		await page.getByRole('link', { name: say('show_on_map'), exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`/${language}/\\?(year=\\d+&)?polity=japan$`));
		await alive(page);
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
			index.polity.get('japan')?.name[language] ?? '',
		);

		await page.goto(`/${language}/event/aa-symposium-1955/`);
		await page.getByRole('link', { name: say('show_on_map'), exact: true }).click();
		await expect(page).toHaveURL(`/${language}/?year=1955&event=aa-symposium-1955`);
		await alive(page);
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
			index.event.get('aa-symposium-1955')?.title[language] ?? '',
		);
		await expect(panel.getByRole('link', { name: say('all_records') })).toBeVisible();
	});

test('beside the map a plain click chooses in place; the link itself leads to the page', async ({
	page,
}) => {
	await open(page, '/en/?polity=japan');
	const { panel } = controls(page, 'en');
	const event = index.eventsOf('japan')[0];
	const link = panel.getByRole('link', { name: event?.title.en ?? '' }).last();
	await expect(link).toHaveAttribute('href', new RegExp(`/en/event/${event?.id ?? ''}/$`));
	await link.click();
	await expect(page).toHaveURL(new RegExp(`[?&]event=${event?.id ?? ''}`));
});

test('the colours chosen on the map hold on the pages', async ({ page }) => {
	await open(page, '/en/');
	await controls(page, 'en').button('theme_dark').click();
	await page.goto('/en/polity/japan/');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the title, the description and the data of a page are its own', async ({ page }) => {
	await page.goto('/en/event/aa-symposium-1955/');
	const event = index.event.get('aa-symposium-1955');
	await expect(page).toHaveTitle(`${event?.title.en} · ${index.atlas.meta.title.en}`);
	await expect(page.locator('meta[name="description"]')).toHaveAttribute(
		'content',
		event?.summary.en ?? '',
	);
	for (const [tag, path] of [
		['zh-Hans', '/zh/event/aa-symposium-1955/'],
		['en', '/en/event/aa-symposium-1955/'],
	] as const) {
		const href = page.locator(`link[rel="alternate"][hreflang="${tag}"]`);
		expect(await href.evaluate((link: HTMLLinkElement) => new URL(link.href).pathname)).toBe(path);
	}
	const canonical = page.locator('link[rel="canonical"]');
	expect(await canonical.evaluate((link: HTMLLinkElement) => new URL(link.href).pathname)).toBe(
		'/en/event/aa-symposium-1955/',
	);
	const data = JSON.parse(
		(await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}',
	) as Record<string, unknown>;
	expect(data).toMatchObject({
		'@type': 'Event',
		name: event?.title.en,
		startDate: '1955-05-18',
		endDate: '1955-05-19',
	});
});

test.describe('nothing runs over the edge', () => {
	test.use({ viewport: { width: 320, height: 640 } });
	for (const record of SAMPLES)
		for (const language of LANGUAGES)
			test(`of a narrow telephone, ${record.type} in ${language}`, async ({ page }) => {
				await page.goto(pathOf(record, language));
				const over = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				);
				expect(over).toBeLessThanOrEqual(0);
			});
});

test.describe('axe finds nothing', () => {
	// Axe is a script from outside the page.
	test.use({ bypassCSP: true });
	const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
	for (const colorScheme of ['light', 'dark'] as const)
		for (const language of LANGUAGES)
			test.describe(`in ${language}, ${colorScheme}`, () => {
				test.use({ colorScheme });
				for (const path of [
					...SAMPLES.map((record) => pathOf(record, language)),
					recordsPath(language),
					'/404.html',
				])
					test(path, async ({ page }) => {
						await page.goto(path);
						const { violations } = await new AxeBuilder({ page })
							.withTags(RULES)
							.setLegacyMode()
							.analyze();
						expect(
							violations.flatMap(({ id, nodes }) =>
								nodes.map(
									({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`,
								),
							),
						).toEqual([]);
					});
			});
});
