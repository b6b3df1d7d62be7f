import type { Year } from '#lib/domain/time.ts';
import { ageOpacity, lineWidth, UNDATED_OPACITY } from '#lib/encoding/scales.ts';
import type { Focus, SceneInput } from './build.ts';
import type { Journey } from './journeys.ts';
import type { SceneArc } from './scene.ts';

/** What is left of an arc's opacity while something else is selected. */
const ASIDE = 0.22;
/** The least opacity of an arc of the selected event or polity, whatever its age. */
const LIT = { event: 1, polity: 0.55 } as const;

/** Events are more exact than polities: where some are meant, only their lines are. */
const isLit = (journey: Journey, { events, polities, byEvent }: Focus): boolean =>
	byEvent ? events.has(journey.event) : polities.has(journey.polity);

/** Lines of this year and, fading, of earlier ones; those of hidden kinds and of later events are left out. */
export const sceneArcs = (
	{ index, journeys, view, revealed, share }: SceneInput,
	focus: Focus,
	year: Year,
): readonly SceneArc[] => {
	const hidden = new Set(view.hiddenKinds);
	const focused = focus.events.size > 0 || focus.polities.size > 0;
	return journeys.flatMap((journey): SceneArc[] => {
		const [first, last] = journey.years;
		const age = Math.max(0, year - last);
		if (year < first || hidden.has(journey.kind)) return [];
		if (journey.dated && age === 0 && revealed !== null && !revealed.has(journey.event)) return [];
		const lit = isLit(journey, focus);
		const faded = journey.dated ? ageOpacity(age) : UNDATED_OPACITY;
		const least = focus.byEvent ? LIT.event : LIT.polity;
		const opacity = lit ? Math.max(faded, least) : focused ? faded * ASIDE : faded;
		const { vague } = journey;
		const arc = { journey, age, opacity, width: lineWidth(journey), lit, vague };
		return [share('arc', arc, `${index.reckoning}:${journey.id}`)];
	});
};
