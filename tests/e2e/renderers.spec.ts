import { pick } from '#lib/map/pick.ts';
import { homeLens, sceneOf, world, type Point } from './support/atlas.ts';
import { arcShare, clearPoints, coloursOf, fillAt, mapPicture } from './support/picture.ts';
import { expect, test } from './support/test.ts';
import { chooseCountry, controls, drawn, openMap, RENDERERS } from './support/visit.ts';

/** One suite for both maps: they draw one scene, so each must give the answers that the scene gives. */
const SIZE = { width: 1280, height: 1000 };
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });

const YEARS = [1955, 1952, 1954, 1958];
/** Arcs that no later line of the same year covers. */
const PLAIN_ARCS = /^(third-wftu-congress|latin-america-begun|aa-symposium-1955):(?!japan)/;
/** A line's colour stands along at least this share of it, and along less where it is not drawn. */
const DRAWN = 0.6;
const ABSENT = 0.35;

for (const renderer of RENDERERS)
	test.describe(`on the ${renderer} map`, () => {
		test('each country has the colour of its tie, year after year, near and far', async ({
			page,
		}) => {
			await openMap(page, renderer, 'year=1955', '1955-12-31');
			const { button, slider } = controls(page, 'zh');
			const look = async (year: number, steps: number) => {
				const scene = sceneOf(`year=${year}`);
				const points = clearPoints(scene, homeLens(SIZE, steps));
				const wanted = [...points.keys()].map(
					(id) => `${id}: ${scene.areas.find(({ polity }) => polity === id)?.fill}`,
				);
				expect([...points.keys()]).toEqual(
					expect.arrayContaining(
						steps === 0 ? ['china', 'ussr', 'india', 'sudan'] : ['china', 'japan', 'north-korea'],
					),
				);
				await expect(async () => {
					const picture = await mapPicture(page);
					const seen = [...points].map(([id, point]) => `${id}: ${fillAt(picture, point)}`);
					expect(seen, `${year}, ${steps} steps nearer`).toEqual(wanted);
				}).toPass({ timeout: 30_000 });
				return points.size;
			};
			for (const year of YEARS) {
				await slider.fill(String(year));
				await drawn(page, renderer, `${year}-12-31`);
				expect(await look(year, 0)).toBeGreaterThan(50);
			}
			await button('zoom_in').click();
			await button('zoom_in').click();
			for (const year of [1953, 1955]) {
				await slider.fill(String(year));
				await drawn(page, renderer, `${year}-12-31`);
				expect(await look(year, 2)).toBeGreaterThan(12);
			}
		});

		test('this year’s journeys stand along their great circles, and a quiet year has none', async ({
			page,
		}) => {
			const lens = homeLens(SIZE);
			const { slider } = controls(page, 'zh');
			const arcs = ['year=1955', 'year=1953'].flatMap((query) =>
				sceneOf(query).arcs.filter(
					({ journey, age }) => age === 0 && journey.dated && PLAIN_ARCS.test(journey.id),
				),
			);
			const shares = async (event: string) => {
				const picture = await mapPicture(page);
				expect(coloursOf(picture)).toBeGreaterThan(6);
				return arcs
					.filter(({ journey }) => journey.event === event)
					.map((arc) => arcShare(picture, arc, lens));
			};
			await openMap(page, renderer, 'year=1955', '1955-12-31');
			await expect
				.poll(async () => Math.min(...(await shares('aa-symposium-1955'))))
				.toBeGreaterThan(DRAWN);
			expect(Math.min(...(await shares('latin-america-begun')))).toBeGreaterThan(DRAWN);
			await slider.fill('1953');
			await drawn(page, renderer, '1953-12-31');
			await expect
				.poll(async () => Math.max(...(await shares('aa-symposium-1955'))))
				.toBeLessThan(ABSENT);
			expect(Math.max(...(await shares('latin-america-begun')))).toBeLessThan(ABSENT);
			expect(Math.min(...(await shares('third-wftu-congress')))).toBeGreaterThan(DRAWN);
			await slider.fill('1950');
			await drawn(page, renderer, '1950-12-31');
			await expect
				.poll(async () => Math.max(...(await shares('third-wftu-congress'))))
				.toBeLessThan(ABSENT);
		});
	});

test.describe('a press', () => {
	/** Too narrow for a legend that would lie over the Americas. */
	const NARROW = { width: 1150, height: 720 };
	test.use({ viewport: NARROW });

	const lens = homeLens(NARROW);
	const scene = sceneOf('');
	// None of them so near an edge that the map would be moved for it.
	const inland = ['ussr', 'china', 'india', 'sudan', 'algeria', 'mongolia', 'australia'];
	const anchored = ['japan', 'ceylon', 'jordan', 'north-korea'];
	// Title, tools and timeline lie over the edges.
	const clear = clearPoints(scene, lens, { top: 160, right: 8, bottom: 170, left: 8 });
	const anchorOf = (id: string): Point => {
		const area = scene.areas.find(({ polity }) => polity === id);
		if (!area) throw new Error(`No ${id} on the map`);
		return lens.project([...world.anchorOf(area.version)]);
	};
	const near = ([x, y]: Point, dx: number): Point => [x + dx, y];
	const pressed: readonly (readonly [string, Point, string | null])[] = [
		...inland.map((id) => [id, clear.get(id) ?? anchorOf(id), id] as const),
		...anchored.map((id) => [id, anchorOf(id), id] as const),
		['a little beside Ceylon', near(anchorOf('ceylon'), 6), 'ceylon'],
		['the Indian Ocean', lens.project([80, -15]), null],
		['the Pacific', lens.project([178, 20]), null],
	];

	for (const renderer of RENDERERS)
		test(`means the same country on the ${renderer} map as in the records`, async ({ page }) => {
			const { panel } = controls(page, 'zh');
			await openMap(page, renderer, '', '1955-12-31');
			for (const [what, [x, y], polity] of pressed) {
				await test.step(what, async () => {
					await page.mouse.click(x, y);
					if (polity === null) return expect(panel).toHaveCount(0);
					const name = scene.areas.find((area) => area.polity === polity)?.name ?? '';
					if (polity !== 'china')
						await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name);
					await expect(page).toHaveURL(new RegExp(`[?&]polity=${polity}(&|$)`));
				});
			}
		});

	test('the points of these tests are judged by the rule that both maps use', () => {
		for (const [what, point, polity] of pressed.slice(-3)) {
			const found = pick(world, scene, {
				lonLat: lens.invert(point),
				point,
				project: lens.project,
				coarse: false,
			});
			expect(found?.id ?? null, what).toBe(polity);
		}
	});

	for (const renderer of RENDERERS)
		test(`on the sea of the ${renderer} map closes the panel, as Escape does`, async ({ page }) => {
			const { panel } = controls(page, 'en');
			await openMap(page, renderer, '', '1955-12-31', 'en');
			await chooseCountry(page, 'en', 'India');
			await expect(panel.getByRole('heading', { level: 2 })).toHaveText('India');
			const [x, y] = lens.project([80, -20]);
			await page.mouse.click(x, y);
			await expect(panel).toHaveCount(0);
			await chooseCountry(page, 'en', 'Japan');
			await expect(panel).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(panel).toHaveCount(0);
		});
});
