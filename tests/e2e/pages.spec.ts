import type { APIRequestContext } from '@playwright/test';
import { titleOf, recordsOf } from '#lib/domain/records.ts';
import type { Atlas, Language } from '#lib/domain/atlas.ts';
import { buildScene } from '#lib/scene/build.ts';
import { plateOf, vagueOn } from '#lib/map/svg/crop.ts';
import { pathOf, recordsPath } from '#lib/view/paths.ts';
import { pagesOf } from '#lib/view/sitemap.ts';
import { parseView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { exhibit, index, sceneOf } from './support/atlas.ts';
import { differing } from './support/picture.ts';
import { decodePng } from './support/png.ts';
import { expect, test } from './support/test.ts';
import { alive, controls, LANGUAGES, open } from './support/visit.ts';
import { word } from './support/words.ts';

/** Raw bytes of the heaviest page of a record. */
const HEAVIEST = 150_000;
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

/** What a page says of itself to search engines. */
const described = (html: string): string | undefined =>
	/<meta name="description" content="([^"]*)"/.exec(html)?.[1];
const linkedIn = (html: string): Readonly<Record<string, unknown>> =>
	JSON.parse(
		/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}',
	) as Record<string, unknown>;

/** The year of a map, or its day where that is not the last of the year. */
const dateOf = (language: Language, year: number, day: string): string =>
	day === `${year}-12-31`
		? word(language, 'year_alone', { year })
		: new Date(day).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
				dateStyle: 'long',
				timeZone: 'UTC',
			});

/** The view that the page of a record leads to on the great map, which has to be one without fault. */
const viewBehind = (html: string, at: URL, language: Language): View => {
	const href = /<a class="show[^"]*" href="([^"]*)"/.exec(html)?.[1] ?? '';
	const { pathname, searchParams } = new URL(decoded(href), at);
	const { view, notices } = parseView(searchParams, index, language);
	expect([pathname, ...notices], at.pathname).toEqual([`/${language}/`]);
	return view;
};

test('every page of the sitemap answers, is whole without a script and not heavy; every link of every page leads somewhere', async ({
	request,
	baseURL,
}) => {
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
			const { url } = linkedIn(html);
			expect(new URL(String(url), new URL(path, baseURL)).pathname, path).toBe(path);
			// Each has a map of its own, which is that behind its link.
			expect(html, path).toMatch(/<figure[^]*?<svg[^>]* role="img"[^]*?<\/figure>/);
			const view = viewBehind(html, new URL(path, baseURL), language);
			const scene = buildScene({ ...exhibit, view, revealed: null });
			const { year, day } = scene;
			expect(html, path).toContain(`data-drawn="${day}"`);
			expect(html, path).toContain(
				word(language, 'plate_caption', { date: dateOf(language, year, day) }),
			);
			// Its key tells the three states apart, and what is vague where something on it is.
			const key = /<figcaption[^]*?<\/figcaption>/.exec(html)?.[0] ?? '';
			expect(key, path).toMatch(new RegExp(`fill:listed"[^]*${word(language, 'short_none')}`));
			expect(key, path).toMatch(new RegExp(`fill:land"[^]*${word(language, 'legend_absent')}`));
			const vague = vagueOn(scene, plateOf(scene, exhibit));
			expect({ path, vague: key.includes('pattern:vague') }).toEqual({ path, vague: vague.areas });
			expect({ path, vague: key.includes('data-sign="vague"') }).toEqual({
				path,
				vague: vague.lines,
			});
			expect(html, path).not.toMatch(/type="module"|modulepreload/);
			expect(Buffer.byteLength(html), path).toBeLessThan(HEAVIEST);
		}

	const titles = [...pages.values()].map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
	const about = [...pages.values()].map(({ html }) => described(html));
	for (const texts of [titles, about]) {
		expect(texts.filter((text) => text === undefined || text.trim() === '')).toEqual([]);
		expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
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

for (const [record, query, back] of [
	[{ type: 'organisation', id: 'sohyo' }, /\?(year=\d+&)?organisation=sohyo$/, 'open_page'],
	[{ type: 'person', id: 'fujita-totaro' }, /\?(year=\d+&)?person=fujita-totaro$/, 'open_page'],
	[{ type: 'source', id: 'chapter' }, /\?year=1958&polity=china$/, null],
	[{ type: 'organisation', id: 'acftu' }, /\?year=1958&polity=china$/, null],
] as const)
	test(`the page of ${record.id} leads to what its map shows, and the caption there back`, async ({
		page,
	}) => {
		const name = titleOf(index, record)?.en ?? '';
		await page.goto(pathOf(record, 'en'));
		const small = page.getByRole('figure').getByRole('img');
		const drawn = await small.getAttribute('data-drawn');
		const lit = await small
			.locator('[data-arc]')
			.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-arc')));
		await page.getByRole('link', { name: word('en', 'show_on_map'), exact: true }).click();
		await expect(page).toHaveURL(query);
		await alive(page);
		const scene = sceneOf(new URL(page.url()).search, 'en');
		expect(scene.day).toBe(drawn);
		const shown = scene.arcs.map(({ journey }) => journey.id);
		expect(lit.filter((id) => !shown.includes(id ?? ''))).toEqual([]);
		if (back !== null) expect(lit.length).toBe(scene.arcs.filter((arc) => arc.lit).length);
		expect(lit.length).toBeGreaterThan(1);

		const { panel } = controls(page, 'en');
		if (back !== null) await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name);
		await panel
			.getByRole('link', { name: back === null ? name : word('en', back), exact: true })
			.click();
		await expect(page).toHaveURL(pathOf(record, 'en'));
	});

test('the file that the data set names has the records', async ({ page, request }) => {
	await page.goto('/en/records/');
	const data = linkedIn(await page.content());
	expect(data).toMatchObject({ '@type': 'Dataset', name: index.atlas.meta.title.en });
	const { contentUrl } = data['distribution'] as { readonly contentUrl: string };
	const file = await request.get(new URL(contentUrl, page.url()).href);
	expect(file.status()).toBe(200);
	expect(((await file.json()) as Atlas).meta.id).toBe(index.atlas.meta.id);
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

for (const { chosen, system } of [
	{ chosen: 'dark', system: 'light' },
	{ chosen: 'light', system: 'dark' },
] as const)
	test(`${chosen} colours that are chosen are those of a ${chosen} system, pixel by pixel`, async ({
		page,
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: system });
		await open(page, '/en/?renderer=svg');
		await controls(page, 'en').button(`theme_${chosen}`).click();
		const picture = async (colorScheme: typeof chosen) => {
			await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
			await page.mouse.move(0, 0);
			await page.evaluate(() => document.fonts.ready);
			return decodePng(await page.screenshot());
		};
		for (const path of ['/en/?renderer=svg&polity=japan', '/en/chart/', '/en/polity/japan/']) {
			await page.goto(path);
			if (path.includes('?')) await alive(page);
			const html = page.locator('html');
			await expect(html).toHaveAttribute('data-theme', chosen);
			const switched = await picture(system);
			await html.evaluate((root) => root.removeAttribute('data-theme'));
			const [plain, wanted] = [await picture(system), await picture(chosen)];
			expect(differing(switched, plain), `${path}: not the system’s`).toBeGreaterThan(0.5);
			expect(differing(switched, wanted), `${path}: as a ${chosen} system’s`).toBe(0);
		}
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
