import { eventsOfActor, tiesOfActor, yearOfActor, type ActorRef } from './actor.ts';
import type { AtlasIndex } from './atlas-index.ts';
import { datedYear } from './chronology.ts';
import type { Tie } from './atlas.ts';
import { clampYear, covers, lastDayOf, yearOfDay, yearsOf, type Span, type Year } from './time.ts';

/** The covered year nearest to `year` at whose end `span` holds; where there is none, the nearest to the span itself. */
const nearestYearOf = (index: AtlasIndex, span: Span, year: Year): Year => {
	const covered = index.atlas.meta.span;
	const lived = yearsOf(covered).filter((candidate) => covers(span, lastDayOf(candidate)));
	const [first, last] = [lived[0], lived.at(-1)];
	if (first !== undefined && last !== undefined) return clampYear(year, { first, last });
	return clampYear(yearOfDay(span.end ?? span.start ?? lastDayOf(year)), covered);
};

/** The years from which ties count, as dates are reckoned. */
const yearsOfTies = (index: AtlasIndex, ties: readonly Tie[]): readonly Year[] =>
	ties.flatMap(({ since }) => {
		const { from } = index.reckon(since);
		return from === null ? [] : yearOfDay(from);
	});

/**
 * The year in which a polity is looked at by someone who asks for it: `year` where it is on the map and
 * something is told of it by then, as dates are reckoned, or nothing ever is; else that of its first tie or
 * event, within its life.
 */
export const yearToMeet = (index: AtlasIndex, polity: string, year: Year): Year => {
	const row = index.polity.get(polity);
	if (!row) return year;
	const met = [
		...yearsOfTies(index, index.tiesOf(polity)),
		...index.eventsOf(polity).flatMap((event) => datedYear(index, event) ?? []),
	];
	const isHub = polity === index.atlas.meta.hub.polity;
	const first = isHub || met.length === 0 ? year : Math.min(...met);
	const stays = covers(row.span, lastDayOf(year)) && first <= year;
	return stays ? year : nearestYearOf(index, row.span, first);
};

/**
 * The year in which an organisation or a person is looked at by someone who asks for it: `year` where one
 * of its events is listed under it; else that of its first event, or, without one, of its first tie; else
 * the year by which all that is told of it has happened.
 */
export const yearToMeetActor = (index: AtlasIndex, actor: ActorRef, year: Year): Year => {
	const events = eventsOfActor(index, actor).flatMap((event) => datedYear(index, event) ?? []);
	if (events.includes(year)) return year;
	const met = events.length > 0 ? events : yearsOfTies(index, tiesOfActor(index, actor));
	if (met.length === 0) return yearOfActor(index, actor);
	return clampYear(Math.min(...met), index.atlas.meta.span);
};
