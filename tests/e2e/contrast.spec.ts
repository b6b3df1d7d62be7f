import { parse, type Rgb } from 'culori';
import type { Page } from '@playwright/test';
import type { Language } from '#lib/domain/atlas.ts';
import { PALETTE, type ColourName, type Theme } from '#lib/encoding/palette.ts';
import { LABEL_SIZE, placeLabels } from '#lib/map/place-labels.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { leastApart } from '../fixtures/eyes.ts';
import { homeLens, sceneOf, world, type Point } from './support/atlas.ts';
import { clearPoints, mapPicture, obstacles, roomFor } from './support/picture.ts';
import type { Raster } from './support/png.ts';
import { colourAt, commonAt, contrastOfName } from './support/reading.ts';
import { expect, test } from './support/test.ts';
import { openMap, RENDERERS } from './support/visit.ts';

/** What stands on the screen is measured, not what the stylesheet says. */
const SIZE = { width: 1280, height: 1000 };
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });
const lens = homeLens(SIZE);

const rgb = (theme: Theme, name: ColourName): Rgb => {
	const colour = parse(PALETTE[theme][name]);
	if (colour?.mode !== 'rgb') throw new Error(`${name} is no colour`);
	return colour;
};

/** Where names are read: smaller, and finer than a usual screen, so that soft edges of letters count for little. */
const FINE = { width: 900, height: 640 };
const fineLens = homeLens(FINE);
const INKS = {
	hub: { ink: 'hub-ink', halo: 'hub' },
	tie: { ink: 'ink', halo: 'halo' },
	plain: { ink: 'ink-soft', halo: 'halo' },
} as const satisfies Record<string, { ink: ColourName; halo: ColourName }>;

/** Each name on the map and its contrast; those with too little of themselves on the screen are left out. */
const namesOf = (picture: Raster, scene: Scene, theme: Theme) => {
	const scale = picture.width / FINE.width;
	// The maps place names anew at quarters of a zoom, one below and one beside: what stands on both.
	const step = Math.floor(fineLens.zoom * 4) / 4;
	const placed = placeLabels(scene.labels, fineLens.project, 2 ** (step - fineLens.zoom), step);
	return placed.flatMap(({ label, x, y }) => {
		const half = roomFor(label.text);
		const size = LABEL_SIZE[label.emphasis];
		const box = {
			x: (x - half) * scale,
			y: (y - size * 0.7) * scale,
			width: 2 * half * scale,
			height: size * 1.4 * scale,
		};
		const { ink, halo } = INKS[label.emphasis];
		const contrast = contrastOfName(picture, box, {
			ink: rgb(theme, ink),
			halo: rgb(theme, halo),
			reach: Math.ceil(1.3 * scale),
		});
		return contrast === null ? [] : [{ name: label.text, emphasis: label.emphasis, contrast }];
	});
};

const expectReadable = async (page: Page, query: string, theme: Theme, language: Language) => {
	const names = namesOf(await mapPicture(page), sceneOf(query, language), theme);
	expect(names.length).toBeGreaterThan(12);
	expect(names.map(({ emphasis }) => emphasis)).toEqual(
		expect.arrayContaining(['hub', 'tie', 'plain']),
	);
	expect(names.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
};

/** Colours that the areas of the scene have on the screen, by fill. */
const fillsSeen = (picture: Raster, scene: Scene): ReadonlyMap<string, Rgb> => {
	const points = clearPoints(scene, lens);
	return new Map(
		scene.areas.flatMap(({ polity, fill }) => {
			const point = points.get(polity);
			return point ? [[fill, commonAt(picture, point)] as const] : [];
		}),
	);
};

/** For each two neighbours that have a tie: how far the line between them is from what it divides, to the eye that sees it least. */
const bordersOf = (picture: Raster, scene: Scene, theme: Theme) => {
	const covered = obstacles(scene, lens);
	const holder = new Map<string, string>();
	for (const { polity, units } of world.politiesOn(scene.day))
		for (const unit of units) holder.set(unit, polity);
	const fills = new Map(scene.areas.map(({ polity, fill }) => [polity, fill]));
	const told = (polity: string) => !['land', 'listed'].includes(fills.get(polity) ?? 'land');
	const pairs = new Map<string, Point[]>();
	for (const boundary of world.boundaries()) {
		if (!world.dividesOn(boundary, scene.day)) continue;
		const [a, b] = [holder.get(boundary.a) ?? '', holder.get(boundary.b) ?? ''];
		if (!told(a) || !told(b)) continue;
		const points = boundary.geometry.coordinates
			.flat()
			.map(([lon = 0, lat = 0]) => lens.project([lon, lat]))
			.filter(
				(point) =>
					point[0] > 8 && point[1] > 8 && point[0] < SIZE.width - 8 && point[1] < SIZE.height - 8,
			)
			.filter((point) => !covered(point));
		const pair = [a, b].sort().join('/');
		pairs.set(pair, [...(pairs.get(pair) ?? []), ...points]);
	}
	return [...pairs]
		.filter(([, points]) => points.length > 5)
		.map(([pair, points]) => {
			const sides = pair.split('/').map((polity) => rgb(theme, fills.get(polity) ?? 'land'));
			const shown = points.map(([x, y]) =>
				Math.max(
					...[-1, 0, 1].flatMap((dy) =>
						[-1, 0, 1].map((dx) => {
							const pixel = colourAt(picture, x + dx, y + dy);
							return Math.min(...sides.map((side) => leastApart(pixel, side)));
						}),
					),
				),
			);
			// Where the hatch of a vague date meets the line it may hide it: half of the way is enough.
			return { pair, least: shown.sort((a, b) => a - b)[Math.floor(shown.length / 2)] ?? 0 };
		});
};

for (const theme of ['light', 'dark'] as const)
	test.describe(`in the ${theme} theme`, () => {
		test.use({ colorScheme: theme });

		for (const renderer of RENDERERS) {
			test(`areas are told apart by every eye, neighbours of one stage too, on the ${renderer} map`, async ({
				page,
			}) => {
				await openMap(page, renderer, 'year=1955', '1955-12-31');
				const scene = sceneOf('year=1955');
				const picture = await mapPicture(page);
				const fills = [...fillsSeen(picture, scene)];
				expect(fills.length).toBeGreaterThanOrEqual(5);
				const close = fills.flatMap(([a, one], i) =>
					fills
						.slice(i + 1)
						.map(([b, other]) => ({ pair: `${a}/${b}`, least: leastApart(one, other) }))
						.filter(({ least }) => least < 6),
				);
				expect(close).toEqual([]);

				const borders = bordersOf(picture, scene, theme);
				expect(borders.map(({ pair }) => pair)).toEqual(expect.arrayContaining(['china/ussr']));
				expect(borders.length).toBeGreaterThan(6);
				expect(borders.filter(({ least }) => least < 10)).toEqual([]);
			});

			test.describe('at a closer look', () => {
				// MapLibre without a GPU takes its time for each pixel.
				test.use({ viewport: FINE, deviceScaleFactor: renderer === 'svg' ? 3 : 2 });

				test(`every name can be read, 4.5 to 1, on the ${renderer} map`, async ({ page }) => {
					await openMap(page, renderer, 'year=1955', '1955-12-31');
					await expectReadable(page, 'year=1955', theme, 'zh');
					if (renderer === 'gl') return;
					const chosen = 'year=1955&polity=india';
					await openMap(page, renderer, chosen, '1955-12-31', 'en');
					await expectReadable(page, chosen, theme, 'en');
				});
			});
		}
	});

test('white on the red of the night is too faint, whatever dark pixels lie beside it', () => {
	const [width, height] = [40, 20];
	const { hub: ground, 'hub-ink': dark } = PALETTE.dark;
	const drawn = (ink: string): number | null => {
		const rgba = new Uint8Array(width * height * 4);
		for (let i = 0; i < width * height; i++) {
			const [x, y] = [i % width, Math.floor(i / width)];
			const hex = y === 14 && x === 20 ? '#000000' : y > 6 && y < 12 && x % 6 < 2 ? ink : ground;
			rgba.set(
				[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
				i * 4,
			);
		}
		const colours = { ink: parse(ink), halo: parse(ground) } as { ink: Rgb; halo: Rgb };
		return contrastOfName(
			{ width, height, rgba },
			{ x: 0, y: 0, width, height },
			{ ...colours, reach: 2 },
		);
	};
	expect(drawn('#ffffff')).toBeLessThan(4);
	expect(drawn(dark)).toBeGreaterThan(4.5);
});
