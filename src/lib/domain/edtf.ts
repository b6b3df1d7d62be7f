import { yearOfDay, type Day, type Year } from './time.ts';

/**
 * An EDTF date (ISO 8601-2 level 1, and `[1955-11..]` of level 2) and what it says about days. Where the
 * end is open, `1955-11/..` is what lasts from then on, and `[1955-11..]` a moment then or at any later
 * time.
 * `earliest`/`latest`: first and last day it can mean; `null` = the source gives no bound on that side.
 * Plain JSON, so that it crosses from build to browser.
 */
export interface EdtfDate {
	readonly edtf: string;
	readonly earliest: Day | null;
	readonly latest: Day | null;
	/**
	 * Last day by which it has begun: the end of its start where it lasts and its end is open, else
	 * `latest`; `null` = no such day is known, since only an earliest bound is.
	 */
	readonly begunBy: Day | null;
	/** `~` or `%` on either end. */
	readonly approximate: boolean;
	/** `?` or `%` on either end. */
	readonly uncertain: boolean;
}

/**
 * The day from which a record counts as recorded: its earliest day, or, where only a latest bound is
 * known, that bound. Before the bound the source does not say that it had happened.
 */
export const startsOn = ({ edtf, earliest, latest }: EdtfDate): Day => {
	const day = earliest ?? latest;
	if (day === null) throw new RangeError(`A date without bounds: ${edtf}`);
	return day;
};

/** Whether only an earliest bound is known: it happened then or later. */
export const isOrLater = ({ begunBy }: EdtfDate): boolean => begunBy === null;

/** Whether only a latest bound is known: it happened by then. */
export const isByThen = ({ earliest }: EdtfDate): boolean => earliest === null;

/** The year of the day from which a record counts as recorded. */
export const yearOf = (date: EdtfDate): Year => yearOfDay(startsOn(date));

/** No day of the calendar comes after it, so an open end sorts last. */
const ENDLESS: Day = '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Chronological order: by the day from which each is shown, then the one that ends first. */
export const compareDates = (a: EdtfDate, b: EdtfDate): number =>
	compare(startsOn(a), startsOn(b)) ||
	compare(a.latest ?? ENDLESS, b.latest ?? ENDLESS) ||
	compare(a.edtf, b.edtf);

/** Days between the first and the last day it can mean; `Infinity` where an end is open. */
export const spread = ({ earliest, latest }: EdtfDate): number =>
	earliest === null || latest === null
		? Infinity
		: (Date.parse(latest) - Date.parse(earliest)) / 86_400_000;
