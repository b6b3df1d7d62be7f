import type { AtlasEvent } from '#lib/domain/atlas.ts';
import { eventsOfYear } from '#lib/domain/chronology.ts';
import { yearsOf, type Year } from '#lib/domain/time.ts';
import type { Exhibit } from './exhibit.ts';

/** One picture of the loop that plays while nobody is there: a year, or an event of it. */
export type AttractItem =
	| { readonly type: 'year'; readonly year: Year }
	| { readonly type: 'event'; readonly year: Year; readonly event: string };

/** Events shown of each year: enough to see that people travel, few enough that the years go by. */
const EVENTS_OF_A_YEAR = 3;

/** Those with most participants among the events that draw a journey, in order of date. */
const telling = ({ index, journeys }: Exhibit, year: Year): readonly AtlasEvent[] => {
	const drawn = new Set(journeys.map(({ event }) => event));
	const events = eventsOfYear(index, year).filter(({ id }) => drawn.has(id));
	const chosen = new Set(
		[...events]
			.sort((a, b) => b.participants.length - a.participants.length)
			.slice(0, EVENTS_OF_A_YEAR),
	);
	return events.filter((event) => chosen.has(event));
};

/** The attract loop, made from the records alone: each year, then its events that tell most. Never empty. */
export const attractItems = (exhibit: Exhibit): readonly AttractItem[] =>
	yearsOf(exhibit.index.atlas.meta.span).flatMap((year): readonly AttractItem[] => [
		{ type: 'year', year },
		...telling(exhibit, year).map(({ id }): AttractItem => ({ type: 'event', year, event: id })),
	]);
