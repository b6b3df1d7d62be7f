import type { Page } from '@playwright/test';
import { homeLens, sceneOf, type Point } from './support/atlas.ts';
import { clearPoints, fillAt, mapPicture } from './support/picture.ts';
import { expect, test } from './support/test.ts';
import { controls, drawn, openMap, RENDERERS } from './support/visit.ts';

/** What a hand does to the map, looked at pixel by pixel on both. */
const SIZE = { width: 720, height: 500 };
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });

const lens = homeLens(SIZE);
const scene = sceneOf('');
const fills = new Map(scene.areas.map(({ polity, fill }) => [polity, fill]));
const points = [...clearPoints(scene, lens, { top: 60, right: 60, bottom: 60, left: 60 })];

/** Share of the clear points of countries that have their colour where `to` says they now are. */
const shareAt = async (page: Page, to: (point: Point) => Point): Promise<number> => {
	const picture = await mapPicture(page);
	const seen = points
		.map(([polity, point]) => [polity, to(point)] as const)
		.filter(([, [x, y]]) => x > 8 && y > 8 && x < SIZE.width - 8 && y < SIZE.height - 8);
	expect(seen.length).toBeGreaterThan(8);
	return (
		seen.filter(([polity, point]) => fillAt(picture, point) === fills.get(polity)).length /
		seen.length
	);
};

/** Pulls the map by so many pixels and holds it for a moment, so that it does not slide on. */
const drag = async (page: Page, [x, y]: Point, [dx, dy]: Point): Promise<void> => {
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
	await page.mouse.move(x + dx, y + dy, { steps: 4 });
	await page.waitForTimeout(250);
	await page.mouse.up();
};

for (const renderer of RENDERERS)
	test(`the ${renderer} map follows a hand that drags it and a wheel that nears it`, async ({
		page,
	}) => {
		const { panel, tool } = controls(page, 'zh');
		await openMap(page, renderer, '', '1955-12-31');
		expect(await shareAt(page, (point) => point)).toBe(1);

		const by: Point = [-100, 44];
		await test.step('dragged, every country moves by as much, and none is chosen', async () => {
			await drag(page, [300, 250], by);
			await expect
				.poll(() => shareAt(page, ([x, y]) => [x + by[0], y + by[1]]))
				.toBeGreaterThan(0.95);
			expect(await shareAt(page, (point) => point)).toBeLessThan(0.6);
			await expect(panel).toHaveCount(0);
		});

		await test.step('the wheel nears it about the pointer', async () => {
			const about: Point = [240, 236];
			await page.mouse.move(...about);
			for (let i = 0; i < 2; i++) await page.mouse.wheel(0, -120);
			/** How many times as near, found by where the countries are. */
			const nearness = async (): Promise<number> => {
				const picture = await mapPicture(page);
				const grown = Array.from({ length: 90 }, (_, i) => 1.1 * 1.02 ** i);
				const fit = (times: number): number => {
					const seen = points
						.map(
							([polity, [x, y]]) =>
								[
									polity,
									[
										about[0] + (x + by[0] - about[0]) * times,
										about[1] + (y + by[1] - about[1]) * times,
									] as Point,
								] as const,
						)
						.filter(([, [x, y]]) => x > 8 && y > 8 && x < SIZE.width - 8 && y < SIZE.height - 8);
					return seen.length < 6
						? 0
						: seen.filter(([polity, at]) => fillAt(picture, at) === fills.get(polity)).length /
								seen.length;
				};
				return grown.find((times) => fit(times) > 0.85) ?? 0;
			};
			await expect.poll(nearness).toBeGreaterThan(1.15);
			await expect(panel).toHaveCount(0);
		});

		// MapLibre’s own globe; without a GPU each of its frames takes a second.
		if (renderer === 'gl') return;
		await test.step('the globe turns under a hand', async () => {
			await (await tool('show_globe')).click();
			await drawn(page, renderer, '1955-12-31');
			await controls(page, 'zh').button('zoom_home').click();
			const middle: Point = [SIZE.width / 2, SIZE.height / 2];
			const inTheMiddle = async () => fillAt(await mapPicture(page), middle);
			await expect.poll(inTheMiddle).toBe('hub');
			await drag(page, middle, [110, -30]);
			await expect.poll(inTheMiddle).not.toBe('hub');
			await expect(panel).toHaveCount(0);
		});
	});
