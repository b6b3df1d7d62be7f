import { isByThen, isOrLater, spread, startsOn, yearOf, type EdtfDate } from './edtf.ts';
import { yearOfDay, type Day, type Year, type YearSpan } from './time.ts';

/**
 * How doubtful dates are taken. `recorded`: from the first day, or, where only a latest bound is known,
 * from that bound. `earliest`: from the first day the date allows. `certain`: from the day by which it
 * is certainly so.
 */
export const RECKONINGS = ['recorded', 'earliest', 'certain'] as const;
export type Reckoning = (typeof RECKONINGS)[number];

/**
 * How well a date fixes a moment. `firm`: to the year or better. `approximate`: marked `~`, `?` or `%`,
 * or anywhere within more than a year. `bound`: only that it was so by then, or not before then.
 */
export type Firmness = 'firm' | 'approximate' | 'bound';

const DAYS_OF_A_YEAR = 366;

/** Whether a date has both its ends and lies anywhere in more than a year between them. */
const isWide = (date: EdtfDate): boolean => {
	const days = spread(date);
	return Number.isFinite(days) && days > DAYS_OF_A_YEAR;
};

/** The one rule for doubt: whatever is not `firm` is hatched, wherever it is drawn. */
export const firmnessOf = (date: EdtfDate): Firmness => {
	if (isByThen(date) || isOrLater(date)) return 'bound';
	return date.approximate || date.uncertain || isWide(date) ? 'approximate' : 'firm';
};

/** What a date comes to under a reckoning. */
export interface Reckoned {
	/** First day on which a statement with this date counts; `null` = on none. */
	readonly from: Day | null;
	readonly firmness: Firmness;
}

/** Whether what has this date is drawn as vague. */
export const isVague = ({ firmness }: Reckoned): boolean => firmness !== 'firm';

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** First day of a span of years. */
const opens = ({ first }: YearSpan): Day => `${String(first).padStart(4, '0')}-01-01`;

/**
 * The one rule for when a statement counts. A start that the source leaves open reaches back to the
 * first day of `span`. No day of an approximate or uncertain date is certain, nor of one with an earliest
 * bound alone, so `certain` leaves them out, and what it does count is firm.
 */
export const reckon = (date: EdtfDate, reckoning: Reckoning, span: YearSpan): Reckoned => {
	const firmness = firmnessOf(date);
	if (reckoning === 'recorded') return { from: startsOn(date), firmness };
	if (reckoning === 'earliest')
		return { from: date.earliest ?? earlier(opens(span), startsOn(date)), firmness };
	const from = date.approximate || date.uncertain ? null : date.begunBy;
	return { from, firmness: from === null ? firmness : 'firm' };
};

/** The year in which what has this date certainly began; `null` where the date leaves more than one. */
export const yearFixed = (date: EdtfDate): Year | null => {
	const { earliest, begunBy } = date;
	if (firmnessOf(date) !== 'firm' || earliest === null || begunBy === null) return null;
	const year = yearOfDay(earliest);
	return year === yearOfDay(begunBy) ? year : null;
};

/**
 * The covered year under which an event is listed; `null` where it belongs to none. `earliest` knows a
 * year for all that may have happened by the last one; the others need a date of a year or less, and a
 * year inside `span`.
 */
export const yearListed = (date: EdtfDate, reckoning: Reckoning, span: YearSpan): Year | null => {
	const { from } = reckon(date, reckoning, span);
	if (from === null) return null;
	const year = yearOfDay(from);
	if (year > span.last) return null;
	if (reckoning === 'earliest') return Math.max(year, span.first);
	return isWide(date) || yearOf(date) < span.first ? null : year;
};
