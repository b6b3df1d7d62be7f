import { geoDistance } from 'd3-geo';
import type { SceneArc } from '#lib/scene/scene.ts';
import type { Press } from './renderer.ts';

type Point = readonly [number, number];

/** Degrees: no part of a line between two vertices is longer. */
const LONGEST_PART = 4;
/** Degrees: no line farther than this from the place pressed is pressed, at any zoom. */
const FARTHEST = 60;

/** Pixels from a point to the straight line between two others. */
const toSegment = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const share = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
	const within = Math.max(0, Math.min(1, share));
	return Math.hypot(ax + within * dx - x, ay + within * dy - y);
};

/** Degrees within which a line's vertices must lie for it to come within so many pixels of the press. */
const reachOf = ({ lonLat: [lon, lat], point, project }: Press, pixels: number): number => {
	// Towards the equator: beyond the poles there is no place.
	const beside: readonly Point[] = [
		[lon, lat - Math.sign(lat || 1)],
		[lon + 1 / Math.max(0.1, Math.cos((lat * Math.PI) / 180)), lat],
	];
	const perDegree = beside.map((place) => {
		const at = project(place);
		return at === null ? 0 : Math.hypot(at[0] - point[0], at[1] - point[1]);
	});
	return Math.min(FARTHEST, LONGEST_PART + (2 * pixels) / Math.min(...perDegree));
};

/**
 * The arc drawn nearest to the press, its width allowed for, if none of it need be farther than
 * `tolerance` pixels; else `null`. Only vertices round the press are projected, since that may be costly.
 */
export const nearestLine = (
	arcs: readonly SceneArc[],
	press: Press,
	tolerance: number,
): SceneArc | null => {
	const [lon, lat] = press.lonLat;
	const reach = (reachOf(press, tolerance) * Math.PI) / 180;
	let nearest: SceneArc | null = null;
	let least = Infinity;
	for (const arc of arcs) {
		let before: Point | null = null;
		for (const [x, y] of arc.journey.coordinates) {
			const close = Math.abs(y - lat) < (reach * 180) / Math.PI;
			const at: Point | null =
				close && geoDistance([x, y], [lon, lat]) < reach ? press.project([x, y]) : null;
			if (at && before) {
				const away = toSegment(press.point, before, at);
				if (away < least && away <= tolerance + arc.width / 2) [nearest, least] = [arc, away];
			}
			before = at;
		}
	}
	return nearest;
};
