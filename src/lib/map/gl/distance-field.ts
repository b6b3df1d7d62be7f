export type Vertex = readonly [number, number];

/** An image as MapLibre takes it: RGBA, row by row. */
export interface Pixels {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}

/** The encoding of MapLibre's signed distance fields: alpha 191 at the edge, 32 more per pixel inward. */
const EDGE = 191;
const PER_PIXEL = 255 / 8;

const toSegment = (x: number, y: number, [ax, ay]: Vertex, [bx, by]: Vertex): number => {
	const [dx, dy] = [bx - ax, by - ay];
	const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
	const t = Math.max(0, Math.min(1, along));
	return Math.hypot(x - ax - t * dx, y - ay - t * dy);
};

const crosses = (x: number, y: number, [ax, ay]: Vertex, [bx, by]: Vertex): boolean =>
	ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;

/** Pixels from a point to the edge of a polygon; negative outside. */
export const signedDistance = (x: number, y: number, polygon: readonly Vertex[]): number => {
	let distance = Infinity;
	let inside = false;
	polygon.forEach((vertex, i) => {
		const before = polygon.at(i - 1) ?? vertex;
		distance = Math.min(distance, toSegment(x, y, before, vertex));
		if (crosses(x, y, before, vertex)) inside = !inside;
	});
	return inside ? distance : -distance;
};

/** A polygon, in pixels of a square image of side `size`, as an icon that takes any colour and a halo. */
export const distanceField = (polygon: readonly Vertex[], size: number): Pixels => {
	const data = new Uint8ClampedArray(size * size * 4);
	for (let i = 0; i < size * size; i++) {
		const distance = signedDistance((i % size) + 0.5, Math.floor(i / size) + 0.5, polygon);
		data[i * 4 + 3] = EDGE + distance * PER_PIXEL;
	}
	return { width: size, height: size, data };
};
