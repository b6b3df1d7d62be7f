import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Year } from '#lib/domain/time.ts';
import { ageOpacity, lineWidth } from '#lib/encoding/scales.ts';
import type { Focus, SceneInput } from './build.ts';
import type { Journey } from './journeys.ts';
import type { SceneArc } from './scene.ts';

/** What is left of an arc's opacity while something else is selected. */
const ASIDE = 0.22;
/** The least opacity of an arc of the selected event or polity, whatever its age. */
const LIT = { event: 1, polity: 0.55 } as const;

/**
 * Whether a line is of the selection. Events are more exact than polities: where some are meant, only their
 * lines are. A polity has the lines of those whose ties it carries on, and those that lead to it.
 */
const litBy = ({ lineageOf }: AtlasIndex, focus: Focus): ((journey: Journey) => boolean) => {
	if (focus.byEvent) return ({ event }) => focus.events.has(event);
	const polities = new Set([...focus.polities].flatMap(lineageOf));
	return ({ polity, from, to }) =>
		[polity, from.polity, to.polity].some((end) => end !== null && polities.has(end));
};

/**
 * Lines of this year and, fading, of earlier ones; those of hidden kinds and of later events are left out.
 * A line that no year has is there only while it is lit: no map of a year says that it happened then.
 */
export const sceneArcs = (
	{ index, journeys, view, revealed, share }: SceneInput,
	focus: Focus,
	year: Year,
): readonly SceneArc[] => {
	const hidden = new Set(view.hiddenKinds);
	const isLit = litBy(index, focus);
	const focused = focus.events.size > 0 || focus.polities.size > 0;
	return journeys.flatMap((journey): SceneArc[] => {
		const [first, last] = journey.years;
		const age = Math.max(0, year - last);
		if (year < first || hidden.has(journey.kind)) return [];
		const lit = isLit(journey);
		if (!journey.dated && !lit) return [];
		if (journey.dated && age === 0 && revealed !== null && !revealed.has(journey.event)) return [];
		const faded = journey.dated ? ageOpacity(age) : 0;
		const least = focus.byEvent ? LIT.event : LIT.polity;
		const opacity = lit ? Math.max(faded, least) : focused ? faded * ASIDE : faded;
		const { vague } = journey;
		const arc = { journey, age, opacity, width: lineWidth(journey), lit, vague };
		return [share('arc', arc, `${index.reckoning}:${journey.id}`)];
	});
};
