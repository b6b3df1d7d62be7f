import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { nameOn, type AtlasEvent } from '#lib/domain/atlas.ts';
import { mapDayOf, yearFor } from '#lib/domain/chronology.ts';
import { standingOn } from '#lib/domain/standing.ts';
import { lastDayOf, type Day, type Year } from '#lib/domain/time.ts';
import type { PolityArea, World } from '#lib/geo/world.ts';
import type { View } from '#lib/view/view.ts';
import { sceneArcs } from './arcs.ts';
import type { Journey } from './journeys.ts';
import type { Share } from './share.ts';
import { sceneLabels } from './labels.ts';
import { lookOf } from './look.ts';
import { sceneMarks } from './marks.ts';
import type { Scene, SceneArea } from './scene.ts';
import { summarise } from './summary.ts';

/** All that a scene is made of; everything but `view` and `revealed` stays the same while a page is open. */
export interface SceneInput {
	readonly index: AtlasIndex;
	readonly world: World;
	readonly journeys: readonly Journey[];
	readonly view: View;
	/** While playing: the events of this year that have appeared so far; `null` = all. */
	readonly revealed: ReadonlySet<string> | null;
	/** Gives parts that did not change the same object again, so that a year step redraws only what it changes. */
	readonly share: Share;
}

/** What the selection means for the map. */
export interface Focus {
	readonly event: AtlasEvent | null;
	/** The selected event, its parts and what it is part of. */
	readonly events: ReadonlySet<string>;
	/** Selected polity, or participants of the selected event. */
	readonly polities: ReadonlySet<string>;
}

const focusOf = ({ index, view }: SceneInput): Focus => {
	const event = (view.event === null ? undefined : index.event.get(view.event)) ?? null;
	if (event === null) {
		const polity = view.polity === index.atlas.meta.hub.polity ? null : view.polity;
		return { event, events: new Set(), polities: new Set(polity === null ? [] : [polity]) };
	}
	const family = index.atlas.events.filter(
		({ id, partOf }) => id === event.id || partOf === event.id || id === event.partOf,
	);
	const polities = event.participants.flatMap(({ polity }) => (polity === null ? [] : [polity]));
	return {
		event,
		events: new Set(family.map(({ id }) => id)),
		polities: new Set(polities),
	};
};

/** The date of the map: the selected event's own, else the last day of the year. */
const dateOf = (
	index: AtlasIndex,
	view: View,
	event: AtlasEvent | null,
): { day: Day; year: Year } =>
	event === null
		? { day: lastDayOf(view.year), year: view.year }
		: { day: mapDayOf(index, event, view.year), year: yearFor(index, event, view.year) };

/** What is on the map for this view. Pure: equal input gives an equal scene. */
export const buildScene = (input: SceneInput): Scene => {
	const { index, world, view, share } = input;
	const focus = focusOf(input);
	const { day, year } = dateOf(index, view, focus.event);
	const look = lookOf(index, view.hiddenStages);
	const focused = focus.polities.size > 0;

	const area = ({ polity: id, version, status, under }: PolityArea): SceneArea => {
		const { fill, pattern } = look(standingOn(index, id, day));
		const polity = index.polity.get(id);
		const lit =
			focus.polities.has(id) || polity?.predecessors.some((p) => focus.polities.has(p)) === true;
		return share('area', {
			polity: id,
			version,
			name: polity ? nameOn(polity, day)[view.language] : id,
			fill,
			pattern,
			status,
			dependent: under.length > 0,
			selected: view.event === null && view.polity === id,
			lit,
			dimmed: focus.event !== null && focused && !lit && fill !== 'hub',
		});
	};
	const areas = world.politiesOn(day).map(area);
	const arcs = sceneArcs(input, focus, year);
	return {
		day,
		year,
		fresh: [...(input.revealed ?? [])].at(-1) ?? null,
		areas,
		arcs,
		marks: sceneMarks(input, focus, year, arcs),
		labels: sceneLabels(world, areas, share),
		summary: summarise(index, world, year),
	};
};
