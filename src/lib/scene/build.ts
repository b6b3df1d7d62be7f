import { eventsOfActor, politiesOfActor } from '#lib/domain/actor.ts';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { nameOn, type AtlasEvent } from '#lib/domain/atlas.ts';
import { mapDayOf, yearFor } from '#lib/domain/chronology.ts';
import { standingOn } from '#lib/domain/standing.ts';
import { lastDayOf, type Day, type Year } from '#lib/domain/time.ts';
import type { PolityArea } from '#lib/geo/world.ts';
import { stepTold } from '#lib/view/story-view.ts';
import type { View } from '#lib/view/view.ts';
import { sceneArcs } from './arcs.ts';
import type { Exhibit } from './exhibit.ts';
import { sceneLabels } from './labels.ts';
import { lookOf } from './look.ts';
import { sceneMarks } from './marks.ts';
import type { Scene, SceneArea } from './scene.ts';
import { summarise } from './summary.ts';

/** All that a scene is made of; everything but `view` and `revealed` stays the same while a page is open. */
export interface SceneInput extends Exhibit {
	readonly view: View;
	/** While playing: the events of this year that have appeared so far; `null` = all. */
	readonly revealed: ReadonlySet<string> | null;
}

/** What the selection means for the map. */
export interface Focus {
	readonly event: AtlasEvent | null;
	/** The selected event, its parts and what it is part of, or those of the selected actor; and those that a story lights. */
	readonly events: ReadonlySet<string>;
	/** Selected polity, or participants of the selected event, or the polities of the selected actor; and those that a story lights. */
	readonly polities: ReadonlySet<string>;
	/** Whether the lines of its events alone are lit, rather than all those of its polities. */
	readonly byEvent: boolean;
	/** Whether the other polities step back. */
	readonly dims: boolean;
}

const participantsOf = (event: AtlasEvent): readonly string[] =>
	event.participants.flatMap(({ polity }) => (polity === null ? [] : [polity]));

type Selection = Omit<Focus, 'dims'>;

const selectionOf = ({ index, view }: SceneInput): Selection => {
	const event = (view.event === null ? undefined : index.event.get(view.event)) ?? null;
	if (event === null && view.polity === null && view.actor !== null)
		return {
			event,
			events: new Set(eventsOfActor(index, view.actor).map(({ id }) => id)),
			polities: politiesOfActor(index, view.actor),
			byEvent: true,
		};
	if (event === null) {
		const polity = view.polity === index.atlas.meta.hub.polity ? null : view.polity;
		const polities = new Set(polity === null ? [] : [polity]);
		return { event, events: new Set(), polities, byEvent: false };
	}
	const family = index.atlas.events.filter(
		({ id, partOf }) => id === event.id || partOf === event.id || id === event.partOf,
	);
	const polities = participantsOf(event);
	return {
		event,
		events: new Set(family.map(({ id }) => id)),
		polities: new Set(polities),
		byEvent: true,
	};
};

/** The selection, and what the story that is told lights beside it. */
const focusOf = (input: SceneInput): Focus => {
	const { index, view } = input;
	const { hub } = index.atlas.meta;
	const selection = selectionOf(input);
	const lit = stepTold(index, view)?.highlight ?? { polities: [], events: [] };
	const travellers = lit.events.flatMap((id) => {
		const event = index.event.get(id);
		return event ? participantsOf(event).filter((polity) => polity !== hub.polity) : [];
	});
	const polities = new Set([...selection.polities, ...lit.polities, ...travellers]);
	return {
		event: selection.event,
		events: new Set([...selection.events, ...lit.events]),
		polities,
		byEvent: selection.byEvent || lit.events.length > 0,
		dims: polities.size > 0 && (selection.byEvent || lit.polities.length + lit.events.length > 0),
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
export const buildScene = (given: SceneInput): Scene => {
	const { world, view, share } = given;
	// The view decides, so that scene and address cannot disagree.
	const { index, journeys } = given.reckoned(view.dates);
	const input: SceneInput = { ...given, index, journeys };
	const focus = focusOf(input);
	const { day, year } = dateOf(index, view, focus.event);
	const look = lookOf(index, view.hiddenStages);

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
			dimmed: focus.dims && !lit && fill !== 'hub',
		});
	};
	const areas = world.politiesOn(day).map(area);
	const arcs = sceneArcs(input, focus, year);
	return {
		day,
		year,
		dates: view.dates,
		fresh: [...(input.revealed ?? [])].at(-1) ?? null,
		areas,
		arcs,
		marks: sceneMarks(input, focus, year, arcs),
		labels: sceneLabels(world, areas, share),
		summary: summarise(index, world, year),
	};
};
