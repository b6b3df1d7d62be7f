import { wcagContrast, type Rgb } from 'culori';
import type { Raster } from './png.ts';

/** A box of the picture, its pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The pixel there, as culori has colours. */
export const colourAt = ({ width, rgba }: Raster, x: number, y: number): Rgb => {
	const i = (Math.round(y) * width + Math.round(x)) * 4;
	const [r = 0, g = 0, b = 0] = rgba.slice(i, i + 3);
	return { mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 };
};

/** The colour most pixels round a point have. */
export const commonAt = (picture: Raster, [x, y]: readonly [number, number]): Rgb => {
	const counts = new Map<string, { colour: Rgb; count: number }>();
	for (let dy = -3; dy <= 3; dy++)
		for (let dx = -3; dx <= 3; dx++) {
			const colour = colourAt(picture, Math.round(x) + dx, Math.round(y) + dy);
			const key = `${colour.r} ${colour.g} ${colour.b}`;
			counts.set(key, { colour, count: (counts.get(key)?.count ?? 0) + 1 });
		}
	const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
	if (!most) throw new Error('No pixel there');
	return most.colour;
};

/** How far a colour is on the way from the ground to the ink, 0 … 1. */
const share = (colour: Rgb, ground: Rgb, ink: Rgb): number => {
	const parts = ['r', 'g', 'b'] as const;
	const length = parts.reduce((sum, part) => sum + (ink[part] - ground[part]) ** 2, 0);
	return (
		parts.reduce(
			(sum, part) => sum + (ink[part] - ground[part]) * (colour[part] - ground[part]),
			0,
		) / length
	);
};

/** From here on a pixel is of a letter, and up to there of what it stands on; between them are soft edges. */
const LETTER = 0.7;
const GROUND = 0.3;
/** Share of a letter’s pixels that are more than its soft edge, however thin its strokes. */
const FULLER = 0.3;

const commonest = (colours: readonly Rgb[]): Rgb | null => {
	const counts = new Map<string, { colour: Rgb; count: number }>();
	for (const colour of colours) {
		const key = [colour.r, colour.g, colour.b].map((part) => Math.round(part * 32)).join(' ');
		counts.set(key, { colour, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.colour ?? null;
};

/**
 * Contrast of a name with what stands round its letters: the commonest colour of the letters against the
 * commonest within `reach` pixels of them. Never the extremes: one stray pixel would make any name pass.
 * `null` where too little of it is on the screen. `halo`, `ink`: what it should be drawn in; they only
 * sort the pixels.
 */
export const contrastOfName = (
	picture: Raster,
	box: Box,
	{ halo, ink, reach }: { readonly halo: Rgb; readonly ink: Rgb; readonly reach: number },
): number | null => {
	const [left, top] = [Math.max(reach, Math.floor(box.x)), Math.max(reach, Math.floor(box.y))];
	const right = Math.min(picture.width - reach, Math.ceil(box.x + box.width));
	const bottom = Math.min(picture.height - reach, Math.ceil(box.y + box.height));
	const at = (x: number, y: number): number => share(colourAt(picture, x, y), halo, ink);
	const letters: { colour: Rgb; full: number }[] = [];
	const ground = new Map<number, Rgb>();
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) {
			const full = at(x, y);
			if (full < LETTER) continue;
			letters.push({ colour: colourAt(picture, x, y), full });
			for (let dy = -reach; dy <= reach; dy++)
				for (let dx = -reach; dx <= reach; dx++)
					if (at(x + dx, y + dy) < GROUND)
						ground.set((y + dy) * picture.width + x + dx, colourAt(picture, x + dx, y + dy));
		}
	letters.sort((a, b) => b.full - a.full);
	const fuller = letters.slice(0, Math.ceil(letters.length * FULLER)).map(({ colour }) => colour);
	const [letter, round] = [commonest(fuller), commonest([...ground.values()])];
	return letters.length < 20 || !letter || !round ? null : wcagContrast(letter, round);
};
