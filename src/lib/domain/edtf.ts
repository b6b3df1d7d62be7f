import type { Day, Year } from './time.ts';

/**
 * An EDTF date (ISO 8601-2 level 1) and what it says about days.
 * `earliest`/`latest`: first and last day it can mean; `null` = the source gives no bound on that side.
 * Plain JSON, so that it crosses from build to browser.
 */
export interface EdtfDate {
	readonly edtf: string;
	readonly earliest: Day | null;
	readonly latest: Day | null;
	/** `~` or `%` on either end. */
	readonly approximate: boolean;
	/** `?` or `%` on either end. */
	readonly uncertain: boolean;
}

/**
 * The one rule for the day from which a record is shown: its earliest day, or, where only a latest
 * bound is known, that bound. Before the bound the source does not say that it had happened.
 */
export const startsOn = ({ edtf, earliest, latest }: EdtfDate): Day => {
	const day = earliest ?? latest;
	if (day === null) throw new RangeError(`A date without bounds: ${edtf}`);
	return day;
};

/** Whether only a latest bound is known: it happened by then. */
export const isBound = ({ earliest }: EdtfDate): boolean => earliest === null;

/**
 * Whether the date is only a bound, approximate or uncertain, so that the map hatches what rests on it.
 * Length alone is not vague: an interval of years says how long something lasted.
 */
export const isVague = (date: EdtfDate): boolean =>
	isBound(date) || date.approximate || date.uncertain;

/** The year under which an event is listed: that of the day from which it is shown. */
export const yearOf = (date: EdtfDate): Year => Number(startsOn(date).slice(0, 4));

/** No day of the calendar comes after it, so an open end sorts last. */
const ENDLESS: Day = '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Chronological order: by the day from which each is shown, then the one that ends first. */
export const compareDates = (a: EdtfDate, b: EdtfDate): number =>
	compare(startsOn(a), startsOn(b)) ||
	compare(a.latest ?? ENDLESS, b.latest ?? ENDLESS) ||
	compare(a.edtf, b.edtf);

const DAYS_OF_A_YEAR = 366;

/** Days between the first and the last day it can mean; `Infinity` where an end is open. */
export const spread = ({ earliest, latest }: EdtfDate): number =>
	earliest === null || latest === null
		? Infinity
		: (Date.parse(latest) - Date.parse(earliest)) / 86_400_000;

/** Whether a moment is known to the year: what has begun `since` a range of years is drawn as vague. */
export const isKnownToTheYear = (date: EdtfDate): boolean =>
	!isVague(date) && (date.latest === null || spread(date) <= DAYS_OF_A_YEAR);
