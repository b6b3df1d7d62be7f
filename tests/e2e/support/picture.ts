import type { Page } from '@playwright/test';
import { PALETTE, type ColourName, type Theme } from '#lib/encoding/palette.ts';
import { kindColour } from '#lib/encoding/scales.ts';
import type { Scene, SceneArc } from '#lib/scene/scene.ts';
import { placeLabels } from '#lib/map/place-labels.ts';
import type { Padding } from '#lib/map/renderer.ts';
import { index, world, type Lens, type Point } from './atlas.ts';
import { decodePng, type Raster } from './png.ts';

export type Rgb = readonly [number, number, number];

/** Red, green and blue of a colour of the palette, 0 … 255. */
export const rgbOf = (name: ColourName, theme: Theme = 'light'): Rgb => {
	const hex = Number.parseInt(PALETTE[theme][name].slice(1), 16);
	return [hex >> 16, (hex >> 8) & 255, hex & 255];
};

/** The pixel there; `null` off the picture. */
export const pixelAt = ({ width, height, rgba }: Raster, x: number, y: number): Rgb | null => {
	const [column, row] = [Math.round(x), Math.round(y)];
	if (column < 0 || row < 0 || column >= width || row >= height) return null;
	const i = (row * width + column) * 4;
	return [rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0];
};

/** The farthest that a channel of two colours is off, of 255. */
export const apart = (a: Rgb, b: Rgb): number =>
	Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

/** Share of the pixels at which two pictures of one size are farther apart than rounding makes them. */
export const differing = (one: Raster, other: Raster): number => {
	let count = 0;
	for (let y = 0; y < one.height; y += 1)
		for (let x = 0; x < one.width; x += 1) {
			const [a, b] = [pixelAt(one, x, y), pixelAt(other, x, y)];
			if (!a || !b || apart(a, b) > 8) count += 1;
		}
	return count / (one.width * one.height);
};

/** A screenshot of the map alone: whatever lies over it is made transparent for the moment. */
export const mapPicture = async (page: Page): Promise<Raster> => {
	const show = (opacity: string) =>
		page.evaluate((value) => {
			for (const over of document.querySelectorAll<HTMLElement>('main > :not(.stage)'))
				over.style.opacity = value;
		}, opacity);
	await show('0');
	const file = await page.screenshot({ animations: 'allow' });
	await show('');
	return decodePng(file);
};

/** How many colours, in steps of 16, cover a share of the picture that an eye would notice. */
export const coloursOf = ({ rgba }: Raster): number => {
	const counts = new Map<number, number>();
	for (let i = 0; i < rgba.length; i += 4) {
		const key =
			(((rgba[i] ?? 0) >> 4) << 8) | (((rgba[i + 1] ?? 0) >> 4) << 4) | ((rgba[i + 2] ?? 0) >> 4);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const noticed = rgba.length / 4 / 500;
	return [...counts.values()].filter((count) => count > noticed).length;
};

const FILLS = [
	'sea',
	'land',
	'listed',
	'hub',
	'stage-1',
	'stage-2',
	'stage-3',
	'stage-4',
	'stage-5',
] as const satisfies readonly ColourName[];
/** Half the side of a patch: a tile of a pattern lies within it. */
const PATCH = 3;
/** How far a channel may be off, of 255. */
const EXACT = 6;

/** The fill most pixels round a point have, so that a hatch, a line or a border on it does not matter. */
export const fillAt = (picture: Raster, [x, y]: Point, theme: Theme = 'light'): string => {
	const counts = FILLS.map((name) => {
		const colour = rgbOf(name, theme);
		let count = 0;
		for (let dy = -PATCH; dy <= PATCH; dy++)
			for (let dx = -PATCH; dx <= PATCH; dx++) {
				const pixel = pixelAt(picture, x + dx, y + dy);
				if (pixel && apart(pixel, colour) <= EXACT) count += 1;
			}
		return { name, count };
	});
	const [most] = counts.sort((a, b) => b.count - a.count);
	return most && most.count > 0 ? most.name : 'none';
};

/** Text of a label → half its width in CSS pixels, generously. */
export const roomFor = (text: string): number =>
	[...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e80 ? 14 : 8), 0) / 2 + PATCH;

/** Pixels that lines, circles and names of the scene may cover. */
export const obstacles = (scene: Scene, { project, zoom }: Lens): ((point: Point) => boolean) => {
	const line = scene.arcs.flatMap(({ journey }) => journey.coordinates.map(project));
	const marks = scene.marks.map(({ lon, lat, radius }) => ({ at: project([lon, lat]), radius }));
	const labels = placeLabels(scene.labels, project, 1, zoom).map(({ label, x, y }) => ({
		at: [x, y] as const,
		half: roomFor(label.text),
	}));
	return ([x, y]) =>
		line.some(([a, b]) => Math.hypot(a - x, b - y) < 7 + PATCH) ||
		marks.some(({ at: [a, b], radius }) => Math.hypot(a - x, b - y) < radius + PATCH + 3) ||
		labels.some(({ at: [a, b], half }) => Math.abs(a - x) < half && Math.abs(b - y) < 9 + PATCH);
};

/**
 * For each polity of the scene that has the room, a pixel well inside it and clear of all that is
 * drawn over areas. `margins`: the edges of the screen that do not count, CSS pixels.
 */
export const clearPoints = (
	scene: Scene,
	lens: Lens,
	margins: Padding = { top: 8, right: 8, bottom: 8, left: 8 },
): ReadonlyMap<string, Point> => {
	const { project, size } = lens;
	const covered = obstacles(scene, lens);
	const inside = (polity: string, lonLat: Point, degrees: number): boolean =>
		[-1, 0, 1].every((dx) =>
			[-1, 0, 1].every(
				(dy) =>
					world.polityAt([lonLat[0] + dx * degrees, lonLat[1] + dy * degrees], scene.day) ===
					polity,
			),
		);
	const perPixel = 360 / (512 * 2 ** lens.zoom);
	const found = new Map<string, Point>();
	for (const { polity, version } of scene.areas) {
		const { west, south, east, north } = world.boundsOf(version);
		const step = Math.max((PATCH + 1) * perPixel, (east - west) / 40);
		search: for (let lat = north; lat > south; lat -= step)
			for (let lon = west; lon < east; lon += step) {
				const point = project([lon, lat]);
				const onScreen =
					point[0] > margins.left &&
					point[1] > margins.top &&
					point[0] < size.width - margins.right &&
					point[1] < size.height - margins.bottom;
				const wrapped: Point = [((lon + 540) % 360) - 180, lat];
				if (!onScreen || covered(point) || !inside(polity, wrapped, (PATCH + 1) * perPixel))
					continue;
				found.set(polity, point);
				break search;
			}
	}
	return found;
};

/** Share of the points along an arc where its kind's colour stands within a few pixels. */
export const arcShare = (
	picture: Raster,
	{ journey }: SceneArc,
	{ project }: Lens,
	theme: Theme = 'light',
): number => {
	const kind = index.kind.get(journey.kind);
	if (!kind) return 0;
	const colour = rgbOf(kindColour(index.atlas.kinds)(kind), theme);
	const points = journey.coordinates
		.slice(1, -1)
		.map(project)
		.filter(([x, y]) => x > 8 && y > 8 && x < picture.width - 8 && y < picture.height - 8);
	const hit = points.filter(([x, y]) => {
		for (let dy = -4; dy <= 4; dy++)
			for (let dx = -4; dx <= 4; dx++) {
				const pixel = pixelAt(picture, x + dx, y + dy);
				if (pixel && apart(pixel, colour) <= 28) return true;
			}
		return false;
	});
	return points.length === 0 ? 0 : hit.length / points.length;
};
