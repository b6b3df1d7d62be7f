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

/** Where a country's anchor is on a screen of that size. */
const anchorOn = (size: Size, id: string): Point => {
	const area = scene.areas.find(({ polity }) => polity === id);
	return homeLens(size).project([...world.anchorOf(area?.version ?? '')]);
};
const nameOf = (id: string): string => scene.areas.find(({ polity }) => polity === id)?.name ?? '';

/** Pixels from the anchor to where fingers land that mean the country: beside it, over other land or the sea. */
const LANDINGS: Readonly<Record<string, readonly Point[]>> = {
	lebanon: [
		[0, 0],
		[-10, 0],
		[-4, -9],
		[1, -3],
	],
	jordan: [
		[0, 0],
		[4, 8],
		[9, 4],
	],
	// It alone has the sea round it, and a larger country above.
	ceylon: [
		[0, 0],
		[10, 14],
		[0, -10],
	],
};

for (const SIZE of [
	{ width: 360, height: 740 },
	{ width: 700, height: 1000 },
])
	test.describe(`with a finger on ${SIZE.width} × ${SIZE.height}`, () => {
		test.use({ viewport: SIZE, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

		for (const renderer of RENDERERS)
			test(`the smallest countries are hit at world zoom on the ${renderer} map`, async ({
				page,
			}) => {
				const { panel, button } = controls(page, 'en');
				await openMap(page, renderer, QUERY, DAY, 'en');
				for (const [id, landings] of Object.entries(LANDINGS))
					for (const [dx, dy] of landings)
						await test.step(`${id}, ${dx} and ${dy} beside`, async () => {
							const [x, y] = anchorOn(SIZE, id);
							await page.touchscreen.tap(x + dx, y + dy);
							await expect(panel.getByRole('heading', { level: 2 })).toHaveText(nameOf(id));
							await button('close').tap();
							await expect(panel).toHaveCount(0);
							// The map may have moved to bring the country into sight.
							await button('zoom_home').tap();
							await drawn(page, renderer, DAY);
						});
			});
	});

test('on a phone the countries told of between Europe and Japan lie on the screen at first', () => {
	const size = { width: 360, height: 740 };
	for (const id of ['east-germany', 'egypt', 'palestine', 'lebanon', 'jordan', 'ceylon', 'japan'])
		expect({ id, seen: anchorOn(size, id)[0] > 4 && anchorOn(size, id)[0] < 356 }).toEqual({
			id,
			seen: true,
		});
});
