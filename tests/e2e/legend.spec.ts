import { homeLens, index, sceneOf } from './support/atlas.ts';
import { arcShare, clearPoints, fillAt, mapPicture } from './support/picture.ts';
import { expect, test } from './support/test.ts';
import { controls, LANGUAGES, open, openMap, RENDERERS } from './support/visit.ts';

const SIZE = { width: 1440, height: 1000 };
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });

for (const language of LANGUAGES)
	test(`the legend explains each stage, kind and pattern in ${language}`, async ({ page }) => {
		await open(page, `/${language}/`);
		const { legend, stages, kinds, say } = controls(page, language);
		for (const stage of index.atlas.stages)
			await expect(
				stages.getByRole('button', { name: stage.label[language], exact: true }),
			).toHaveAttribute('aria-pressed', 'true');
		for (const kind of index.atlas.kinds)
			await expect(kinds.getByRole('button', { name: kind.label[language] })).toBeVisible();
		for (const key of ['legend_vague', 'legend_listed', 'legend_absent', 'legend_dependent'])
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

		await legend.getByRole('button', { name: say('show_all'), exact: true }).click();
		await expect.poll(seen).toBe('stage-4 lines');
		await expect(page).not.toHaveURL(/hide/);
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
