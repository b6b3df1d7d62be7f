import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Evidence, Language } from '#lib/domain/atlas.ts';
import { caveatsOf, citationsOf } from '#lib/domain/citations.ts';
import { standingOn } from '#lib/domain/standing.ts';
import { pathOf } from '#lib/view/paths.ts';
import { homeLens, index, sceneOf, world } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { chooseCountry, controls, LANGUAGES, open } from './support/visit.ts';
import { word } from './support/words.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Path of a page, and what each of its statements rests on. */
type Statements = readonly [string, readonly Evidence[]];

const { atlas } = index;
const paragraphOf = ({ source, locator }: Evidence, language: Language): string =>
	pathOf({ type: 'source', id: source, part: locator }, language);

/** Every statement of a polity or an event, with the paragraph it rests on. */
const evidenceOfEvent = (id: string): readonly Evidence[] => {
	const event = index.event.get(id);
	if (!event) return [];
	const places = [event.place ?? [], event.via].flat().flatMap((at) => index.place.get(at) ?? []);
	return [event, ...event.quantities, ...places].map(({ evidence }) => evidence);
};

for (const language of LANGUAGES)
	test(`every statement on every page links to a paragraph that is there, in ${language}`, async ({
		request,
	}) => {
		const html = async (path: string): Promise<string> => (await request.get(path)).text();
		const hrefsIn = (text: string): readonly string[] =>
			[...text.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => decodeURI(href));
		const ids = new Set<string>();
		for (const { id } of atlas.sources) {
			const text = await html(pathOf({ type: 'source', id }, language));
			for (const [, part = ''] of text.matchAll(/ id="([^"]+)"/g))
				ids.add(pathOf({ type: 'source', id, part }, language));
		}
		const pages: readonly Statements[] = [
			...atlas.events.map(({ id }): Statements => [
				pathOf({ type: 'event', id }, language),
				evidenceOfEvent(id),
			]),
			...atlas.organisations.map(({ id, evidence }): Statements => [
				pathOf({ type: 'organisation', id }, language),
				[evidence],
			]),
			...atlas.people.map(({ id, evidence }): Statements => [
				pathOf({ type: 'person', id }, language),
				[evidence],
			]),
			...[...new Set(atlas.ties.map(({ polity }) => polity))].map((id): Statements => [
				pathOf({ type: 'polity', id }, language),
				index.tiesOf(id).map(({ evidence }) => evidence),
			]),
		];
		const missing: string[] = [];
		for (const [path, statements] of pages) {
			const hrefs = hrefsIn(await html(path));
			for (const evidence of statements) {
				const to = paragraphOf(evidence, language);
				const end = `/source/${evidence.source}/#${evidence.locator}`;
				const links = hrefs.filter((href) => href.endsWith(end)).length;
				const needed = statements.filter(
					({ source, locator }) => source === evidence.source && locator === evidence.locator,
				).length;
				if (links < needed) missing.push(`${path} has ${links} of ${needed} links to ${to}`);
				if (!ids.has(to)) missing.push(`${path} → ${to} is not there`);
			}
		}
		expect(missing).toEqual([]);
		expect(pages.length).toBeGreaterThan(150);
	});

/** What of these statements the caption beside the map does not link to. */
const unlinked = async (
	page: Page,
	statements: readonly Evidence[],
	language: Language,
): Promise<readonly string[]> => {
	const hrefs = await controls(page, language)
		.panel.locator('a')
		.evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => decodeURI(href)));
	return statements
		.map((evidence) => paragraphOf(evidence, language))
		.filter((path) => !hrefs.some((href) => href.endsWith(path)));
};

test('every event beside the map links to its evidence', async ({ page }) => {
	await open(page, '/en/?event=' + (index.chronology[0]?.id ?? ''));
	const { panel, button } = controls(page, 'en');
	const seen = new Set<string>();
	const check = async () => {
		const id = new URL(page.url()).searchParams.get('event') ?? '';
		if (seen.has(id)) return false;
		seen.add(id);
		expect(await unlinked(page, evidenceOfEvent(id), 'en'), id).toEqual([]);
		return true;
	};
	await page.goto('/en/?year=1949');
	for (;;) {
		const before = page.url();
		await button('next_event').click();
		try {
			await expect(page).not.toHaveURL(before, { timeout: 3000 });
		} catch {
			break;
		}
		const id = new URL(page.url()).searchParams.get('event') ?? '';
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
			index.event.get(id)?.title.en ?? '',
		);
		if (!(await check())) break;
	}
	expect(seen.size).toBeGreaterThan(50);
});

test('every rung of every country beside the map links to its evidence', async ({ page }) => {
	await open(page, '/zh/?year=1958');
	const { panel } = controls(page, 'zh');
	const told = sceneOf('?year=1958').areas.filter(({ polity }) => index.tiesOf(polity).length > 0);
	for (const { polity, name } of told) {
		await chooseCountry(page, 'zh', name);
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name);
		const statements = index.tiesOf(polity).map(({ evidence }) => evidence);
		expect(await unlinked(page, statements, 'zh'), polity).toEqual([]);
	}
	expect(told.length).toBeGreaterThan(30);
});

for (const language of LANGUAGES)
	test(`the page of the source lists each paragraph with the records that cite it, its coverage and every caveat, in ${language}`, async ({
		page,
	}) => {
		const say = (key: string, values = {}) => word(language, key, values);
		const flat = (text: string): string => text.replace(/\s+/g, ' ');
		for (const { id } of atlas.sources) {
			await page.goto(pathOf({ type: 'source', id }, language));
			const here = page.url();
			const paragraphs = citationsOf(atlas, id);
			// One row each, by number, with its way to the paragraph.
			const coverage = page.locator('section', {
				has: page.getByRole('heading', { name: say('section_coverage'), exact: true }),
			});
			const records = paragraphs.reduce((sum, { citations }) => sum + citations.length, 0);
			await expect(coverage).toContainText(
				say('coverage', { records, paragraphs: paragraphs.length }),
			);
			const uncited = paragraphs.flatMap(({ paragraph: { locator }, citations }) =>
				citations.length === 0 ? [locator] : [],
			);
			const locators = new Intl.ListFormat(language).format(uncited);
			await expect(coverage).toContainText(
				uncited.length === 0 ? say('coverage_whole') : say('coverage_gaps', { locators }),
			);
			const rows = await coverage
				.locator('li')
				.evaluateAll((items) =>
					items.map((item) => [
						decodeURI(item.querySelector('a')?.hash ?? ''),
						item.querySelector('.count')?.textContent ?? '',
					]),
				);
			expect(rows).toEqual(
				paragraphs.map(({ paragraph: { locator }, citations }) => [
					`#${locator}`,
					String(citations.length),
				]),
			);

			for (const { paragraph, citations } of paragraphs) {
				const entry = page.locator(`.paragraph[id="${paragraph.locator}"]`);
				await expect(entry).toContainText(paragraph.topic[language]);
				const listed = await entry.locator('.records > li').evaluateAll((items) =>
					items.map((item) => {
						const link = item.querySelector('a');
						return [item.textContent.trim(), link && decodeURI(link.href)];
					}),
				);
				expect(listed.toSorted()).toEqual(
					citations
						.map(({ title, record }) => [
							title[language],
							record && decodeURI(new URL(pathOf(record, language), here).href),
						])
						.toSorted(),
				);
			}

			const caveats = page.locator('ul.caveats > li');
			const shown = await caveats.evaluateAll((items) =>
				items.map((item) => ({
					origin: item.parentElement?.dataset['origin'],
					text: item.textContent,
					links: [...item.querySelectorAll('a')].map(({ href }) => decodeURI(href)),
				})),
			);
			for (const { caveat, record, title } of caveatsOf(atlas, id)) {
				const entry = shown.find(({ origin, text, links }) => {
					const at = record && decodeURI(new URL(pathOf(record, language), here).href);
					const told = flat(text).includes(flat(caveat.text[language]));
					return origin === caveat.origin && told && (at === null || links.includes(at));
				});
				expect(flat(entry?.text ?? ''), caveat.id).toContain(flat(title[language]));
			}
		}
	});

test.describe('three states are told apart everywhere', () => {
	const YEAR = 1955;
	const QUERY = `year=${YEAR}`;
	/** One country of each state, found in the records. */
	const scene = sceneOf(QUERY, 'en');
	const named = (state: 'tie' | 'none' | 'absent') => {
		const area = scene.areas.find(({ polity }) => {
			const standing = standingOn(index, polity, scene.day);
			const plain = !standing.support && scene.labels.some((label) => label.polity === polity);
			const told = index.polity.get(polity)?.evidence === null;
			return standing.state === state && plain && told;
		});
		if (!area) throw new Error(`No country of ${YEAR} is ${state}`);
		return area;
	};
	const tie = { state: 'tie', area: named('tie') };
	const none = { state: 'none', area: named('none') };
	const absent = { state: 'absent', area: named('absent') };
	const stageOf = (polity: string): string =>
		index.stage.get(standingOn(index, polity, scene.day).tie?.stage ?? '')?.label.en ?? '';
	const say = (key: string, values = {}) => word('en', key, values);

	test('in the fill of the map and the words of the legend', async ({ page }) => {
		await open(page, `/en/?${QUERY}&renderer=svg`);
		const fill = ({ area }: typeof tie) =>
			page
				.locator(`.stage [data-polity="${area.polity}"]`)
				.evaluate((element) => getComputedStyle(element).fill);
		const fills = [await fill(tie), await fill(none), await fill(absent)];
		expect(new Set(fills).size).toBe(3);
		const { legend, button } = controls(page, 'en');
		if (!(await legend.isVisible())) await button('legend').click();
		for (const key of ['short_none', 'legend_absent']) await expect(legend).toContainText(say(key));
	});

	test('in the caption beside the map', async ({ page }) => {
		for (const { state, area } of [tie, none, absent]) {
			await open(page, `/en/?${QUERY}&polity=${area.polity}`);
			const standing = controls(page, 'en').panel.locator('.standing');
			await expect(standing).toHaveAttribute('data-state', state);
			const words = {
				tie: say('standing_tie', { year: YEAR, stage: stageOf(area.polity) }),
				none: say('standing_none', { year: YEAR }),
				absent: 'Not in the source',
			}[state];
			await expect(standing).toContainText(words ?? '');
		}
	});

	test('and what the source only names is in it, without a tie', async ({ page }) => {
		const [passing] = index.atlas.polities.filter(({ evidence }) => evidence !== null);
		if (!passing?.evidence) throw new Error('The source names no country in passing');
		const { id, evidence, name } = passing;
		for (const language of ['en', 'zh'] as const)
			for (const address of [`/${language}/?${QUERY}&polity=${id}`, `/${language}/polity/${id}/`]) {
				await page.goto(address);
				const standing = page.locator('.standing');
				await expect(standing).toHaveAttribute('data-state', 'none');
				await expect(standing).toHaveText(word(language, 'standing_in_passing'));
				await expect(page.locator('summary', { hasText: evidence.anchor })).toContainText(
					evidence.locator,
				);
			}
		// Its paragraph says so, too.
		await page.goto(`/en/source/${evidence.source}/`);
		const paragraph = page.locator(`[id="${evidence.locator}"]`);
		await expect(paragraph.locator(`a[href$="/polity/${id}/"]`)).toHaveText(name.en);
		await page.goto('/en/chart/');
		await expect(page.locator(`[data-at="${id}:${YEAR - 1948}"]`)).toHaveAccessibleName(
			new RegExp(say('short_none')),
		);
	});

	test('in the table', async ({ page }) => {
		await open(page, `/en/?${QUERY}`);
		await controls(page, 'en').button('table_open').click();
		const dialog = page.getByRole('dialog');
		const row = ({ area }: typeof tie) => dialog.locator(`[data-row="area:${area.polity}"]`);
		await expect(row(tie)).toContainText(stageOf(tie.area.polity));
		await expect(row(none)).toContainText(say('short_none'));
		await expect(row(absent)).toHaveCount(0);
		const count = scene.areas.filter(
			({ polity }) => standingOn(index, polity, scene.day).state === 'absent',
		).length;
		await expect(dialog).toContainText(say('table_absent', { count }));
		// They can be listed, too, and then are in the file as well.
		await dialog.getByRole('checkbox', { name: say('table_absent_list') }).check();
		await expect(row(absent)).toContainText(say('short_absent'));
		const download = page.waitForEvent('download');
		await dialog
			.getByRole('button', { name: say('table_download_of', { table: say('table_areas') }) })
			.click();
		const lines = (await readFile(await (await download).path(), 'utf8')).split('\r\n');
		const line = ({ area }: typeof tie) =>
			lines.find((text) => text.startsWith(`${area.name},`) || text.startsWith(`"${area.name}"`));
		expect(line(tie)).toContain(stageOf(tie.area.polity));
		expect(line(none)).toContain(say('short_none'));
		expect(line(absent)).toContain(say('short_absent'));
		expect(lines.filter((text) => text.includes(say('short_absent')))).toHaveLength(count);
		// What a row says leads to its paragraph.
		const evidence = standingOn(index, tie.area.polity, scene.day).tie?.evidence;
		const link = row(tie).getByRole('link', { name: evidence?.locator ?? '', exact: true });
		expect(decodeURI((await link.getAttribute('href')) ?? '')).toContain(
			`#${evidence?.locator ?? ''}`,
		);
	});

	test('in what is said beside the pointer', async ({ page }) => {
		// Without lines, which would lie over some.
		const kinds = index.atlas.kinds.map(({ id }) => id).join();
		await open(page, `/en/?${QUERY}&renderer=svg&hide=${kinds}`);
		const tip = page.locator('.stage p[aria-hidden]');
		for (const [{ area }, words] of [
			[tie, stageOf(tie.area.polity)],
			[none, say('short_none')],
			[absent, say('short_absent')],
		] as const) {
			const [x, y] = homeLens({ width: 1280, height: 800 }).project([
				...world.anchorOf(area.version),
			]);
			await page.mouse.move(x, y);
			await expect(tip.filter({ hasText: area.name })).toContainText(words);
		}
	});

	test('in the search and in the comparison', async ({ page }) => {
		await open(page, '/en/#search');
		const box = page.getByRole('dialog').getByRole('combobox');
		const option = (name: string) =>
			page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) });
		await box.fill('Australia');
		await expect(option('Australia')).toContainText(say('short_absent'));
		await box.fill('Iran');
		await expect(option('Iran')).toBeVisible();
		await expect(option('Iran')).not.toContainText(say('short_absent'));

		// A country that is not in the source is not taken for one of much the same name.
		await page.goto('/en/compare/?polities=iraq,india');
		const notice = page.getByRole('status').filter({ hasText: 'Iraq' });
		await expect(notice).toContainText(say('notice_absent', { name: 'Iraq' }));
		await expect(page.getByLabel(say('compare_first'))).toHaveValue('india');
		await expect(page.getByLabel(say('compare_second'))).toHaveValue('japan');
		await notice.getByRole('link').click();
		await expect(page).toHaveURL('/en/?polity=iraq');
	});

	test('in the chart', async ({ page }) => {
		await page.goto('/en/chart/');
		const cell = ({ area }: typeof tie) =>
			page.locator(`[data-at="${area.polity}:${YEAR - 1948}"]`);
		await expect(cell(tie)).toHaveAccessibleName(new RegExp(stageOf(tie.area.polity)));
		await expect(cell(none)).toHaveAccessibleName(new RegExp(say('short_none')));
		await expect(cell(absent)).toHaveCount(0);
		const name = index.polity.get(absent.area.polity)?.name.en ?? '';
		const list = page.locator('details', { hasText: name });
		await list.locator('summary').click();
		await expect(list.getByRole('link', { name, exact: true })).toBeVisible();
	});

	test('on pages: what is not in the source has none, and the address says why', async ({
		page,
		request,
	}) => {
		await page.goto(`/en/polity/${tie.area.polity}/`);
		await expect(page.locator('.standing')).toHaveAttribute('data-state', 'tie');
		expect((await request.get(`/en/polity/${none.area.polity}/`)).status()).toBe(200);
		expect((await request.get(`/en/polity/${absent.area.polity}/`)).status()).toBe(404);
		await page.goto('/en/records/');
		await expect(page.locator('#polity')).not.toContainText(`${absent.area.name} `);
	});
});
