import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { AtlasEvent, Tie } from '#lib/domain/atlas.ts';
import { isVague } from '#lib/domain/reckoning.ts';
import { standingOn } from '#lib/domain/standing.ts';
import type { Journey, Whereabouts } from './journeys.ts';
import { delegatesOf } from './marks.ts';
import type { Scene, SceneArea } from './scene.ts';

/**
 * What the fill or the pattern of one area says. `hidden`: a stage is reached, but the view hides it.
 * `none`: in the sources, nothing reached by that day. `absent`: not in the sources.
 */
export interface AreaRow {
	readonly id: string;
	readonly polity: string;
	readonly name: string;
	readonly says: 'hub' | 'tie' | 'support' | 'hidden' | 'none' | 'absent';
	/** The record behind it, where there is one. */
	readonly tie: Tie | null;
	readonly vague: boolean;
}

/** One line or, for an event without lines, its circle. */
export interface EventRow {
	readonly id: string;
	readonly event: AtlasEvent;
	/** `null`: a circle alone. */
	readonly journey: Journey | null;
	readonly from: Whereabouts | null;
	readonly to: Whereabouts | null;
	/** People on that way, or at the event where only its circle is drawn; `null` = not stated. */
	readonly delegates: number | null;
	readonly vague: boolean;
}

/** The map in words: the same things as are drawn, in the order of the records. */
export interface SceneTable {
	readonly areas: readonly AreaRow[];
	/** Areas of which the map shows only where they lie. */
	readonly absent: readonly AreaRow[];
	readonly events: readonly EventRow[];
}

/** Whether the map tells something of an area, rather than showing where it lies. */
export const isTold = ({ fill, pattern }: SceneArea): boolean =>
	fill !== 'land' || pattern !== null;

const areaRows = (index: AtlasIndex, scene: Scene, area: SceneArea): readonly AreaRow[] => {
	const { polity, name, fill, pattern } = area;
	const { state, tie, reached } = standingOn(index, polity, scene.day);
	const row = (says: AreaRow['says'], record: Tie | null): AreaRow => ({
		id: `${says === 'support' ? 'support' : 'area'}:${polity}`,
		polity,
		name,
		says,
		tie: record,
		vague:
			(says === 'tie' && pattern?.startsWith('vague') === true) ||
			(says === 'support' && pattern?.includes('broken') === true),
	});
	const supported = pattern?.endsWith('support') === true;
	const solidarity = reached.find(({ stage }) => index.stage.get(stage)?.rank === null) ?? null;
	const support = supported ? [row('support', solidarity)] : [];
	if (fill.startsWith('stage')) return [row('tie', tie), ...support];
	if (state === 'absent') return [row('absent', null)];
	if (state === 'hub') return [row('hub', null), ...support];
	if (tie !== null) return [row('hidden', tie), ...support];
	return supported ? support : [row('none', null)];
};

/** The rows of a scene: what is drawn, neither more nor less. */
export const tableOf = (given: AtlasIndex, scene: Scene): SceneTable => {
	const index = given.reckoned(scene.dates);
	const lines = scene.arcs.flatMap(({ journey }) => {
		const event = index.event.get(journey.event);
		if (!event) return [];
		const { id, from, to, delegates } = journey;
		return [{ id, event, journey, from, to, delegates, vague: journey.vague }];
	});
	const withLines = new Set(lines.map(({ event }) => event.id));
	const circles = scene.marks.flatMap(({ id, event: of }): readonly EventRow[] => {
		const event = index.event.get(of);
		if (!event || withLines.has(of)) return [];
		const place: Whereabouts | null =
			event.place === null ? null : { place: event.place, polity: null };
		const delegates = delegatesOf(event);
		const vague = isVague(index.reckon(event.date));
		return [{ id, event, journey: null, from: null, to: place, delegates, vague }];
	});
	const order = new Map(index.chronology.map(({ id }, i) => [id, i]));
	const at = ({ event }: EventRow): number => order.get(event.id) ?? 0;
	return {
		areas: scene.areas.filter(isTold).flatMap((area) => areaRows(index, scene, area)),
		absent: scene.areas
			.filter((area) => !isTold(area))
			.flatMap((area) => areaRows(index, scene, area)),
		events: [...lines, ...circles].sort((a, b) => at(a) - at(b)),
	};
};
