import { formatEdtf } from '#lib/domain/edtf-format.ts';
import { eventNamed, homeLens, index, sceneOf, world } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { controls, drawn, LANGUAGES, open } from './support/visit.ts';

const SIZE = { width: 1280, height: 800 };
const NAMES = {
	zh: {
		japan: '日本',
		india: '印度',
		people: '86人',
		unions: '33个工会',
		and: '、',
		april: '总评（56人）',
		fujita: '总评 · 藤田藤太郎',
	},
	en: {
		japan: 'Japan',
		india: 'India',
		people: '86 people',
		unions: '33 unions',
		and: ', ',
		april: 'Sōhyō (56 people)',
		fujita: 'Sōhyō · Fujita Tōtarō',
	},
} as const;

for (const language of LANGUAGES)
	test(`from Japan in 1955 to the evidence, the symposium and on to India, in ${language}`, async ({
		page,
	}) => {
		const { panel, say } = controls(page, language);
		const heading = panel.getByRole('heading', { level: 2 });
		const names = NAMES[language];
		await open(page, `/${language}/`);

		await test.step('a press on Japan opens its caption', async () => {
			const japan = sceneOf('').areas.find(({ polity }) => polity === 'japan');
			const [x, y] = homeLens(SIZE).project([...world.anchorOf(japan?.version ?? '')]);
			await page.mouse.click(x, y);
			await expect(heading).toHaveText(names.japan);
			await expect(page).toHaveURL(`/${language}/?polity=japan`);
		});

		await test.step('the ladder says of each stage since when and how', async () => {
			await expect(panel.getByRole('heading', { name: say('section_ladder') })).toBeVisible();
			const rungs = panel.locator('[data-tie]');
			const ties = [...index.tiesOf('japan')].reverse();
			await expect(rungs).toHaveCount(ties.length);
			expect(ties.map(({ stage }) => stage)).toEqual([
				'agreement',
				'friendly',
				'exchange',
				'contact',
				'support',
			]);
			for (const [i, tie] of ties.entries()) {
				await expect(rungs.nth(i)).toContainText(index.stage.get(tie.stage)?.label[language] ?? '');
				await expect(rungs.nth(i)).toContainText(formatEdtf(tie.since, language));
				await expect(rungs.nth(i)).toContainText(tie.title[language]);
			}
		});

		await test.step('the evidence names its paragraph and opens', async () => {
			const rung = panel.locator('[data-tie="japan-agreement"]');
			await expect(rung.getByText('四-P2')).toBeVisible();
			await expect(rung.getByText('签订了友好协议')).toBeVisible();
			const paragraph = index.atlas.paragraphs.find(({ locator }) => locator === '四-P2');
			const topic = rung.getByText(paragraph?.topic[language] ?? '');
			await expect(topic).toBeHidden();
			await rung.getByText('四-P2').click();
			await expect(topic).toBeVisible();
		});

		await test.step('what does not come from the chapter is marked as such', async () => {
			const rung = panel.locator('[data-tie="japan-contact"]');
			const caveat = rung.getByRole('listitem').filter({ hasText: '1953' }).first();
			await expect(caveat).toContainText(say('caveat_outside'));
			const outside = rung.locator('[data-origin="outside"]');
			await expect(outside).toContainText(say('caveat_outside'));
			await expect(rung.locator('[data-origin="reading"]')).toContainText(say('caveat_reading'));
		});

		await test.step('its events stand in order of date', async () => {
			const titles = index.eventsOf('japan').map(({ title }) => title[language]);
			const section = panel.locator('section', {
				has: page.getByRole('heading', { name: say('section_events', { count: titles.length }) }),
			});
			for (const [i, title] of titles.entries())
				await expect(section.getByRole('listitem').nth(i)).toContainText(title);
			// Under an event: who came from this country, and how many.
			const under = (id: string) =>
				section
					.getByRole('listitem')
					.filter({ hasText: eventNamed(id).title[language] })
					.locator('.who');
			await expect(under('aa-symposium-1955')).toHaveText(
				`${names.unions}${names.and}${names.people}`,
			);
			await expect(under('sohyo-delegation-1955-04')).toContainText(names.april);
			await expect(under('mao-meets-fujita')).toHaveText(names.fujita);
			await expect(under('aa-heads-meeting')).toHaveCount(0);
		});

		await test.step('those who took part with it are named, and lead on', async () => {
			const companions = panel.locator('section', {
				has: page.getByRole('heading', { name: say('section_companions'), exact: true }),
			});
			await expect(companions.getByRole('link', { name: names.india, exact: true })).toBeVisible();
			await expect(companions.getByRole('link', { name: names.japan, exact: true })).toHaveCount(0);
		});

		await test.step('the symposium lists who came, with the numbers', async () => {
			const symposium = eventNamed('aa-symposium-1955');
			await panel.getByRole('link', { name: symposium.title[language] }).click();
			await expect(heading).toHaveText(symposium.title[language]);
			await expect(page).toHaveURL(`/${language}/?year=1955&polity=japan&event=aa-symposium-1955`);
			await drawn(page, 'svg', '1955-05-18');
			await expect(panel.getByText('213', { exact: true })).toBeVisible();
			// The source names no place for this one.
			await expect(panel.getByText(say('place_not_stated'), { exact: true })).toBeVisible();
			const row = panel
				.getByRole('listitem')
				.filter({ has: page.getByRole('link', { name: names.japan, exact: true }) });
			await expect(row).toContainText(names.people);
			await expect(row).toContainText(names.unions);
			// Those who took part are lit, the others step back.
			await expect(page.locator('[data-polity="india"]')).not.toHaveCSS('opacity', /0\.\d/);
			await expect(page.locator('[data-polity="australia"]')).toHaveCSS('opacity', '0.45');
		});

		await test.step('another participant is one press away', async () => {
			await panel.getByRole('link', { name: names.india, exact: true }).click();
			await expect(heading).toHaveText(names.india);
			await expect(page).toHaveURL(`/${language}/?polity=india`);
		});
	});

for (const language of LANGUAGES)
	test(`a press on the hub shows the overview with the totals of the year, in ${language}`, async ({
		page,
	}) => {
		await open(page, `/${language}/`);
		const { panel, say } = controls(page, language);
		const china = sceneOf('').areas.find(({ polity }) => polity === 'china');
		const [x, y] = homeLens(SIZE).project([...world.anchorOf(china?.version ?? '')]);
		await page.mouse.click(x, y);
		await expect(page).toHaveURL(`/${language}/?polity=china`);
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
			index.organisation.get('acftu')?.name[language] ?? '',
		);
		await expect(panel).toContainText(index.atlas.meta.intro[language]);
		const totals = panel.locator('section', {
			has: page.getByRole('heading', { name: say('section_totals', { year: 1955 }), exact: true }),
		});
		for (const [number, of] of [
			['30', 'total_polities'],
			['37', 'total_events'],
			[String(index.atlas.events.length), 'total_events_all'],
		] as const) {
			await expect(
				totals
					.getByRole('term')
					.filter({ hasText: say(of) })
					.first(),
			).toBeVisible();
			await expect(totals.getByText(number, { exact: true }).first()).toBeVisible();
		}
	});

for (const [language, then, now, other] of [
	['zh', '锡兰', '斯里兰卡', 'Ceylon'],
	['en', 'Ceylon', 'Sri Lanka', '锡兰'],
] as const)
	test(`a country has its name of the time, today’s and the other language’s, in ${language}`, async ({
		page,
	}) => {
		await open(page, `/${language}/?polity=ceylon`);
		const { panel, say } = controls(page, language);
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText(then);
		await expect(panel).toContainText(say('today', { name: now }));
		await expect(panel.getByText(other, { exact: true })).toBeVisible();
		// The source names the place of this event, so nothing is said of where lines run instead.
		const symposium = eventNamed('asian-symposium-1954');
		await panel.getByRole('link', { name: symposium.title[language] }).first().click();
		await expect(panel).toContainText(index.place.get('beijing')?.name[language] ?? 'Beijing');
		await expect(panel).not.toContainText(say('place_not_stated'));
	});

test('a country that was not there yet has no standing; what is said of several things is said once', async ({
	page,
}) => {
	await open(page, '/en/?polity=united-arab-republic&year=1955&renderer=svg');
	const { panel, say } = controls(page, 'en');
	await expect(panel).toContainText(say('status_not_then', { year: 1955 }));
	await expect(panel.locator('.standing')).toHaveCount(0);
	await open(page, '/en/?polity=united-arab-republic&year=1958&renderer=svg');
	await expect(panel.locator('.standing')).not.toHaveText('');
	await open(page, '/en/?polity=china&renderer=svg');
	await expect(panel.locator('[data-origin]').first()).toBeVisible();
	const said = await panel.locator('[data-origin]').allInnerTexts();
	expect(said.length).toBeGreaterThan(0);
	expect(said).toEqual([...new Set(said)]);
});
