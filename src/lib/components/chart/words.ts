import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { nameOn, type AtlasEvent } from '#lib/domain/atlas.ts';
import { formatEdtf } from '#lib/domain/edtf-format.ts';
import { isVague } from '#lib/domain/reckoning.ts';
import { lastDayOf } from '#lib/domain/time.ts';
import { m } from '#lib/paraglide/messages.js';
import type { GroupOf } from '#lib/scene/arrange.ts';
import type { ChronicleCell, ChronicleRow } from '#lib/scene/chronicle.ts';
import { language, say } from '#lib/state/locale.ts';
import { noneWords } from '../dates/words.ts';
import { regionLabel } from '../panel/vocabulary.ts';

/** What the rows of a group share, in words. */
export const groupTitle = ({ stage, reckoning }: AtlasIndex, { by, value }: GroupOf): string => {
	if (by === 'region') return regionLabel(value);
	if (by === 'contact') {
		if (value === null) return m.chart_never_met();
		return typeof value === 'number'
			? m.section_first_met({ year: value })
			: m.on_record({ date: formatEdtf(value, language(), reckoning) });
	}
	const held = value === null ? undefined : stage.get(value);
	return held ? say(held.label) : m.chart_no_stage();
};

/** The names of a row, oldest first, and today's. */
export const rowName = ({ polity, names }: ChronicleRow): { then: string; now: string | null } => ({
	then: (names.length > 0 ? names : [polity.name]).map(say).join(' → '),
	now: polity.now ? m.chart_now({ name: say(polity.now) }) : null,
});

const standingWords = (index: AtlasIndex, cell: ChronicleCell): string => {
	const { state, stage, support, supportVague, vague, kin, year } = cell;
	if (state === 'void') {
		const other = kin && index.polity.get(kin.polity);
		if (!other) return m.chart_void();
		const name = say(nameOn(other, lastDayOf(year)));
		return kin.how === 'successor' ? m.chart_successor({ name }) : m.chart_predecessor({ name });
	}
	if (state === 'hub') return m.chart_hub_year();
	const held = stage === null ? undefined : index.stage.get(stage);
	const tie = held ? say(held.label) : noneWords(index.reckoning);
	if (!held && support)
		return supportVague ? m.chart_vague({ standing: m.short_support() }) : m.short_support();
	const dated = held && vague ? m.chart_vague({ standing: tie }) : tie;
	return support ? m.chart_support_too({ standing: dated }) : dated;
};

const withEvents = (
	{ reckon }: AtlasIndex,
	words: string,
	events: readonly AtlasEvent[],
): string => {
	if (events.length === 0) return words;
	const vague = events.filter(({ date }) => isVague(reckon(date))).length;
	return new Intl.ListFormat(language(), { type: 'unit' }).format([
		words,
		m.chart_events({ count: events.length }),
		...(vague > 0 ? [m.dates_events_vague({ count: vague })] : []),
	]);
};

/** A cell in words: who, when, how they stood, how much happened. */
export const cellWords = (index: AtlasIndex, row: ChronicleRow, cell: ChronicleCell): string =>
	withEvents(
		index,
		m.chart_cell({
			name: say(nameOn(row.polity, lastDayOf(cell.year))),
			year: cell.year,
			standing: standingWords(index, cell),
		}),
		cell.events,
	);

export const undatedWords = (index: AtlasIndex, { polity, undated }: ChronicleRow): string =>
	withEvents(
		index,
		(index.reckoning === 'certain' ? m.dates_cell_undated : m.chart_cell_undated)({
			name: say(polity.name),
		}),
		undated,
	);
