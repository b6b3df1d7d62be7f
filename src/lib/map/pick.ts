import type { World } from '#lib/geo/world.ts';
import type { Scene, SceneMark } from '#lib/scene/scene.ts';
import { countryMeant, distance } from './country-meant.ts';
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
	/**
	 * The anchor of a small country, from land of another that the map tells of: as far as a finger
	 * lands beside its aim, and no farther, or nobody could press what lies about the small one.
	 */
	crowded: { fine: 0, coarse: 12 },
	/** The edge of a line. */
	line: { fine: 4, coarse: 14 },
	/** The middle of a circle smaller than this. */
	mark: { fine: 6, coarse: 14 },
} as const;

/** What a press depends on beside the scene. */
export interface Situation {
	/** Growth of symbols on very large screens. */
	readonly growth?: number;
	/** The selected event. */
	readonly event?: string | null;
	/** The selected country, where no event is. */
	readonly polity?: string | null;
}

/** Of circles upon each other the smallest, which lies on top; once that is selected, the next one. */
const markMeant = (
	marks: readonly SceneMark[],
	press: Press,
	least: number,
	{ growth, event }: Pick<Required<Situation>, 'growth' | 'event'>,
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
	{ growth = 1, event = null, polity: selected = null }: Situation = {},
): Picked | null => {
	const pointer = press.coarse ? 'coarse' : 'fine';
	const reach = REACH.anchor[pointer] * growth;
	const crowded = REACH.crowded[pointer] * growth;
	const { polity, away } = countryMeant(world, scene, press, { anchor: reach, crowded, selected });
	const country: Picked | null = polity === null ? null : { type: 'polity', id: polity };
	if (away < reach) return country;
	const mark = markMeant(scene.marks, press, REACH.mark[pointer] * growth, { growth, event });
	if (mark) return { type: 'event', id: mark.event };
	const arc = nearestLine(scene.arcs.filter(isNear), press, REACH.line[pointer] * growth);
	return arc ? { type: 'event', id: arc.journey.event } : country;
};
