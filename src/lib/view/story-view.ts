import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { stepAt, type StoryPlace, type StoryStep } from '#lib/domain/story.ts';
import type { View } from './view.ts';

/** What a step of a story decides of a view. */
export type Told = Pick<
	View,
	'year' | 'polity' | 'event' | 'actor' | 'hiddenKinds' | 'hiddenStages'
>;

export const toldBy = ({ year, polity, event, hiddenKinds, hiddenStages }: StoryStep): Told => ({
	year,
	polity,
	event,
	// A step tells of countries and events.
	actor: null,
	hiddenKinds,
	hiddenStages,
});

/** The step that a view tells; `null` outside of a story and while a record is looked up on the way. */
export const stepTold = (index: AtlasIndex, { story }: View): StoryStep | null =>
	(story?.aside === false ? stepAt(index, story) : undefined) ?? null;

/** The nearest step of the story `id`; `null` where there is no such story. */
export const nearestPlace = (index: AtlasIndex, id: string, step: number): StoryPlace | null => {
	const story = index.story.get(id);
	return story ? { id, step: Math.min(story.steps.length, Math.max(1, step)) } : null;
};
