import type { Extent } from '#lib/domain/story.ts';

/** Mercator ends here; beyond is only ice. */
const POLE = 85;
/** Degrees; a smaller extent shows no country. */
const LEAST = 1;
const HINT = 'write world, or [west, south, east, north] in degrees';

const isNumbers = (value: unknown): value is readonly number[] =>
	Array.isArray(value) && value.every((item) => typeof item === 'number');

type Reading =
	{ readonly value: Extent | null } | { readonly message: string; readonly hint: string };

/** Reads where the camera looks: `world`, or a part of the world. */
export const extentOf = (value: unknown): Reading => {
	if (value === 'world') return { value: null };
	if (!isNumbers(value) || value.length !== 4)
		return { message: 'is no part of the world', hint: HINT };
	const [west = 0, south = 0, east = 0, north = 0] = value;
	if (
		Math.abs(west) > 180 ||
		Math.abs(east) > 180 ||
		Math.abs(south) > POLE ||
		Math.abs(north) > POLE
	)
		return {
			message: 'is out of bounds',
			hint: `longitudes run −180 to 180, latitudes −${POLE} to ${POLE}`,
		};
	if (north - south < LEAST || (east - west + 360) % 360 < LEAST)
		return { message: 'shows nothing', hint: 'south comes before north, and west before east' };
	return { value: { west, south, east, north } };
};
