import { mercator } from './mercator.ts';

type Point = readonly [number, number];

/** How places lie on the screen relative to each other, for keeping labels apart. */
export interface Lens {
	/** Lenses of one key place labels alike. */
	readonly key: string;
	readonly zoom: number;
	/** CSS pixels per unit of `project`. */
	readonly scale: number;
	/** `null` where a label could not be read: behind the globe or at its rim. */
	readonly project: (lonLat: Point) => Point | null;
}

/** The flat map at a zoom, wherever it is panned to. */
export const flatLens = (zoom: number): Lens => ({
	key: `flat ${zoom}`,
	zoom,
	scale: 512 * 2 ** zoom,
	project: mercator,
});

/** The same view for names that are `growth` times as large: fewer have room. */
export const forNames = (lens: Lens, growth: number): Lens => ({
	...lens,
	key: `${lens.key} × ${growth}`,
	scale: lens.scale / growth,
});

const RADIANS = Math.PI / 180;
/** Cosine of the angle from the middle of the globe beyond which a label would lie on the rim. */
const RIM = 0.3;

/** Cosine of the angle between two places on the sphere: 1 = the same, 0 = a quarter away. */
const cosineBetween = ([lonA, latA]: Point, [lonB, latB]: Point): number =>
	Math.sin(latA * RADIANS) * Math.sin(latB * RADIANS) +
	Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.cos((lonA - lonB) * RADIANS);

/** The globe seen from above `centre`; `toScreen` gives CSS pixels of any place, seen or not. */
export const globeLens = (
	zoom: number,
	centre: Point,
	toScreen: (lonLat: Point) => Point,
): Lens => ({
	key: `globe ${zoom} ${centre.join(' ')}`,
	zoom,
	scale: 1,
	project: (lonLat) => (cosineBetween(centre, lonLat) < RIM ? null : toScreen(lonLat)),
});
