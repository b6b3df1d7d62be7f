import { geoDistance, geoOrthographic, geoPath } from 'd3-geo';
import type { Camera } from '../renderer.ts';
import type { World } from '#lib/geo/world.ts';
import { toLine, type Chart } from './chart.ts';

export interface GlobeChart extends Chart {
	/** Degrees under a point in CSS pixels; `null` off the globe. */
	invert(point: readonly [number, number]): readonly [number, number] | null;
}

/** Radius in CSS pixels; grows with latitude as MapLibre's does, so that switching keeps the size. */
const radiusOf = ({ zoom, lat }: Camera): number =>
	(512 * 2 ** zoom) / (2 * Math.PI) / Math.max(0.2, Math.cos((lat * Math.PI) / 180));

/** Symbols nearer to the rim than this would stand on edge; radians from the middle. */
const RIM = (Math.PI / 2) * 0.92;

/** The half of the world that `camera` sees, in a box of `width` × `height` CSS pixels. */
export const createGlobe = (
	world: World,
	camera: Camera,
	{ width, height }: { readonly width: number; readonly height: number },
): GlobeChart => {
	const projection = geoOrthographic()
		.scale(radiusOf(camera))
		.translate([width / 2, height / 2])
		.rotate([-camera.lon, -camera.lat])
		.clipAngle(90)
		.precision(0.5);
	const path = geoPath(projection).digits(1);
	const visible = ([lon, lat]: readonly [number, number]): boolean =>
		geoDistance([lon, lat], [camera.lon, camera.lat]) < RIM;
	return {
		area: (version) => path(world.geometryOf(version)) ?? '',
		lines: (geometry) => path(geometry) ?? '',
		journey: (journey) => path(toLine(journey)) ?? '',
		project: (lonLat) => (visible(lonLat) ? projection([lonLat[0], lonLat[1]]) : null),
		// d3-geo answers for a point off the globe with the nearest of the rim.
		invert: ([x, y]) =>
			Math.hypot(x - width / 2, y - height / 2) > projection.scale()
				? null
				: (projection.invert?.([x, y]) ?? null),
		disc: path({ type: 'Sphere' }),
	};
};
