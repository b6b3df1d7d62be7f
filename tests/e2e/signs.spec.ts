import type { Page } from '@playwright/test';
import { kindColour } from '#lib/encoding/scales.ts';
import type { Scene, SceneArc } from '#lib/scene/scene.ts';
import { homeLens, index, sceneOf, world, type Point } from './support/atlas.ts';
import { apart, clearPoints, mapPicture, obstacles, pixelAt, rgbOf } from './support/picture.ts';
import type { Raster } from './support/png.ts';
import {
	aside,
	beside,
	colourOfArc,
	distanceTo,
	loneStretch,
	strokeShare,
} from './support/signs.ts';
import { expect, test } from './support/test.ts';
import {
	chooseCountry,
	controls,
	drawn,
	openMap,
	RENDERERS,
	type Renderer,
} from './support/visit.ts';

/** What both maps draw on areas and along lines, looked at pixel by pixel. */
const SIZE = { width: 1000, height: 700 };
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });

const far = homeLens(SIZE);
const near = homeLens(SIZE, 1);
/** A colour is there, thinned by no more than the soft edge of a line of a pixel or two. */
const THERE = 70;
/** The same where only the pixels on the line itself are looked at. */
const SOFT = 100;
/** The same of a stroke of less than a pixel; every ground here is farther from every line. */
const STROKE = 76;

const arcOf = (scene: Scene, id: RegExp): SceneArc => {
	const arc = scene.arcs.find(({ journey }) => id.test(journey.id));
	if (!arc) throw new Error(`No line ${id}`);
	return arc;
};
const shareOf = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
	items.length === 0 ? NaN : items.filter(holds).length / items.length;
const clearOf = (...scenes: readonly Scene[]): ((point: Point) => boolean) => {
	const covered = scenes.map((scene) => obstacles({ ...scene, arcs: [] }, near));
	return (point) => covered.every((isCovered) => !isCovered(point));
};
const showYear = async (page: Page, renderer: Renderer, year: number): Promise<Raster> => {
	await controls(page, 'zh').slider.fill(String(year));
	await drawn(page, renderer, `${year}-12-31`);
	return mapPicture(page);
};

for (const renderer of RENDERERS)
	test(`the ${renderer} map draws each sign that the legend explains`, async ({ page }) => {
		const pointOf = (scene: Scene, lens: typeof far, polity: string): Point => {
			const point = clearPoints(scene, lens).get(polity);
			if (!point) throw new Error(`No clear pixel in ${polity}`);
			return point;
		};

		await test.step('ochre strokes where there is solidarity', async () => {
			await openMap(page, renderer, 'year=1957', '1957-12-31');
			const algeria = pointOf(sceneOf('year=1957'), far, 'algeria');
			const inked = (picture: Raster) => strokeShare(picture, algeria, 'stage-4', 'support-ink');
			const before = inked(await mapPicture(page));
			expect(before).toBeLessThan(0.03);
			expect(inked(await showYear(page, renderer, 1958))).toBeGreaterThan(before + 0.03);
		});

		await test.step('dots on dependent territories alone', async () => {
			const scene = sceneOf('year=1958');
			const picture = await mapPicture(page);
			const covered = obstacles(scene, far);
			/** MapLibre’s tiles are larger between two zooms, so a dot may be this far, CSS pixels. */
			const reach = 6;
			const dotted = (dependent: boolean) =>
				scene.areas
					.filter((area) => area.dependent === dependent && area.fill === 'land')
					.map(({ polity, version }) => ({ polity, at: far.project([...world.anchorOf(version)]) }))
					.filter(({ polity, at: [x, y] }) =>
						[-reach - 2, 0, reach + 2].every((dx) =>
							[-reach - 2, 0, reach + 2].every((dy) => {
								const corner: Point = [x + dx, y + dy];
								return !covered(corner) && world.polityAt(far.invert(corner), scene.day) === polity;
							}),
						),
					)
					.map(({ polity, at }) => ({
						polity,
						dots: strokeShare(picture, at, 'land', 'border', reach),
					}));
			const [yes, no] = [dotted(true), dotted(false)];
			expect(yes.length).toBeGreaterThan(1);
			expect(no.length).toBeGreaterThan(1);
			expect(yes.filter(({ dots }) => dots === 0)).toEqual([]);
			expect(no.filter(({ dots }) => dots > 0)).toEqual([]);
		});

		await controls(page, 'zh').button('zoom_in').click();

		await test.step('hatches where the date of a tie is vague', async () => {
			const picture = await showYear(page, renderer, 1955);
			const scene = sceneOf('year=1955');
			expect(
				strokeShare(picture, pointOf(scene, near, 'india'), 'stage-4', 'paper'),
			).toBeGreaterThan(0.1);
			expect(strokeShare(picture, pointOf(scene, near, 'china'), 'hub', 'paper')).toBe(0);
		});

		await test.step('strokes across a line whose date is vague, and across no other', async () => {
			const picture = await mapPicture(page);
			const scene = sceneOf('year=1955');
			const crossed = (id: RegExp) => {
				const arc = arcOf(scene, id);
				const stretch = loneStretch(arc, [scene], near, clearOf(scene));
				expect(stretch.length).toBeGreaterThan(25);
				// Farther from the line than its own edge, and within the strokes.
				return shareOf(
					aside(stretch, 2),
					(point) => distanceTo(picture, point, colourOfArc(arc), 0) < STROKE,
				);
			};
			expect(crossed(/^latin-america-begun:chile/)).toBeGreaterThan(0.05);
			expect(crossed(/^aa-symposium-1955:iran/)).toBeLessThan(0.02);
		});

		await test.step('a cross where a journey was refused, and gaps in its line', async () => {
			const picture = await showYear(page, renderer, 1952);
			const { cross } = arcOf(sceneOf('year=1952'), /^visa-refusal-1952:/).journey;
			if (!cross) throw new Error('No cross');
			const at = (right: number, back: number) =>
				distanceTo(picture, beside(near, cross, right, back), rgbOf('refusal'));
			for (const [right, back] of [
				[-3, -3],
				[3, -3],
				[-3, 3],
				[3, 3],
			] as const)
				expect(at(right, back), `${right} ${back}`).toBeLessThan(30);
			// The red of the hub is not far from that of a refusal.
			for (const right of [-6, 6]) expect(at(right, 0)).toBeGreaterThan(45);
		});

		await test.step('arrows that point the way, whole and dashed lines', async () => {
			const picture = await showYear(page, renderer, 1954);
			const scene = sceneOf('year=1954');
			for (const id of [/^asian-symposium-1954:ussr/, /^asian-symposium-1954:ceylon/]) {
				const arc = arcOf(scene, id);
				const { arrow } = arc.journey;
				if (!arrow) throw new Error('No arrow');
				const at = (right: number, back: number) =>
					distanceTo(picture, beside(near, arrow, right, back), colourOfArc(arc));
				for (const right of [-3, 3]) {
					expect(at(right, 2.6), `${id} base`).toBeLessThan(THERE);
					expect(at(right, -5.5), `${id} tip`).toBeGreaterThan(THERE);
				}
			}
			const drawnShare = (id: RegExp) => {
				const arc = arcOf(scene, id);
				const stretch = loneStretch(arc, [scene], near, clearOf(scene));
				expect(stretch.length).toBeGreaterThan(40);
				// Across the line as far as its edge may lie off, along it not at all.
				const across = [-1, 0, 1].map((by) => aside(stretch, by));
				return shareOf([...stretch.slice(1).keys()], (i) =>
					across.some((points) => {
						const point = points[i];
						return point && distanceTo(picture, point, colourOfArc(arc), 0) < SOFT;
					}),
				);
			};
			expect(drawnShare(/^asian-symposium-1954:ussr/)).toBeGreaterThan(0.95);
			expect(drawnShare(/^asian-symposium-1954:ceylon/)).toBeGreaterThan(0.95);
			const dashed = drawnShare(/^five-principles:india/);
			expect(dashed).toBeGreaterThan(0.3);
			expect(dashed).toBeLessThan(0.9);
		});

		await test.step('the same line paler a year later, and not there before', async () => {
			const now = await showYear(page, renderer, 1953);
			const later = await showYear(page, renderer, 1954);
			const before = await showYear(page, renderer, 1950);
			const scenes = [sceneOf('year=1953'), sceneOf('year=1954')];
			const arc = arcOf(sceneOf('year=1953'), /^japan-delegation-1953:/);
			const stretch = loneStretch(arc, scenes, near, clearOf(...scenes, sceneOf('year=1950')));
			expect(stretch.length).toBeGreaterThan(20);
			const mean = (picture: Raster) =>
				stretch.reduce((sum, point) => sum + distanceTo(picture, point, colourOfArc(arc)), 0) /
				stretch.length;
			expect(mean(now)).toBeLessThan(40);
			expect(mean(later)).toBeGreaterThan(mean(now) + 40);
			expect(mean(later)).toBeLessThan(mean(before) - 15);
		});

		await test.step('the circle of a meeting as large as its people are many', async () => {
			const picture = await showYear(page, renderer, 1955);
			const mark = sceneOf('year=1955').marks.find(({ event }) => event === 'aa-symposium-1955');
			if (!mark) throw new Error('No circle');
			const [x, y] = near.project([mark.lon, mark.lat]);
			const kind = index.kind.get(mark.kind);
			const colour = rgbOf(kind ? kindColour(index.atlas.kinds)(kind) : 'ink');
			const ring = (radius: number) =>
				shareOf(
					Array.from({ length: 48 }, (_, i): Point => {
						const turn = (i / 48) * 2 * Math.PI;
						return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
					}),
					(point) => distanceTo(picture, point, colour) < 30,
				);
			expect(ring(mark.radius)).toBeGreaterThan(0.9);
			expect(ring(mark.radius + 6)).toBeLessThan(0.5);
		});

		await test.step('the outline of a chosen country; beside an event the others pale', async () => {
			const australia = pointOf(sceneOf('year=1955'), near, 'australia');
			const india = pointOf(sceneOf('year=1955'), near, 'india');
			const area = sceneOf('year=1955').areas.find(({ polity }) => polity === 'india');
			const outline = world
				.outlineOf(area?.version ?? '')
				.coordinates.flat()
				.map(([lon = 0, lat = 0]) => near.project([lon, lat]))
				.filter(clearOf(sceneOf('year=1955')));
			const inked = (picture: Raster) =>
				shareOf(outline, (point) => distanceTo(picture, point, rgbOf('ink')) < THERE);
			const plain = await mapPicture(page);
			await chooseCountry(page, 'zh', '印度');
			await expect(page).toHaveURL(/polity=india/);
			await expect.poll(async () => inked(await mapPicture(page))).toBeGreaterThan(0.8);
			expect(inked(plain)).toBeLessThan(0.3);

			const title = index.event.get('aa-symposium-1955')?.title.zh ?? '';
			await controls(page, 'zh').panel.getByRole('link', { name: title }).first().click();
			await drawn(page, renderer, '1955-05-18');
			const [land, sea] = [rgbOf('land'), rgbOf('sea')];
			const paled = land.map((channel, i) => 0.45 * channel + 0.55 * (sea[i] ?? 0));
			const want = [paled[0] ?? 0, paled[1] ?? 0, paled[2] ?? 0] as const;
			await expect
				.poll(async () => apart(pixelAt(await mapPicture(page), ...australia) ?? [0, 0, 0], want))
				.toBeLessThan(4);
			expect(strokeShare(await mapPicture(page), india, 'stage-4', 'paper')).toBeGreaterThan(0.1);
		});
	});
