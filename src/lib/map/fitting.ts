import type { Extent } from '#lib/domain/story.ts';
import type { Projection } from '#lib/view/view.ts';
import { latitude, mercatorY, WORLD_AT_ZOOM_0, ZOOM } from './framing.ts';
import type { Camera, Padding } from './renderer.ts';

interface Size {
	readonly width: number;
	readonly height: number;
}

/** A country fills no more of a screen than this, so that one sees where in the world it is. */
const CLOSEST = 4.5;
/** Share of the screen's height that the world has at least; the rest round the poles is sea. */
const LEAST_WORLD = 1.25;
const RADIAN = Math.PI / 180;

const clamped = (value: number, least: number, most: number): number =>
	Math.min(Math.max(most, least), Math.max(least, value));

interface Fit {
	/** Middle of the extent: degrees, and share of the Mercator world from its top. */
	readonly lon: number;
	readonly y: number;
	/** The extent's sides as shares of the Mercator world. */
	readonly across: number;
	readonly down: number;
}

const fitOf = ({ west, south, east, north }: Extent): Fit => {
	const degrees = east > west ? east - west : east - west + 360;
	const [top, bottom] = [mercatorY(north), mercatorY(south)];
	return {
		lon: west + degrees / 2,
		y: (top + bottom) / 2,
		across: degrees / 360,
		down: bottom - top,
	};
};

/** A longitude the map may count as any number of turns away. */
const wrapped = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

/** The flat map: the extent fills the uncovered part; where it cannot, its middle is in the middle of that part. */
const fittedFlat = (
	{ lon, y, across, down }: Fit,
	{ width, height }: Size,
	covered: Padding,
): Camera => {
	const room = {
		width: Math.max(1, width - covered.left - covered.right),
		height: Math.max(1, height - covered.top - covered.bottom),
	};
	const at = { x: covered.left + room.width / 2, y: covered.top + room.height / 2 };
	// So large that the world reaches from edge to edge even with the extent where nothing covers it.
	const reach = Math.max(at.y / y, (height - at.y) / (1 - y), height * LEAST_WORLD, width);
	const wanted = Math.min(room.width / across, room.height / down);
	const world = clamped(wanted, reach, WORLD_AT_ZOOM_0 * 2 ** CLOSEST);
	const middle = y + (height / 2 - at.y) / world;
	return {
		lon: wrapped(lon + ((width / 2 - at.x) / world) * 360),
		lat: latitude(middle),
		zoom: clamped(Math.log2(world / WORLD_AT_ZOOM_0), ZOOM.least, ZOOM.most),
	};
};

/** The globe: turned so that the extent's middle faces the reader, in the middle of the uncovered part. */
const fittedGlobe = (
	{ lon, y, across, down }: Fit,
	{ width, height }: Size,
	covered: Padding,
	home: Camera,
): Camera => {
	const lat = latitude(y);
	const room = Math.max(
		1,
		Math.min(width - covered.left - covered.right, height - covered.top - covered.bottom),
	);
	// Half the extent as an angle seen from the centre of the earth; a quarter turn shows all there is to see.
	const half = Math.min(Math.PI / 2, Math.max(across * Math.cos(lat * RADIAN), down) * Math.PI);
	const atHome = (WORLD_AT_ZOOM_0 * 2 ** home.zoom) / (2 * Math.PI * Math.cos(home.lat * RADIAN));
	const radius = Math.max(atHome, room / 2 / Math.sin(half));
	const shift = {
		x: (covered.right - covered.left) / 2 / radius,
		y: (covered.bottom - covered.top) / 2 / radius,
	};
	const turned = clamped(lat - Math.asin(clamped(shift.y, -0.5, 0.5)) / RADIAN, -75, 75);
	const world = 2 * Math.PI * radius * Math.cos(turned * RADIAN);
	return {
		lon: wrapped(lon + Math.asin(clamped(shift.x, -0.5, 0.5)) / RADIAN),
		lat: turned,
		zoom: clamped(Math.log2(world / WORLD_AT_ZOOM_0), ZOOM.least, CLOSEST),
	};
};

/** The camera from which `extent` is seen in the part of the screen that nothing covers. `home`: that of the whole map. */
export const fitted = (
	extent: Extent,
	size: Size,
	covered: Padding,
	{ projection, home }: { readonly projection: Projection; readonly home: Camera },
): Camera =>
	projection === 'globe'
		? fittedGlobe(fitOf(extent), size, covered, home)
		: fittedFlat(fitOf(extent), size, covered);
