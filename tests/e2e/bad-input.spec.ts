import { index, sceneOf } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { alive, controls, LANGUAGES, open } from './support/visit.ts';
import { word } from './support/words.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const NASTY: readonly string[] = [
	'?year=',
	'?year=NaN',
	'?year=-0',
	'?year=99999999999999999999',
	'?year=1955.5',
	'?year=１９５５',
	'?year=1950&year=1954',
	'?polity=__proto__',
	'?polity=constructor&event=toString',
	'?polity=%00',
	'?polity=%E0%A4%A',
	'?polity=<script>alert(1)</script>',
	`?polity=${'x'.repeat(4000)}`,
	'?polity=日本',
	'?polity=japan,india',
	'?polity=antarctica-1900',
	'?event=japan',
	'?year=1950&event=aa-symposium-1955',
	'?event=aa-symposium-1955&polity=atlantis',
	'?hide=,,,,',
	'?hide=visit,visit,visit',
	'?hide=all&hide-stage=all',
	`?hide=${index.atlas.kinds.map(({ id }) => id).join()}`,
	`?hide-stage=${index.atlas.stages.map(({ id }) => id).join()}`,
	'?projection=GLOBE',
	'?renderer=webgpu&projection=flat',
	'?polity[]=japan&year[]=1955',
	'?%F0%9F%92%A9=%F0%9F%92%A9',
	'?&&&===&',
	'?year=1955#%E0%A4%A',
	'?polity=united-arab-republic&year=1950',
];

test('thirty nasty addresses give a map, and nothing throws', async ({ page }) => {
	for (const [i, query] of NASTY.entries()) {
		await page.goto(`/${LANGUAGES[i % 2] ?? 'zh'}/${query}`);
		await alive(page);
		await expect(page.locator('.stage svg.map')).toHaveAttribute('data-drawn', /^19\d\d-/);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	// Errors on the console and uncaught ones fail every test of this suite.
});

test('nasty addresses of the chart and the comparison give a page, and nothing throws', async ({
	page,
}) => {
	for (const query of [
		'chart/?sort=&group=',
		'chart/?sort=__proto__&group=%00',
		'compare/?years=',
		'compare/?years=,,,&polities=,,',
		'compare/?years=1e9,-1e9&polities=__proto__,constructor',
		`compare/?polities=${'x'.repeat(3000)}`,
		'compare/?years=%E0%A4%A&polities=%00',
	]) {
		await page.goto(`/en/${query}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('table').first()).toBeVisible();
	}
	await page.goto('/en/chart/?sort=Stages&group=rows&dates=certian');
	const status = page.getByRole('status');
	for (const given of ['Stages', 'rows', 'certian']) await expect(status).toContainText(given);
	await expect(status).toContainText(
		word('en', 'notice_taken', { name: word('en', 'chart_sort_stage') }),
	);
	await expect(page.getByRole('radio', { name: word('en', 'dates_certain') })).toBeChecked();
	await page.getByRole('radio', { name: word('en', 'dates_recorded') }).check();
	await expect(status).toBeEmpty();
});

test('a year that the chosen event is not of gives way to the event, and says so', async ({
	page,
}) => {
	await open(page, '/en/?year=1950&event=aa-symposium-1955');
	const { status, slider } = controls(page, 'en');
	await expect(slider).toHaveValue('1955');
	await expect(status.first()).toContainText(
		word('en', 'notice', { parameter: 'year', given: '1950' }),
	);
});

for (const language of LANGUAGES)
	test(`a misspelt country is asked about and can be chosen, in ${language}`, async ({ page }) => {
		await open(page, `/${language}/?polity=jappan`);
		const name = index.polity.get('japan')?.name[language] ?? '';
		await page
			.getByRole('button', { name: word(language, 'notice_meant', { name }), exact: true })
			.click();
		await expect(controls(page, language).panel.getByRole('heading', { level: 2 })).toHaveText(
			name,
		);
		await expect(page).toHaveURL(/polity=japan$/);
	});

for (const [type, given, id] of [
	['organisation', 'sohio', 'sohyo'],
	['person', 'liu-changshen', 'liu-changsheng'],
] as const)
	for (const language of LANGUAGES)
		test(`a misspelt ${type} is asked about by name and can be chosen, in ${language}`, async ({
			page,
		}) => {
			await open(page, `/${language}/?year=1954&${type}=${given}`);
			const name = index[type].get(id)?.name[language] ?? '';
			await page
				.getByRole('button', { name: word(language, 'notice_meant', { name }), exact: true })
				.click();
			await expect(controls(page, language).panel.getByRole('heading', { level: 2 })).toHaveText(
				name,
			);
			await expect(page).toHaveURL(new RegExp(`year=1954&${type}=${id}$`));
		});

test('a misspelt choice of the map is taken as the nearest, which is said', async ({ page }) => {
	await open(page, '/en/?dates=certian&projection=Glboe&renderer=svgg');
	const { status, tool } = controls(page, 'en');
	for (const key of ['dates_certain', 'choice_globe', 'choice_svg'])
		await expect(status.first()).toContainText(
			word('en', 'notice_taken', { name: word('en', key) }),
		);
	await expect(await tool('show_flat')).toBeVisible();
	await expect(page.locator('.stage')).toHaveAttribute('data-renderer', 'svg');
});

test.describe('an unknown address', () => {
	test.use({ expectedErrors: [/404/] });

	for (const [path, names] of [
		['/en/polity/jappan/', ['日本', 'Japan']],
		['/zh/person/liu-changshen/', [index.person.get('liu-changsheng')?.name.zh ?? '']],
		['/en/event/japan/', ['Japan']],
	] as const)
		test(`${path} is offered the nearest record in each language`, async ({ page }) => {
			await page.goto(path);
			for (const name of names) {
				const link = page.getByRole('link', { name, exact: true });
				await expect(link).toBeVisible();
			}
			await page.getByRole('link', { name: names[0] ?? '', exact: true }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[0] ?? '');
		});

	test('of a country that is not in the source says so and leads to the map', async ({ page }) => {
		await page.goto('/en/polity/australia/');
		await expect(page.getByText(word('en', 'missing_absent'))).toBeVisible();
		await page.getByRole('link', { name: 'Australia', exact: true }).click();
		await expect(page).toHaveURL(/\/en\/\?polity=australia$/);
		await alive(page);
		await expect(controls(page, 'en').panel.locator('.standing')).toHaveAttribute(
			'data-state',
			'absent',
		);
	});
});

test('a filter that finds nothing and a legend that hides all say so', async ({ page }) => {
	const kinds = index.atlas.kinds.map(({ id }) => id).join();
	const stages = index.atlas.stages.map(({ id }) => id).join();
	await open(page, `/en/?hide=${kinds}&hide-stage=${stages}`);
	const { legend, button } = controls(page, 'en');
	if (!(await legend.isVisible())) await button('legend').click();
	for (const key of ['legend_nothing', 'legend_no_stage'])
		await expect(legend).toContainText(word('en', key));
	await button('table_open').click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('searchbox').fill('zzzz');
	await expect(dialog).toContainText(word('en', 'table_none', { filter: 'zzzz' }));
	await dialog.getByRole('button', { name: word('en', 'table_clear'), exact: true }).click();
	await expect(dialog.locator('tbody tr')).not.toHaveCount(0);
	await dialog.getByRole('searchbox').fill('Ceylno');
	await dialog
		.getByRole('button', { name: word('en', 'table_meant', { word: 'Ceylon' }), exact: true })
		.click();
	await expect(dialog.locator('[data-row="area:ceylon"]')).toBeVisible();
	// A sheet with nothing in it says why, and how there would be something.
	await dialog.getByRole('button', { name: /^Lines/ }).click();
	await expect(dialog).toContainText(word('en', 'legend_nothing'));
	await dialog.getByRole('button', { name: word('en', 'show_all'), exact: true }).click();
	await expect(dialog.locator('tbody tr')).not.toHaveCount(0);
});

test('a kind misspelt in an address is asked about, and hidden when that was meant', async ({
	page,
}) => {
	await open(page, '/en/?hide=vist&year=1700');
	const { status } = controls(page, 'en');
	const visit = word('en', 'notice_meant', { name: index.kind.get('visit')?.label.en ?? '' });
	await status.getByRole('button', { name: visit, exact: true }).click();
	await expect(page).toHaveURL(/hide=visit/);
	// What else the link got wrong stays to be read.
	await expect(status.first()).toContainText('year=1700');
	await expect(status.first()).not.toContainText('hide=vist');
});

for (const language of LANGUAGES)
	test(`a year without events says so and leads to the nearest with some, in ${language}`, async ({
		page,
	}) => {
		await open(page, `/${language}/?year=1950&polity=china`);
		const { panel, slider, say } = controls(page, language);
		await expect(slider).toHaveAttribute(
			'aria-valuetext',
			say('year_totals_none', { year: 1950, polities: sceneOf('year=1950').summary.polities }),
		);
		await expect(panel).toContainText(say('year_none', { year: 1950 }));
		await expect(
			panel.getByRole('button', { name: say('year_nearest', { year: 1949 }), exact: true }),
		).toBeVisible();
		await panel
			.getByRole('button', { name: say('year_nearest', { year: 1952 }), exact: true })
			.click();
		await expect(slider).toHaveValue('1952');
		// Where the legend hides all of a year, that is what is said.
		const kinds = index.atlas.kinds.map(({ id }) => id).join();
		await open(page, `/${language}/?year=1952&polity=china&hide=${kinds}`);
		await expect(panel).toContainText(say('year_hidden', { year: 1952 }));
		await panel.getByRole('button', { name: say('show_all'), exact: true }).click();
		await expect(panel).not.toContainText(say('year_hidden', { year: 1952 }));
	});
