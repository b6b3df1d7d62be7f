import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Language } from '#lib/domain/atlas.ts';
import type { Reckoning } from '#lib/domain/reckoning.ts';
import { lastDayOf, type Day, type Year } from '#lib/domain/time.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Scene, SceneSummary } from '#lib/scene/scene.ts';
import { language } from '#lib/state/locale.ts';

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

/** The totals of a year; how many of its events are not exactly dated is told, and that it has none. */
export const totalsOf = (
	{ year, events, vague, polities }: Pick<SceneSummary, 'year' | 'events' | 'vague' | 'polities'>,
	locale: Language = language(),
): string => {
	if (events === 0) return m.year_totals_none({ year, polities }, { locale });
	if (vague === 0) return m.year_totals({ year, events, polities }, { locale });
	const doubt = m.dates_events_vague({ count: vague }, { locale });
	return m.year_totals_vague({ year, events, vague: doubt, polities }, { locale });
};

/** The same, with the reckoning where it is not the usual one. */
export const yearTotals = (summary: SceneSummary, dates: Reckoning): string =>
	saidUnder(dates, totalsOf(summary));

/** Nothing is reached by then; where dates must be certain, that says less than it seems. */
export const noneWords = (dates: Reckoning): string =>
	dates === 'certain' ? m.dates_none() : m.short_none();

/** The same of a year, as a sentence. */
export const noneBy = (dates: Reckoning, year: Year): string =>
	dates === 'certain' ? m.dates_standing_none({ year }) : m.standing_none({ year });

/** A day in words. */
export const dayWords = (day: Day): string =>
	new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
		dateStyle: 'long',
		timeZone: 'UTC',
	}).format(Date.parse(day));

type Dated = Pick<Scene, 'day' | 'year'>;

/** The day of the map, where it is not the end of its year but an event's own; else `null`. */
export const dayOfMap = ({ day, year }: Dated): string | null =>
	day === lastDayOf(year) ? null : dayWords(day);

/** The day of the map, or its year where that is whole. */
export const dateOfMap = (scene: Dated): string =>
	dayOfMap(scene) ?? m.year_alone({ year: scene.year });
