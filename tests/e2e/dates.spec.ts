import type { Page } from '@playwright/test';
import { RECKONINGS, type Reckoning } from '#lib/domain/reckoning.ts';
import { kindColour } from '#lib/encoding/scales.ts';
import { isNear } from '#lib/map/near.ts';
import type { SceneMark } from '#lib/scene/scene.ts';
import { tableOf } from '#lib/scene/table.ts';
import { homeLens, index, sceneOf } from './support/atlas.ts';
import {
	apart,
	arcShare,
	clearPoints,
	fillAt,
	mapPicture,
	pixelAt,
	rgbOf,
} from './support/picture.ts';
import { expect, test } from './support/test.ts';
import {
	chooseCountry,
	controls,
	drawn,
	LANGUAGES,
	open,
	openMap,
	RENDERERS,
} from './support/visit.ts';

/** How doubtful dates are taken: one switch for both maps, timeline, table, captions and chart. */
const SIZE = { width: 1440, height: 1000 };
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });

const choices = (page: Page, language: 'zh' | 'en') => {
	const { say } = controls(page, language);
	const group = page.getByRole('group', { name: say('dates_title'), exact: true });
	return {
		group,
		radio: (dates: Reckoning) =>
			group.getByRole('radio', { name: say(`dates_${dates}`), exact: true }),
	};
};
const queryOf = (year: number, dates: Reckoning): string =>
	`year=${year}${dates === 'recorded' ? '' : `&dates=${dates}`}`;

for (const renderer of RENDERERS)
	test(`the switch changes the areas and lines of the ${renderer} map`, async ({ page }) => {
		const lens = homeLens(SIZE);
		await openMap(page, renderer, 'year=1954', '1954-12-31');
		for (const dates of ['earliest', 'certain', 'recorded'] as const) {
			const scene = sceneOf(queryOf(1954, dates));
			const points = clearPoints(scene, lens);
			const fillOf = (id: string) => scene.areas.find(({ polity }) => polity === id)?.fill;
			const wanted = [...points.keys()].map((id) => `${id}: ${fillOf(id)}`);
			// They differ where they must: friendly ties “by about 1955”, and with the USSR “about 1949”.
			expect([fillOf('sudan'), fillOf('ussr')]).toEqual(
				{
					earliest: ['stage-4', 'stage-4'],
					recorded: ['listed', 'stage-4'],
					certain: ['listed', 'stage-2'],
				}[dates],
			);
			await choices(page, 'zh').radio(dates).click();
			await expect(async () => {
				const picture = await mapPicture(page);
				const seen = [...points].map(([id, point]) => `${id}: ${fillAt(picture, point)}`);
				expect(seen, dates).toEqual(wanted);
			}).toPass({ timeout: 30_000 });
		}
		// A line with a vague date is there in its first possible year, and never where it must be certain.
		const arcs = sceneOf(queryOf(1949, 'earliest')).arcs.filter(({ journey }) =>
			/^latin-america-begun:/.test(journey.id),
		);
		expect(arcs.length).toBeGreaterThan(0);
		expect(arcs.every(({ vague }) => vague)).toBe(true);
		const shares = async () => {
			const picture = await mapPicture(page);
			return arcs.map((arc) => arcShare(picture, arc, lens));
		};
		await controls(page, 'zh').slider.fill('1949');
		await choices(page, 'zh').radio('earliest').click();
		await drawn(page, renderer, '1949-12-31');
		await expect.poll(async () => Math.min(...(await shares()))).toBeGreaterThan(0.6);
		await choices(page, 'zh').radio('certain').click();
		await expect.poll(async () => Math.max(...(await shares()))).toBeLessThan(0.35);
	});

for (const renderer of RENDERERS)
	test(`a circle whose date is vague is drawn, and open, on the ${renderer} map`, async ({
		page,
	}) => {
		// Two steps nearer the name of the country has left the place.
		const lens = homeLens(SIZE, 2);
		const { button } = controls(page, 'zh');
		const isVagueAlone = ({ vague, kind, event }: SceneMark) =>
			vague && !marks.some((other) => other.kind === kind && other.event !== event);
		const marks = sceneOf('year=1955').marks.filter(isNear);
		const mark = marks.find(isVagueAlone);
		const kind = index.kind.get(mark?.kind ?? '');
		if (!mark || !kind) throw new Error('1955 has a vague circle that is alone of its kind');
		const colour = rgbOf(kindColour(index.atlas.kinds)(kind));
		const [x, y] = lens.project([mark.lon, mark.lat]);
		/** Share of the ring that has the colour of its kind, on the side where no line comes in. */
		const ring = async (hidden: readonly string[]) => {
			await openMap(page, renderer, `year=1955&hide=${hidden.join()}`, '1955-12-31');
			for (let step = 0; step < 2; step += 1) await button('zoom_in').click();
			await drawn(page, renderer, '1955-12-31');
			const picture = await mapPicture(page);
			const turns = Array.from({ length: 17 }, (_, i) => ((i - 8) / 8) * 1.2);
			const coloured = turns.filter((turn) =>
				[-0.5, 0, 0.5, 1, 1.5].some((by) => {
					const radius = mark.radius + by;
					const [dx, dy] = [radius * Math.cos(turn), radius * Math.sin(turn)];
					const pixel = pixelAt(picture, x + dx, y + dy);
					return pixel !== null && apart(pixel, colour) <= 48;
				}),
			);
			return coloured.length / turns.length;
		};
		const others = index.atlas.kinds.map(({ id }) => id).filter((id) => id !== kind.id);
		expect(await ring(others)).toBeGreaterThan(0.8);
		if (renderer === 'svg')
			for (const { event, vague } of marks.filter((other) => other.kind === kind.id)) {
				const circle = page.locator(`[data-mark="${event}"]`);
				await expect(circle).toHaveCSS('fill', vague ? 'none' : /color|rgb/);
			}
		expect(await ring([kind.id])).toBeLessThan(0.4);
	});

for (const dates of RECKONINGS)
	test(`the table lists what is drawn where dates are “${dates}”`, async ({ page }) => {
		const scene = sceneOf(queryOf(1955, dates), 'en');
		const table = tableOf(index, scene);
		await open(page, `/en/?${queryOf(1955, dates)}&renderer=svg`);
		const { button, say } = controls(page, 'en');
		await drawn(page, 'svg', '1955-12-31');
		await button('table_open').click();
		const rows = () =>
			page
				.locator('dialog [data-row]')
				.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-row')));
		expect(await rows()).toEqual(table.areas.map(({ id }) => id));
		await page.getByRole('button', { name: new RegExp(`^${say('table_events')}`) }).click();
		expect(await rows()).toEqual(table.events.map(({ id }) => id));
		const lines = await page
			.locator('[data-arc]')
			.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-arc')));
		expect(new Set(lines)).toEqual(new Set(scene.arcs.map(({ journey }) => journey.id)));
	});

test('what is vague is hatched, broken or open on map and timeline, and nothing where dates must be certain', async ({
	page,
}) => {
	const vague = page.locator(
		'use.vague, circle.vague, [data-pattern^="vague"], [data-pattern*="broken"], .timeline .vague',
	);
	await open(page, '/zh/?year=1958&renderer=svg');
	expect(await page.locator('use.vague').count()).toBeGreaterThan(0);
	expect(await page.locator('[data-pattern="vague"]').count()).toBeGreaterThan(5);
	expect(await page.locator('[data-pattern*="broken-support"]').count()).toBeGreaterThan(0);
	expect(await page.locator('.timeline .vague').count()).toBeGreaterThan(3);
	await choices(page, 'zh').radio('certain').click();
	await expect(vague).toHaveCount(0);
});

test('no year draws what is not dated to one; who takes part in it shows it', async ({ page }) => {
	const line = page.locator('[data-arc^="support-palestine:"]');
	await open(page, '/en/?year=1950&renderer=svg');
	await drawn(page, 'svg', '1950-12-31');
	await expect(line).toHaveCount(0);
	await chooseCountry(page, 'en', 'Palestine');
	await expect(line).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(line).toHaveCount(0);
	await open(page, '/en/?year=1950&event=support-palestine&renderer=svg');
	await expect(line).toHaveCount(1);
});

test('the overview says first met of a certain year alone, the rest by its date', async ({
	page,
}) => {
	const { panel, say } = controls(page, 'zh');
	const listed = (heading: string) =>
		panel
			.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) })
			.getByRole('listitem');
	const firstMet = (year: number) => say('section_first_met', { year });
	await open(page, '/zh/?year=1955&polity=china');
	const doubtful = say('on_record', { date: '1955年前后已有' });
	await expect(listed(doubtful)).toHaveCount(9);
	await expect(listed(doubtful).filter({ hasText: '巴西' })).toHaveCount(1);
	await expect(panel.getByText(say('legend_vague'), { exact: true })).toBeVisible();
	await expect(listed(firstMet(1955)).filter({ hasText: '巴西' })).toHaveCount(0);
	await open(page, '/zh/?year=1952&polity=china');
	await expect(listed(firstMet(1952))).toHaveCount(10);
	await open(page, '/zh/?year=1949&polity=china');
	await expect(listed(firstMet(1949))).toHaveCount(0);
	await expect(listed(say('on_record', { date: '约1949年10月至1952年' }))).toHaveCount(7);

	await page.goto('/zh/chart/?group=none');
	for (const title of [firstMet(1952), doubtful])
		await expect(page.getByRole('grid', { name: title, exact: true })).toBeVisible();
});

test('what is spoken while playing names the choice, too', async ({ page }) => {
	await open(page, '/en/?year=1957&dates=certain');
	const { button, say } = controls(page, 'en');
	await button('play').click();
	await expect(page.locator('[data-live=year]')).toContainText(say('dates_certain'));
});

for (const language of LANGUAGES)
	test(`the choice is told and kept in ${language}`, async ({ page }) => {
		const { say, slider, toLanguage } = controls(page, language);
		await open(page, `/${language}/?year=1955`);
		const { group, radio } = choices(page, language);
		await expect(radio('recorded')).toBeChecked();
		await expect(group.getByText(say('dates_recorded_means'), { exact: true })).toBeVisible();
		await expect(slider).not.toHaveAttribute('aria-valuetext', new RegExp(say('dates_certain')));

		// By keyboard: the three are one stop, and arrows go between them.
		await radio('recorded').focus();
		await page.keyboard.press('ArrowDown');
		await expect(radio('earliest')).toBeChecked();
		await expect(page).toHaveURL(`/${language}/?dates=earliest`);
		await page.keyboard.press('ArrowDown');
		await expect(radio('certain')).toBeChecked();
		await expect(page).toHaveURL(`/${language}/?dates=certain`);
		await expect(radio('certain')).toHaveAccessibleDescription(say('dates_certain_means'));
		await expect(group.getByText(say('dates_certain_means'), { exact: true })).toBeVisible();
		await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(say('dates_certain')));
		await expect(page.locator('.timeline .year')).toContainText(say('dates_certain'));
		await expect(
			page.getByRole('img', { name: new RegExp(say('dates_certain')) }).first(),
		).toBeAttached();

		const other = language === 'zh' ? 'en' : 'zh';
		await toLanguage(other === 'zh' ? '中文' : 'English').click();
		await expect(page).toHaveURL(`/${other}/?dates=certain`);
		await expect(choices(page, other).radio('certain')).toBeChecked();
		await page.reload();
		await expect(choices(page, other).radio('certain')).toBeChecked();
		await page.goBack();
		await expect(radio('certain')).toBeChecked();
		await page.goBack();
		await expect(radio('earliest')).toBeChecked();
		await page.goBack();
		await expect(radio('recorded')).toBeChecked();
		await page.goForward();
		await expect(radio('earliest')).toBeChecked();
	});

test('a reckoning that is none gives the usual one and a quiet notice', async ({ page }) => {
	await open(page, '/en/?dates=guess');
	const { status, say } = controls(page, 'en');
	const notice = say('notice', { parameter: 'dates', given: 'guess' });
	await expect(status.filter({ hasText: notice })).toHaveCount(1);
	await expect(choices(page, 'en').radio('recorded')).toBeChecked();
});

test('the ladder words a bound as a bound, and says what is left out', async ({ page }) => {
	await open(page, '/en/?year=1955');
	const { panel, say, button } = controls(page, 'en');
	await chooseCountry(page, 'en', 'Sudan');
	// Beside a caption the legend has room only where it is asked for.
	await button('legend').click();
	const rung = panel.locator('[data-tie="sudan-friendly"]');
	await expect(rung).toContainText('by about 1955');
	await choices(page, 'en').radio('earliest').click();
	await expect(rung).toContainText('not dated; at the latest about 1955');
	await choices(page, 'en').radio('certain').click();
	await expect(rung).toContainText('by about 1955');
	await expect(rung).toContainText(say('dates_left_out_here'));
});

test('the chart has the same switch, and goes with the map there and back', async ({ page }) => {
	await open(page, '/en/?dates=earliest');
	await page.getByRole('link', { name: 'Overview chart' }).click();
	await expect(page).toHaveURL('/en/chart/?dates=earliest');
	const cell = page.locator('[data-at="sudan:1"]');
	await expect(cell).toHaveAccessibleName(
		/1949: Friendly relations \(date not exact\), 1 event, 1 not exactly dated/,
	);
	await expect(cell.locator('rect')).toHaveAttribute('fill', 'url(#chart-vague)');
	await expect(choices(page, 'en').radio('earliest')).toBeChecked();
	await choices(page, 'en').radio('certain').click();
	await expect(page).toHaveURL('/en/chart/?dates=certain');
	await expect(cell).toHaveAccessibleName(/1949: In the source, no tie certain by then/);
	await expect(page.locator('.chart rect[fill*="vague"], .chart rect[fill*="broken"]')).toHaveCount(
		0,
	);
	await page.reload();
	await expect(choices(page, 'en').radio('certain')).toBeChecked();
	await page.locator('[data-at="sudan:7"]').click();
	await expect(page).toHaveURL('/en/?polity=sudan&dates=certain');
});

test('pages of records speak as recorded', async ({ page }) => {
	await page.goto('/zh/polity/sudan/?dates=earliest');
	await expect(page.locator('#sudan-friendly')).toContainText('1955年前后已有');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
	test('each choice is as large as a finger', async ({ page }) => {
		await open(page, '/zh/');
		await controls(page, 'zh').button('legend').tap();
		const { group, radio } = choices(page, 'zh');
		const { say } = controls(page, 'zh');
		for (const dates of RECKONINGS) {
			const box = await group.locator('label', { hasText: say(`dates_${dates}`) }).boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
		}
		await radio('certain').tap();
		await expect(page).toHaveURL('/zh/?dates=certain');
	});
});
