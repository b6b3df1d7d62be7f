import type { World } from '#lib/geo/world.ts';
import { isTold } from '#lib/scene/table.ts';
import type { Scene, SceneMark } from '#lib/scene/scene.ts';
import { isNear } from './near.ts';
import { nearestLine } from './nearest-line.ts';
import type { Press } from './renderer.ts';

/** What somebody pressed. */
export interface Picked {
	readonly type: 'polity' | 'event';
	readonly id: string;
}

/** How far beside something a press may land and still mean it, CSS pixels. */
const REACH = {
	/** A country's anchor. */
	anchor: { fine: 9, coarse: 22 },
	/** The edge of a line. */
	line: { fine: 4, coarse: 14 },
	/** The middle of a circle smaller than this. */
	mark: { fine: 6, coarse: 14 },
} as const;

const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
	Math.hypot(a[0] - b[0], a[1] - b[1]);

interface Meant {
	readonly polity: string | null;
	/** Pixels to the anchor of a country that the map tells of; else infinite. */
	readonly away: number;
}

/** The polity under the point, unless the map tells nothing of it and the anchor of one that it does tell of is within reach. */
const polityMeant = (world: World, scene: Scene, press: Press, reach: number): Meant => {
	const toAnchor = (version: string): number => {
		const at = press.project(world.anchorOf(version));
		return at === null ? Infinity : distance(at, press.point);
	};
	const under = world.polityAt([...press.lonLat], scene.day);
	const area = scene.areas.find(({ polity }) => polity === under);
	if (area && isTold(area)) return { polity: under, away: toAnchor(area.version) };
	let nearest: Meant = { polity: under, away: Infinity };
	for (const told of scene.areas) {
		if (!isTold(told)) continue;
		const away = toAnchor(told.version);
		if (away < Math.min(reach, nearest.away)) nearest = { polity: told.polity, away };
	}
	return nearest;
};

/** What a press depends on beside the scene. */
export interface Situation {
	/** Growth of symbols on very large screens. */
	readonly growth?: number;
	/** The selected event. */
	readonly event?: string | null;
}

/** Of circles upon each other the smallest, which lies on top; once that is selected, the next one. */
const markMeant = (
	marks: readonly SceneMark[],
	press: Press,
	least: number,
	{ growth, event }: Required<Situation>,
): SceneMark | null => {
	const under = marks
		.filter((mark) => {
			const at = isNear(mark) ? press.project([mark.lon, mark.lat]) : null;
			return at !== null && distance(at, press.point) <= Math.max(mark.radius * growth, least);
		})
		.toSorted((a, b) => a.radius - b.radius);
	const selected = under.findIndex((mark) => mark.event === event);
	return under[(selected + 1) % under.length] ?? null;
};

/**
 * What somebody meant, or `null` for the sea; one rule for both maps. The heart of a country that the
 * map tells of comes first, so that lines never take a small one away; then the circle and the line of
 * this year or the selection under the pointer, which are drawn over the land; then the land.
 */
export const pick = (
	world: World,
	scene: Scene,
	press: Press,
	{ growth = 1, event = null }: Situation = {},
): Picked | null => {
	const pointer = press.coarse ? 'coarse' : 'fine';
	const reach = REACH.anchor[pointer] * growth;
	const { polity, away } = polityMeant(world, scene, press, reach);
	const country: Picked | null = polity === null ? null : { type: 'polity', id: polity };
	if (away < reach) return country;
	const mark = markMeant(scene.marks, press, REACH.mark[pointer] * growth, { growth, event });
	if (mark) return { type: 'event', id: mark.event };
	const arc = nearestLine(scene.arcs.filter(isNear), press, REACH.line[pointer] * growth);
	return arc ? { type: 'event', id: arc.journey.event } : country;
};
