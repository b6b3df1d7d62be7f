import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { PLAIN_PATTERNS, patternsWith } from '#lib/encoding/patterns.ts';
import { UNCOUNTED_RADIUS } from '#lib/encoding/scales.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { homeLens, index, sceneOf } from './support/atlas.ts';
import { arcShare, clearPoints, fillAt, mapPicture } from './support/picture.ts';
import { expect, test } from './support/test.ts';
import { controls, LANGUAGES, open, openMap, RENDERERS } from './support/visit.ts';

const SIZE = { width: 1440, height: 1000 };
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });

/** Everything by which a scene tells something, as the legend’s signs are named. */
const signsOf = (scene: Scene): readonly string[] => [
	...scene.areas.flatMap(({ fill, pattern, dependent, selected, lit }) => [
		`fill:${fill}`,
		// Two patterns over each other are explained one by one.
		...PLAIN_PATTERNS.filter((plain) => pattern && patternsWith(plain).includes(pattern)).map(
			(plain) => `pattern:${plain}`,
		),
		...(dependent ? ['pattern:dependent'] : []),
		...(selected || lit ? ['outline'] : []),
	]),
	...scene.arcs.flatMap(({ journey, vague }) => [
		`line:${journey.line}`,
		journey.directed ? 'arrow' : 'relation',
		...(journey.cross ? ['cross'] : []),
		...(vague ? ['vague'] : []),
	]),
	...scene.marks.flatMap(({ radius, lit, vague }) => [
		radius === UNCOUNTED_RADIUS ? 'uncounted' : 'counted',
		...(lit ? ['lit-mark'] : []),
		...(vague ? ['vague'] : []),
	]),
];

test('the legend explains every colour, pattern, line and circle that any year draws', async ({
	page,
}) => {
	const { first, last } = index.atlas.meta.span;
	const views = RECKONINGS.flatMap((dates) =>
		Array.from({ length: last - first + 1 }, (_, i) => `year=${first + i}&dates=${dates}`),
	);
	const chosen = ['event=asian-symposium-1954', 'event=third-wftu-congress', 'polity=japan'];
	const drawn = new Set([...views, ...chosen].flatMap((query) => signsOf(sceneOf(query))));
	// Else the scenes would ask for less than the atlas draws.
	for (const sign of [
		'pattern:broken-support',
		'arrow',
		'relation',
		'cross',
		'outline',
		'lit-mark',
	])
		expect([...drawn]).toContain(sign);
	for (const language of LANGUAGES) {
		await open(page, `/${language}/`);
		const { legend } = controls(page, language);
		await expect(legend).toBeVisible();
		const explained = await legend.locator('[data-sign]').evaluateAll((signs) =>
			signs.flatMap((sign) => {
				const words = sign.closest('li')?.innerText.trim() ?? '';
				return words === '' ? [] : (sign.getAttribute('data-sign') ?? '').split(' ');
			}),
		);
		expect(
			[...drawn].filter((sign) => !explained.includes(sign)),
			language,
		).toEqual([]);
	}
});

for (const language of LANGUAGES)
	test(`the legend names each stage and kind and can hide it, in ${language}`, async ({ page }) => {
		await open(page, `/${language}/`);
		const { legend, stages, kinds, say } = controls(page, language);
		for (const stage of index.atlas.stages)
			await expect(
				stages.getByRole('button', { name: stage.label[language], exact: true }),
			).toHaveAttribute('aria-pressed', 'true');
		for (const kind of index.atlas.kinds)
			await expect(kinds.getByRole('button', { name: kind.label[language] })).toBeVisible();
		const hub = index.polity.get(index.atlas.meta.hub.polity)?.name[language] ?? '';
		await expect(legend.getByRole('listitem').filter({ hasText: hub }).first()).toBeVisible();
		for (const key of [
			'legend_vague',
			'short_none',
			'legend_absent',
			'legend_dependent',
			'legend_chosen',
			'legend_arrow',
			'legend_relation',
			'legend_fading',
		])
			await expect(legend.getByText(say(key), { exact: true })).toBeVisible();
	});

for (const renderer of RENDERERS)
	test(`hiding a kind or a stage changes the ${renderer} map, and all comes back`, async ({
		page,
	}) => {
		const scene = sceneOf('');
		const lens = homeLens(SIZE);
		const india = clearPoints(scene, lens).get('india') ?? [0, 0];
		const arcs = scene.arcs.filter(({ journey }) =>
			/^aa-symposium-1955:(ussr|burma|indonesia|sudan):/.test(journey.id),
		);
		const { stages, kinds, legend, say } = controls(page, 'zh');
		await openMap(page, renderer, '', '1955-12-31');
		const seen = async () => {
			const picture = await mapPicture(page);
			const shares = arcs.map((arc) => arcShare(picture, arc, lens));
			const lines = Math.min(...shares) > 0.6 ? 'lines' : Math.max(...shares) < 0.35 ? '' : 'some';
			return `${fillAt(picture, india)} ${lines}`;
		};
		await expect.poll(seen).toBe('stage-4 lines');

		const symposium = kinds.getByRole('button', { name: '座谈会', exact: true });
		await symposium.click();
		await expect(symposium).toHaveAttribute('aria-pressed', 'false');
		await expect.poll(seen).toBe('stage-4 ');
		await stages.getByRole('button', { name: '友好关系', exact: true }).click();
		await expect.poll(seen).toBe('listed ');
		await expect(page).toHaveURL(/hide=symposium&hide-stage=friendly/);
		// Land whose tie is hidden has the colour of land without a tie, and the legend says so.
		const hidden = legend.getByText(say('legend_hidden', { none: say('short_none') }), {
			exact: true,
		});
		await expect(hidden).toBeVisible();

		await legend.getByRole('button', { name: say('show_all'), exact: true }).click();
		await expect.poll(seen).toBe('stage-4 lines');
		await expect(page).not.toHaveURL(/hide/);
		await expect(hidden).toHaveCount(0);
		await expect(legend.getByText(say('short_none'), { exact: true })).toBeVisible();
	});

for (const [width, height] of [
	[1280, 800],
	[1440, 900],
	[1150, 720],
	[1600, 760],
	[1280, 1024],
	[360, 740],
] as const)
	test(`the legend’s button opens or closes it at the first press, ${width} × ${height}`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height });
		await open(page, '/en/');
		const { button, legend } = controls(page, 'en');
		const before = await legend.isVisible();
		await button('legend').click();
		await expect(legend).toBeVisible({ visible: !before, timeout: 3_000 });
		await button('legend').click();
		await expect(legend).toBeVisible({ visible: before, timeout: 3_000 });
	});
