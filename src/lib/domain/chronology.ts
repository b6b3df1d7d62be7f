import type { AtlasIndex } from './atlas-index.ts';
import type { AtlasEvent } from './atlas.ts';
import { spread } from './edtf.ts';
import { isVague } from './reckoning.ts';
import { clampYear, lastDayOf, yearOfDay, yearsOf, type Day, type Year } from './time.ts';

const DAYS_OF_A_MONTH = 31;

/**
 * The year an event is listed under, or `null` where it belongs to none: as recorded, where its date
 * spans more than a year, or is only a bound outside the covered years. A known start or a bound inside
 * them counts as that year; its date, drawn as vague, says the rest.
 */
export const datedYear = (index: AtlasIndex, event: AtlasEvent): Year | null =>
	index.yearListed(event);

/** First and last covered year an event may belong to. */
export const yearsOfEvent = (index: AtlasIndex, { date }: AtlasEvent): readonly [Year, Year] => {
	const { span } = index.atlas.meta;
	const year = (day: Day | null, open: Year): Year =>
		day === null ? open : clampYear(yearOfDay(day), span);
	return [year(date.earliest, span.first), year(date.latest, span.last)];
};

/** The year in which an event is looked at: its own, or, where it has none, the nearest to `year` that it may belong to. */
export const yearFor = (index: AtlasIndex, event: AtlasEvent, year: Year): Year => {
	const [first, last] = yearsOfEvent(index, event);
	return datedYear(index, event) ?? clampYear(year, { first, last });
};

/** The year by which an event has happened as far as the records tell: its own, or the first it may belong to. */
export const yearOfTelling = (index: AtlasIndex, event: AtlasEvent): Year =>
	datedYear(index, event) ?? yearsOfEvent(index, event)[0];

/** Events listed under `year`, in order of date. */
export const eventsOfYear = (index: AtlasIndex, year: Year): readonly AtlasEvent[] =>
	index.chronology.filter((event) => datedYear(index, event) === year);

/** The covered years under which an event that is shown is listed, in order. */
export const yearsWithEvents = (
	index: AtlasIndex,
	shown: (event: AtlasEvent) => boolean = () => true,
): readonly Year[] =>
	yearsOf(index.atlas.meta.span).filter((year) => eventsOfYear(index, year).some(shown));

/** Events that belong to no year: the source does not date them to one, or, reckoned as certain, none is sure. */
export const undatedEvents = (index: AtlasIndex): readonly AtlasEvent[] =>
	index.chronology.filter((event) => datedYear(index, event) === null);

/** How many events of each kind are listed under each year; kinds in table order, absent kinds left out. */
export interface YearCount {
	readonly year: Year;
	readonly total: number;
	readonly byKind: readonly KindCount[];
}

export interface KindCount {
	readonly kind: string;
	readonly count: number;
	/** Those of them with a vague date. */
	readonly vague: number;
}

export const countByYear = (
	index: AtlasIndex,
	shown: (event: AtlasEvent) => boolean = () => true,
): readonly YearCount[] =>
	yearsOf(index.atlas.meta.span).map((year) => {
		const events = eventsOfYear(index, year).filter(shown);
		const byKind = index.atlas.kinds
			.map(({ id }): KindCount => {
				const ofKind = events.filter(({ kind }) => kind === id);
				const vague = ofKind.filter(({ date }) => isVague(index.reckon(date))).length;
				return { kind: id, count: ofKind.length, vague };
			})
			.filter(({ count }) => count > 0);
		return { year, total: events.length, byKind };
	});

/**
 * The dated event after (`step` 1) or before (−1) in order of date: from `from`, or from the start or
 * end of `year` where no event is chosen. `null` past either end.
 */
export const neighbour = (
	index: AtlasIndex,
	{ from, year }: { readonly from: string | null; readonly year: Year },
	step: 1 | -1,
	shown: (event: AtlasEvent) => boolean = () => true,
): AtlasEvent | null => {
	const events = index.chronology.filter(
		(event) => event.id === from || (datedYear(index, event) !== null && shown(event)),
	);
	const at = events.findIndex(({ id }) => id === from);
	if (at >= 0) return events[at + step] ?? null;
	const yearOfEvent = (event: AtlasEvent): Year => datedYear(index, event) ?? year;
	return step === 1
		? (events.find((event) => yearOfEvent(event) >= year) ?? null)
		: (events.findLast((event) => yearOfEvent(event) <= year) ?? null);
};

/**
 * The day whose map goes with an event: the day from which it counts where the date is known to the
 * month, else the last day of the year in which it is looked at.
 */
export const mapDayOf = (index: AtlasIndex, event: AtlasEvent, year: Year): Day => {
	const { from } = index.reckon(event.date);
	return from !== null && spread(event.date) <= DAYS_OF_A_MONTH
		? from
		: lastDayOf(yearFor(index, event, year));
};

/** How many records count on no day, as dates are reckoned. */
export const leftOut = ({ atlas, reckon }: AtlasIndex): { ties: number; events: number } => ({
	ties: atlas.ties.filter(({ since }) => reckon(since).from === null).length,
	events: atlas.events.filter(({ date }) => reckon(date).from === null).length,
});
