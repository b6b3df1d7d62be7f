import { isNear } from '#lib/map/near.ts';
import { pick } from '#lib/map/pick.ts';
import type { Press } from '#lib/map/renderer.ts';
import {
	eventNamed,
	homeLens,
	index,
	sceneOf,
	world,
	type Point,
	type Size,
} from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { controls, drawn, openMap, RENDERERS } from './support/visit.ts';

/** What lies over the land can be pressed, and means the same on both maps. */
const QUERY = 'year=1955';
const DAY = '1955-12-31';
const scene = sceneOf(QUERY, 'en');

const pressOn = (size: Size, point: Point, coarse: boolean): Press => {
	const lens = homeLens(size);
	return { lonLat: lens.invert(point), point, coarse, project: lens.project };
};

test.describe('with a mouse', () => {
	const SIZE = { width: 1150, height: 800 };
	test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });
	/** A year with several events at the hub’s place. */
	const MEETING = 'year=1954';
	const lens = homeLens(SIZE);
	const onScreen = ([x, y]: Point) =>
		x > 60 && y > 180 && x < SIZE.width - 60 && y < SIZE.height - 190;
	const hits = (event: string, point: Point) =>
		pick(world, scene, pressOn(SIZE, point, false))?.id === event;

	/** A point of the screen on each of this year’s lines that has one for itself. */
	const points = new Map(
		scene.arcs.filter(isNear).flatMap(({ journey }) => {
			const { event, coordinates, from, to } = journey;
			const point = coordinates.map(lens.project).find((at) => onScreen(at) && hits(event, at));
			const ends = [from, to]
				.map((end) => end.polity ?? end.place)
				.toSorted()
				.join();
			return point ? [[journey.id, { event, point, ends }] as const] : [];
		}),
	);
	const all = [...points.values()];
	/** Three events whose lines lead from one place to one other. */
	const parallel = all
		.map(({ ends }) => all.filter((other) => other.ends === ends))
		.find((some) => new Set(some.map(({ event }) => event)).size >= 3);

	for (const renderer of RENDERERS)
		test(`each of several lines between the same places tells its event on the ${renderer} map`, async ({
			page,
		}) => {
			expect(parallel).toBeDefined();
			const { panel, button } = controls(page, 'en');
			await openMap(page, renderer, QUERY, DAY, 'en');
			const seen = new Set<string>();
			for (const { event, point } of parallel ?? []) {
				if (seen.has(event) || seen.size === 3) continue;
				seen.add(event);
				const title = eventNamed(event).title.en;
				await test.step(title, async () => {
					await page.mouse.move(...point);
					await expect(page.locator('.stage > p')).toContainText(title);
					await page.mouse.click(...point);
					await expect(panel.getByRole('heading', { level: 2 })).toHaveText(title);
					await page.keyboard.press('Escape');
					await expect(panel).toHaveCount(0);
					await button('zoom_home').click();
					await drawn(page, renderer, DAY);
				});
			}
			expect(seen.size).toBe(3);
		});

	for (const renderer of RENDERERS)
		test(`a circle tells its event on the ${renderer} map, and pressed again the next`, async ({
			page,
		}) => {
			const { panel } = controls(page, 'en');
			const hub = index.place.get(index.atlas.meta.hub.place);
			const centre = lens.project([hub?.lon ?? 0, hub?.lat ?? 0]);
			const first = pick(world, sceneOf(MEETING, 'en'), pressOn(SIZE, centre, false));
			expect(first?.type).toBe('event');
			await openMap(page, renderer, MEETING, '1954-12-31', 'en');
			await page.mouse.click(...centre);
			const heading = panel.getByRole('heading', { level: 2 });
			const title = eventNamed(first?.id ?? '').title.en;
			await expect(heading).toHaveText(title);
			await page.mouse.click(...centre);
			await expect(heading).not.toHaveText(title);
			const second = await heading.textContent();
			await page.mouse.click(...centre);
			await expect(heading).not.toHaveText(second ?? '');
			await expect(heading).not.toHaveText(title);
			await expect(page).toHaveURL(/[?&]event=/);
		});
});

test.describe('with a finger', () => {
	// On a phone the western ones are beyond the edge until the map is moved.
	const SIZE = { width: 700, height: 1000 };
	test.use({ viewport: SIZE, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

	for (const renderer of RENDERERS)
		test(`the smallest countries are hit at world zoom on the ${renderer} map`, async ({
			page,
		}) => {
			const { panel, button } = controls(page, 'en');
			const lens = homeLens(SIZE);
			await openMap(page, renderer, QUERY, DAY, 'en');
			for (const id of ['jordan', 'lebanon', 'ceylon']) {
				const area = scene.areas.find(({ polity }) => polity === id);
				const [x, y] = lens.project([...world.anchorOf(area?.version ?? '')]);
				// Ceylon alone has the sea round it.
				const points: readonly Point[] =
					id === 'ceylon'
						? [
								[x, y],
								[x + 10, y + 14],
							]
						: [[x, y]];
				for (const point of points)
					await test.step(`${area?.name} at ${point.join()}`, async () => {
						await page.touchscreen.tap(...point);
						await expect(panel.getByRole('heading', { level: 2 })).toHaveText(area?.name ?? '');
						await button('close').tap();
						await expect(panel).toHaveCount(0);
						// The map may have moved to bring the country into sight.
						await openMap(page, renderer, QUERY, DAY, 'en');
					});
			}
		});
});
