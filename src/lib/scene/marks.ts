import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { AtlasEvent, Place } from '#lib/domain/atlas.ts';
import { datedYear } from '#lib/domain/chronology.ts';
import { isVague } from '#lib/domain/reckoning.ts';
import { ageOpacity, delegateRadius, UNCOUNTED_RADIUS } from '#lib/encoding/scales.ts';
import type { Year } from '#lib/domain/time.ts';
import type { Focus, SceneInput } from './build.ts';
import type { SceneArc, SceneMark } from './scene.ts';

/** Delegates the source counts for the event as a whole; `null` = it does not say. */
export const delegatesOf = (event: AtlasEvent): number | null =>
	event.quantities.find(({ measure, of }) => measure === 'delegates' && of === 'total')?.value ??
	null;

/** The most delegates counted at any event; 0 where the source counts nowhere. */
export const mostDelegates = ({ atlas }: AtlasIndex): number =>
	Math.max(0, ...atlas.events.map((event) => delegatesOf(event) ?? 0));

/**
 * Circles where events with a stated place happened, and where a counted meeting's lines end though
 * the source names no place. Largest first, so that small ones stay on top.
 */
export const sceneMarks = (
	{ index, view, revealed, share }: SceneInput,
	focus: Focus,
	year: Year,
	arcs: readonly SceneArc[],
): readonly SceneMark[] => {
	const hidden = new Set(view.hiddenKinds);
	const radius = delegateRadius(mostDelegates(index));
	const drawn = new Set(arcs.map(({ journey }) => journey.event));
	const hubPlace = index.place.get(index.atlas.meta.hub.place);
	const venue = (event: AtlasEvent): Place | undefined =>
		event.place === null
			? drawn.has(event.id) && delegatesOf(event) !== null
				? hubPlace
				: undefined
			: index.place.get(event.place);
	return index.chronology
		.flatMap((event): SceneMark[] => {
			const dated = datedYear(index, event);
			const place = venue(event);
			if (!place || dated === null) return [];
			const age = year - dated;
			if (age < 0 || hidden.has(event.kind)) return [];
			if (age === 0 && revealed !== null && !revealed.has(event.id)) return [];
			const delegates = delegatesOf(event);
			const lit = focus.events.has(event.id);
			return [
				share('mark', {
					id: `mark:${event.id}`,
					event: event.id,
					kind: event.kind,
					lon: place.lon,
					lat: place.lat,
					radius: delegates === null ? UNCOUNTED_RADIUS : radius(delegates),
					opacity: lit ? 1 : ageOpacity(age),
					lit,
					vague: isVague(index.reckon(event.date)),
				}),
			];
		})
		.sort((a, b) => b.radius - a.radius);
};
