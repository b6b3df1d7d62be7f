import type { ActorRef } from '#lib/domain/actor.ts';
import type { Language } from '#lib/domain/atlas.ts';
import type { RecordRef } from '#lib/domain/records.ts';
import type { Reckoning } from '#lib/domain/reckoning.ts';
import type { StoryPlace } from '#lib/domain/story.ts';
import type { Year } from '#lib/domain/time.ts';

export const PROJECTIONS = ['mercator', 'globe'] as const;
export type Projection = (typeof PROJECTIONS)[number];
/** `auto`: the SVG map first, MapLibre where WebGL proves fast. */
export const RENDERERS = ['auto', 'svg', 'gl'] as const;
export type RendererChoice = (typeof RENDERERS)[number];

/** A story's step decides year, filters and selection, but for what is looked up on the way. */
export interface StoryView extends StoryPlace {
	/** Another record than the step's is selected meanwhile, with its own year. */
	readonly aside: boolean;
}

/** Everything that decides what is on screen. It is the URL. */
export interface View {
	readonly language: Language;
	readonly year: Year;
	/** Selected polity; the hub's id opens the overview. */
	readonly polity: string | null;
	/** Selected event; its own date is then the date of the map. */
	readonly event: string | null;
	/** Selected organisation or person, where neither a polity nor an event is. */
	readonly actor: ActorRef | null;
	readonly hiddenKinds: readonly string[];
	readonly hiddenStages: readonly string[];
	/** How vague dates are taken, everywhere on screen. */
	readonly dates: Reckoning;
	readonly projection: Projection;
	readonly renderer: RendererChoice;
	readonly story: StoryView | null;
}

/** The record that a view has selected: an event before a polity, which stays for the way back. */
export const chosenIn = ({
	event,
	polity,
	actor,
}: Pick<View, 'event' | 'polity' | 'actor'>): RecordRef | null => {
	if (event !== null) return { type: 'event', id: event };
	return polity === null ? actor : { type: 'polity', id: polity };
};
