/** A calendar day as ISO 8601 `YYYY-MM-DD`; days compare as strings. */
export type Day = string;
/** A calendar year of the common era. */
export type Year = number;

/** The calendar year that a day lies in. */
export const yearOfDay = (day: Day): Year => Number(day.slice(0, 4));

/** Half-open: from `start` up to, not including, `end`; `null` = open on that side. */
export interface Span {
	readonly start: Day | null;
	readonly end: Day | null;
}

/** Whether `span` holds on `day`. */
export const covers = ({ start, end }: Span, day: Day): boolean =>
	(start === null || start <= day) && (end === null || day < end);

/** Both ends included. */
export interface YearSpan {
	readonly first: Year;
	readonly last: Year;
}

/** The nearest whole year inside `span`; the last year where `year` is not a number. */
export const clampYear = (year: number, { first, last }: YearSpan): Year =>
	Number.isNaN(year) ? last : Math.min(last, Math.max(first, Math.round(year)));

/** Every year of `span`, ascending. */
export const yearsOf = ({ first, last }: YearSpan): readonly Year[] =>
	Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** The day that stands for a whole year in a view: its 31 December. */
export const lastDayOf = (year: Year): Day => `${String(year).padStart(4, '0')}-12-31`;
