import type { ColourName } from '#lib/encoding/palette.ts';
import { kindColour } from '#lib/encoding/scales.ts';
import type { Bearing } from '#lib/geo/great-circle.ts';
import type { Scene, SceneArc } from '#lib/scene/scene.ts';
import { index, type Lens, type Point } from './atlas.ts';
import { apart, pixelAt, rgbOf, type Rgb } from './picture.ts';
import type { Raster } from './png.ts';

/** The colour of an arc’s kind. */
export const colourOfArc = ({ journey }: SceneArc): Rgb => {
	const kind = index.kind.get(journey.kind);
	return rgbOf(kind ? kindColour(index.atlas.kinds)(kind) : 'ink');
};

/** How near the pixels within `reach` of a point come to a colour, 0 = there it is. */
export const distanceTo = (
	picture: Raster,
	[x, y]: Point,
	colour: Rgb,
	reach: 0 | 1 = 1,
): number => {
	let least = 255;
	for (let dy = -reach; dy <= reach; dy++)
		for (let dx = -reach; dx <= reach; dx++) {
			const pixel = pixelAt(picture, x + dx, y + dy);
			if (pixel) least = Math.min(least, apart(pixel, colour));
		}
	return least;
};

/** A point beside a sign: `right` and `back` of where it heads, CSS pixels. */
export const beside = ({ project }: Lens, sign: Bearing, right: number, back: number): Point => {
	const [x, y] = project([sign.lon, sign.lat]);
	const turn = (sign.bearing * Math.PI) / 180;
	return [
		x + right * Math.cos(turn) - back * Math.sin(turn),
		y + right * Math.sin(turn) + back * Math.cos(turn),
	];
};

/** Share of the pixels of a pattern’s tile that its strokes have drawn upon. */
export const strokeShare = (
	picture: Raster,
	[x, y]: Point,
	fill: ColourName,
	stroke: ColourName,
	reach = 3,
): number => {
	const [ground, ink] = [rgbOf(fill), rgbOf(stroke)];
	const way = ink.map((channel, i) => channel - (ground[i] ?? 0));
	const length = way.reduce((sum, part) => sum + part * part, 0);
	let drawn = 0;
	for (let dy = -reach; dy <= reach; dy++)
		for (let dx = -reach; dx <= reach; dx++) {
			const pixel = pixelAt(picture, x + dx, y + dy) ?? ground;
			const along = way.reduce(
				(sum, part, i) => sum + part * ((pixel[i] ?? 0) - (ground[i] ?? 0)),
				0,
			);
			if (along / length > 0.2) drawn += 1;
		}
	return drawn / (2 * reach + 1) ** 2;
};

/** Points of a line a pixel apart, on the screen’s lens. */
const pointsOf = ({ journey }: SceneArc, { project }: Lens): readonly Point[] => {
	const corners = journey.coordinates.map(project);
	return corners.slice(1).flatMap((to, i) => {
		const from = corners[i] ?? to;
		const steps = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1])));
		return Array.from({ length: steps }, (_, n): Point => {
			const t = n / steps;
			return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
		});
	});
};

/** Points of an arc that nothing else of any of these scenes comes near: no line, circle, name or sign. */
export const loneStretch = (
	arc: SceneArc,
	scenes: readonly Scene[],
	lens: Lens,
	clear: (point: Point) => boolean,
): readonly Point[] => {
	const others = scenes
		.flatMap(({ arcs }) => arcs)
		.filter(({ journey }) => journey.id !== arc.journey.id)
		.flatMap((other) => pointsOf(other, lens));
	const signs = [arc.journey.arrow, arc.journey.cross].flatMap((sign) =>
		sign ? [lens.project([sign.lon, sign.lat])] : [],
	);
	const far = ([x, y]: Point, [a, b]: Point, by: number): boolean => Math.hypot(x - a, y - b) > by;
	return pointsOf(arc, lens).filter(
		(point) =>
			point[0] > 8 &&
			point[1] > 8 &&
			point[0] < lens.size.width - 8 &&
			point[1] < lens.size.height - 8 &&
			clear(point) &&
			signs.every((sign) => far(point, sign, 14)) &&
			others.every((other) => far(point, other, 8)),
	);
};

/** A point beside each of a stretch but the first, `by` CSS pixels to the right of the way. */
export const aside = (stretch: readonly Point[], by: number): readonly Point[] =>
	stretch.slice(1).map(([x, y], i) => {
		const [x0, y0] = stretch[i] ?? [x, y];
		const length = Math.hypot(x - x0, y - y0) || 1;
		return [x - ((y - y0) / length) * by, y + ((x - x0) / length) * by];
	});
