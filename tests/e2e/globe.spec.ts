import { homeCamera } from '#lib/map/framing.ts';
import { createGlobe } from '#lib/map/svg/globe.ts';
import { index, sceneOf, world, type Point } from './support/atlas.ts';
import { coloursOf, fillAt, mapPicture } from './support/picture.ts';
import { expect, test } from './support/test.ts';
import { controls, drawn, openMap, RENDERERS } from './support/visit.ts';

const SIZE = { width: 1000, height: 640 };
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });

const globe = createGlobe(world, homeCamera(SIZE, index, 'globe'), SIZE);
/** Large countries near the middle: MapLibre’s globe is seen from nearer than the other, which bends its rim. */
const INLAND: Readonly<Record<string, Point>> = {
	ussr: [103, 63],
	china: [99, 36],
	mongolia: [103, 46.5],
	india: [79, 22],
};
const PACIFIC: Point = [145, 20];
/** A sea that no caption covers. */
const SEA: Point = [135, 20];

const at = (lonLat: Point): Point => {
	const point = globe.project(lonLat);
	if (point === null) throw new Error('behind the globe');
	return point;
};

for (const renderer of RENDERERS)
	test(`the ${renderer} map turns into a globe that can be read and pressed, and back`, async ({
		page,
	}) => {
		const { button, tool, panel } = controls(page, 'en');
		const heading = panel.getByRole('heading', { level: 2 });
		await openMap(page, renderer, '', '1955-12-31', 'en');
		await (await tool('show_globe')).click();
		await expect(page).toHaveURL(/projection=globe/);
		await drawn(page, renderer, '1955-12-31');
		const fills = new Map(sceneOf('').areas.map(({ polity, fill }) => [polity, fill]));
		await expect(async () => {
			const picture = await mapPicture(page);
			expect(coloursOf(picture)).toBeGreaterThan(3);
			for (const polity of ['ussr', 'china'])
				expect(`${polity} ${fillAt(picture, at(INLAND[polity] ?? PACIFIC))}`).toBe(
					`${polity} ${fills.get(polity)}`,
				);
			expect(fillAt(picture, at(PACIFIC))).toBe('sea');
		}).toPass({ timeout: 30_000 });

		for (const [polity, name] of [
			['mongolia', 'Mongolia'],
			['india', 'India'],
		] as const) {
			const [x, y] = at(INLAND[polity] ?? PACIFIC);
			await page.mouse.click(x, y);
			await expect(heading).toHaveText(name);
			await button('zoom_home').click();
		}
		const [x, y] = at(SEA);
		await page.mouse.click(x, y);
		await expect(panel).toHaveCount(0);

		await (await tool('show_flat')).click();
		await expect(await tool('show_globe')).toBeVisible();
		await expect(page).not.toHaveURL(/projection/);
	});

test('beside the globe a press opens nothing', async ({ page }) => {
	const { panel } = controls(page, 'zh');
	await openMap(page, 'svg', 'projection=globe', '1955-12-31');
	await page.mouse.click(60, 300);
	await expect(panel).toHaveCount(0);
});
