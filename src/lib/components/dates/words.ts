import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Reckoning } from '#lib/domain/reckoning.ts';
import type { Year } from '#lib/domain/time.ts';
import { m } from '#lib/paraglide/messages.js';

/** What a reckoning of dates is called. */
export const datesName = (dates: Reckoning): string =>
	({
		recorded: m.dates_recorded,
		earliest: m.dates_earliest,
		certain: m.dates_certain,
	})[dates]();

/** What it means, in a sentence. */
export const datesMeans = ({ atlas }: AtlasIndex, dates: Reckoning): string => {
	if (dates === 'recorded') return m.dates_recorded_means();
	if (dates === 'certain') return m.dates_certain_means();
	return m.dates_earliest_means({ first: atlas.meta.span.first });
};

/** A text with the reckoning told after it, where that is not the usual one. */
export const saidUnder = (dates: Reckoning, text: string): string =>
	dates === 'recorded' ? text : m.dates_said({ text, dates: datesName(dates) });

/** The totals of a year, with the reckoning where it is not the usual one; a year without events says so. */
export const yearTotals = (
	{
		year,
		events,
		polities,
	}: { readonly year: Year; readonly events: number; readonly polities: number },
	dates: Reckoning,
): string =>
	saidUnder(
		dates,
		events === 0
			? m.year_totals_none({ year, polities })
			: m.year_totals({ year, events, polities }),
	);

/** Nothing is reached by then; where dates must be certain, that says less than it seems. */
export const noneWords = (dates: Reckoning): string =>
	dates === 'certain' ? m.dates_none() : m.short_none();

/** The same of a year, as a sentence. */
export const noneBy = (dates: Reckoning, year: Year): string =>
	dates === 'certain' ? m.dates_standing_none({ year }) : m.standing_none({ year });
