const RADIANS = Math.PI / 180;
/** Latitude at which the square of the Mercator map ends. */
const NORTH = 85.051129;

/** Degrees → the Mercator square, 0 … 1 from its top left corner, as MapLibre projects. */
export const mercator = ([lon, lat]: readonly [number, number]): readonly [number, number] => {
	const inside = Math.max(-NORTH, Math.min(NORTH, lat));
	const y = Math.log(Math.tan(Math.PI / 4 + (inside * RADIANS) / 2)) / (2 * Math.PI);
	return [lon / 360 + 0.5, 0.5 - y];
};

/** The same meridian as −180 … 180. */
export const wrapLongitude = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

/** The meridian of `lon` that is nearest to `to`, for maps that repeat the world. */
export const nearestLongitude = (lon: number, to: number): number =>
	lon + 360 * Math.round((to - lon) / 360);
