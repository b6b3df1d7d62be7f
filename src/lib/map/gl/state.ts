import type { Day } from '#lib/domain/time.ts';
import { placeLabels } from '../place-labels.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { labelId, type MapContents } from './contents.ts';
import type { Lens } from './lens.ts';
import { STATEFUL_SOURCES, type StatefulSource } from './sources.ts';

/** What the style reads of a feature. A feature without one is not in the scene and not drawn. */
export type FeatureState = Readonly<Record<string, string | number | boolean>>;
/** Feature id → state, for every feature that is drawn. */
export type States = ReadonlyMap<string, FeatureState>;
export type MapState = Readonly<Record<StatefulSource, States>>;

const none: States = new Map();
/** A map on which nothing is drawn but coast and sea. */
export const EMPTY: MapState = {
	areas: none,
	boundaries: none,
	journeys: none,
	marks: none,
	labels: none,
};

const DIMMED = 0.45;

const areaStates = ({ areas }: Scene): States =>
	new Map(
		areas.map(({ version, fill, pattern, dependent, selected, lit, dimmed }) => [
			version,
			{
				fill,
				opacity: dimmed ? DIMMED : 1,
				pattern: pattern ?? '',
				dependent,
				outline: selected ? 'selected' : lit ? 'lit' : '',
			},
		]),
	);

const arcStates = ({ arcs }: Scene): States =>
	new Map(
		arcs.map(({ journey, opacity, width, vague }) => [journey.id, { opacity, width, vague }]),
	);

const markStates = ({ marks }: Scene): States =>
	new Map(marks.map(({ id, opacity, lit, vague }) => [id, { opacity, lit, vague }]));

/** Labels that have room through `lens`, by the rule of the SVG map. */
export const labelStates = ({ labels }: Scene, { project, scale, zoom }: Lens): States =>
	new Map(
		placeLabels(labels, project, scale, zoom).map(({ label }) => [
			labelId(label),
			{ emphasis: label.emphasis, selected: label.selected },
		]),
	);

/** Scene and view of it → the state of every feature that is drawn. */
export type FeatureStates = (scene: Scene, lens: Lens) => MapState;

/** Borders depend on the day alone, so each day's are found once. */
export const featureStates = ({ world }: Pick<MapContents, 'world'>): FeatureStates => {
	const known = new Map<Day, States>();
	const shown: FeatureState = { shown: true };
	const boundaries = (day: Day): States => {
		const states =
			known.get(day) ??
			new Map(
				world
					.boundaries()
					.filter((boundary) => world.dividesOn(boundary, day))
					.map(({ key }) => [key, shown]),
			);
		known.set(day, states);
		return states;
	};
	return (scene, lens) => ({
		areas: areaStates(scene),
		boundaries: boundaries(scene.day),
		journeys: arcStates(scene),
		marks: markStates(scene),
		labels: labelStates(scene, lens),
	});
};

/** One call to the map: `null` = the feature is no longer drawn. */
export interface Change {
	readonly source: StatefulSource;
	readonly id: string;
	readonly state: FeatureState | null;
}

const equal = (a: FeatureState, b: FeatureState): boolean => {
	if (a === b) return true;
	for (const key in a) if (a[key] !== b[key]) return false;
	for (const key in b) if (!(key in a)) return false;
	return true;
};

const changesOf = (source: StatefulSource, before: States, after: States): Change[] => {
	if (before === after) return [];
	const changes: Change[] = [];
	for (const [id, state] of after) {
		const old = before.get(id);
		if (!old || !equal(old, state)) changes.push({ source, id, state });
	}
	for (const id of before.keys()) if (!after.has(id)) changes.push({ source, id, state: null });
	return changes;
};

/** The least that turns `previous` into `next`. */
export const changes = (previous: MapState, next: MapState): readonly Change[] =>
	STATEFUL_SOURCES.flatMap((source) => changesOf(source, previous[source], next[source]));
