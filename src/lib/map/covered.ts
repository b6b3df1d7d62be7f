import type { Padding } from './renderer.ts';

/** What lies over the map at its sides: the caption of a record, or that of a story, which is lower on a phone. */
export type Over = 'record' | 'story';

/** Width in rem under which the caption lies below the map and no longer beside it. */
const NARROW = 44;

/**
 * What caption, title and timeline cover, CSS pixels; the stylesheets of the panels say the same in
 * rem. `rem`: CSS pixels of the root's text size; `low`: the timeline is a single line.
 */
export const coveredBy = (
	over: Over,
	{ width, height }: { readonly width: number; readonly height: number },
	rem: number,
	low = false,
): Padding => {
	if (width >= NARROW * rem)
		return {
			top: 5 * rem,
			right: 29 * rem,
			bottom: (low ? 7 : 11) * rem,
			left: 4 * rem,
		};
	const panel =
		over === 'story' ? Math.min(0.46 * height, 21 * rem) : Math.min(0.46 * height, 30 * rem);
	return {
		top: 6 * rem,
		right: 6 * rem,
		bottom: panel + (over === 'story' ? 9.25 : 11) * rem,
		left: over === 'story' ? rem : 4 * rem,
	};
};
