import { geoDistance, geoInterpolate } from 'd3-geo';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Coordinates } from '#lib/domain/atlas.ts';
import type { Projection } from '#lib/view/view.ts';
import type { Camera, Padding } from './renderer.ts';

interface Size {
	readonly width: number;
	readonly height: number;
}

/** Width of the world at zoom 0, CSS pixels. */
export const WORLD_AT_ZOOM_0 = 512;
export const ZOOM = { least: -0.6, most: 7 } as const;

/** Share of the Mercator world from its top, 0 … 1, and back. */
export const mercatorY = (lat: number): number =>
	0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
export const latitude = (y: number): number =>
	(Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;

/** Middle of the band of latitudes where people live, as a share of the Mercator world's height. */
const MIDDLE = 0.186 + 0.508 / 2;
/** The stylesheet's `.still` rule shows the same part of the world before the page is alive. */
const RAISED = 0.46;
/**
 * Where on the sheet the middle of a tall screen lies, as a share of its width from its western edge: so
 * far west that a phone has both the hub's eastern neighbours and those between Europe and Asia, small
 * as they are, under the finger.
 */
const TALL_SHARE = 0.305;

/** Share of the screen's sides that the whole globe may take; below it stands the timeline. */
const GLOBE_SHARE = { width: 0.92, height: 0.68 } as const;

/** The side of the globe that has the hub in its middle. */
const homeGlobe = ({ width, height }: Size, { atlas, place }: AtlasIndex): Camera => {
	const hub = place.get(atlas.meta.hub.place);
	const lat = 28;
	const radius = Math.min(width * GLOBE_SHARE.width, height * GLOBE_SHARE.height) / 2;
	// A globe keeps the scale of its middle, so it grows towards the poles.
	const world = 2 * Math.PI * radius * Math.cos((lat * Math.PI) / 180);
	return {
		lon: hub?.lon ?? atlas.meta.camera.lon,
		lat,
		zoom: Math.log2(Math.max(1, world) / WORLD_AT_ZOOM_0),
	};
};

/** The whole width of the world, on tall screens the part round the hub and west of it; or the hub's side of the globe. */
export const homeCamera = (size: Size, index: AtlasIndex, projection: Projection): Camera => {
	if (projection === 'globe') return homeGlobe(size, index);
	const { width, height } = size;
	const { atlas } = index;
	const world = Math.max(width, height * 1.25, 1);
	const zoom = Math.log2(world / WORLD_AT_ZOOM_0);
	const centre = atlas.meta.camera.lon;
	// Never beyond the western edge of the sheet, where the map without scripts ends.
	const share = Math.max(TALL_SHARE, width / world / 2);
	const lon = centre + (share - 0.5) * 360;
	// The middle stands a little above the screen's, since the timeline covers its foot.
	const y = MIDDLE + ((0.5 - RAISED) * height) / world;
	return { lon, lat: latitude(y), zoom };
};

export const zoomed = (camera: Camera, step: number): Camera => ({
	...camera,
	zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, camera.zoom + step)),
});

/** The camera moved no more than needed for `place` to lie inside the uncovered part; the same object where it does. */
export const keepInSight = (
	camera: Camera,
	{ width, height }: Size,
	place: Coordinates,
	covered: Padding,
): Camera => {
	const world = WORLD_AT_ZOOM_0 * 2 ** camera.zoom;
	// A camera that was carried round the world is whole turns away.
	const turns = Math.round((place.lon - camera.lon) / 360);
	const lonAway = place.lon - camera.lon - 360 * turns;
	const x = width / 2 + (lonAway / 360) * world;
	const y = height / 2 + (mercatorY(place.lat) - mercatorY(camera.lat)) * world;
	const dx = Math.min(0, width - covered.right - x) + Math.max(0, covered.left - x);
	const dy = Math.min(0, height - covered.bottom - y) + Math.max(0, covered.top - y);
	if (dx === 0 && dy === 0) return camera;
	return {
		...camera,
		lon: camera.lon - (dx / world) * 360,
		lat: latitude(mercatorY(camera.lat) - dy / world),
	};
};

/** How far from the globe's middle a place is still well seen, degrees. */
const WELL_SEEN = 45;

/** The globe turned so that `place` is well in sight; the same object where it is. */
export const turnedTo = (camera: Camera, { lon, lat }: Coordinates): Camera => {
	const away = (geoDistance([camera.lon, camera.lat], [lon, lat]) * 180) / Math.PI;
	if (away <= WELL_SEEN) return camera;
	// Along the great circle, as far as needed and no farther.
	const [toLon, toLat] = geoInterpolate([camera.lon, camera.lat], [lon, lat])(1 - WELL_SEEN / away);
	return { ...camera, lon: toLon, lat: toLat };
};
