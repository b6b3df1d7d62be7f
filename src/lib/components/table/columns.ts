import { resolve } from '$app/paths';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { nameOn, type Evidence } from '#lib/domain/atlas.ts';
import { formatEdtf } from '#lib/domain/edtf-format.ts';
import { startsOn } from '#lib/domain/edtf.ts';
import type { Day } from '#lib/domain/time.ts';
import type { PolityArea } from '#lib/geo/world.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Whereabouts } from '#lib/scene/journeys.ts';
import type { AreaRow, EventRow } from '#lib/scene/table.ts';
import { language, say } from '#lib/state/locale.ts';
import { pathOf } from '#lib/view/paths.ts';
import { noneWords } from '../dates/words.ts';
import { statusWords } from '../panel/status.ts';
import { whenOf } from '../panel/when.ts';
import type { Column } from './sift.ts';

/** Which source matters only where there are several. */
const evidenceWords = ({ atlas }: AtlasIndex, { source, locator }: Evidence): string =>
	atlas.sources.length > 1 ? `${source} ${locator}` : locator;

const evidenceHref = ({ source, locator }: Evidence): string =>
	resolve(pathOf({ type: 'source', id: source, part: locator }, language()));

const counted = (count: number): string => (count === 0 ? '' : String(count));

const stageWords = (index: AtlasIndex, { says, tie }: AreaRow): string => {
	const stage = tie ? index.stage.get(tie.stage) : undefined;
	const label = stage ? say(stage.label) : '';
	if (says === 'hub') return m.table_hub();
	if (says === 'none') return noneWords(index.reckoning);
	if (says === 'absent') return m.short_absent();
	return says === 'hidden' ? m.table_hidden({ stage: label }) : label;
};

/** `areas`: the polities of the map's day, with how each is held. */
export const areaColumns = (
	index: AtlasIndex,
	areas: readonly PolityArea[],
): readonly Column<AreaRow>[] => {
	const held = new Map(areas.map((area) => [area.polity, statusWords(index, area)]));
	return [
		{ id: 'country', label: m.table_country(), words: ({ name }) => name, opens: true },
		{
			id: 'stage',
			label: m.table_stage(),
			words: (row) => stageWords(index, row),
			key: ({ says, tie }) =>
				says === 'hub'
					? null
					: says === 'absent'
						? -1
						: ((tie && index.stage.get(tie.stage)?.rank) ?? 0),
		},
		{
			id: 'since',
			label: m.table_since(),
			words: ({ tie }) => (tie ? formatEdtf(tie.since, language(), index.reckoning) : ''),
			key: ({ tie }) => tie && index.reckon(tie.since).from,
		},
		{ id: 'how', label: m.table_how(), words: ({ tie }) => (tie ? say(tie.title) : '') },
		{
			id: 'evidence',
			label: m.table_evidence(),
			words: ({ tie }) => (tie ? evidenceWords(index, tie.evidence) : ''),
			href: ({ tie }) => (tie ? evidenceHref(tie.evidence) : null),
		},
		{
			id: 'caveats',
			label: m.table_caveats(),
			words: ({ tie }) => counted(tie?.caveats.length ?? 0),
			key: ({ tie }) => tie?.caveats.length ?? null,
			numeric: true,
		},
		{ id: 'status', label: m.table_status(), words: ({ polity }) => held.get(polity) ?? '' },
	];
};

const placeWords = (index: AtlasIndex, day: Day, at: Whereabouts | null): string => {
	if (at === null) return '';
	if (at.place !== null) {
		const place = index.place.get(at.place);
		return place ? say(place.name) : at.place;
	}
	const polity = index.polity.get(at.polity);
	return polity ? say(nameOn(polity, day)) : at.polity;
};

export const eventColumns = (index: AtlasIndex): readonly Column<EventRow>[] => {
	const dayOf = ({ event }: EventRow): Day => startsOn(event.date);
	const toWords = (row: EventRow): string => {
		const place = placeWords(index, dayOf(row), row.to);
		const guessed = row.journey !== null && !row.journey.venueStated;
		return guessed ? m.table_to_guess({ place }) : place;
	};
	/** A line that nobody travels goes straight. */
	const fromWords = (row: EventRow): string => {
		const from = placeWords(index, dayOf(row), row.from);
		const stops = row.journey?.directed === true ? row.event.via : [];
		if (stops.length === 0) return from;
		const names = stops.map((place) => placeWords(index, dayOf(row), { place, polity: null }));
		return m.table_from_via({ from, places: new Intl.ListFormat(language()).format(names) });
	};
	return [
		{
			id: 'date',
			label: m.table_date(),
			words: ({ event }) => whenOf(index, event),
			key: ({ event }) => index.reckon(event.date).from,
		},
		{
			id: 'kind',
			label: m.table_kind(),
			words: ({ event }) => {
				const kind = index.kind.get(event.kind);
				return kind ? say(kind.label) : event.kind;
			},
		},
		{ id: 'event', label: m.table_event(), words: ({ event }) => say(event.title), opens: true },
		{ id: 'from', label: m.table_from(), words: fromWords },
		{ id: 'to', label: m.table_to(), words: toWords },
		{
			id: 'delegates',
			label: m.table_delegates(),
			words: ({ delegates }) => String(delegates ?? ''),
			key: ({ delegates }) => delegates,
			numeric: true,
		},
		{
			id: 'evidence',
			label: m.table_evidence(),
			words: ({ event }) => evidenceWords(index, event.evidence),
			href: ({ event }) => evidenceHref(event.evidence),
		},
		{
			id: 'caveats',
			label: m.table_caveats(),
			words: ({ event }) => counted(event.caveats.length),
			key: ({ event }) => event.caveats.length,
			numeric: true,
		},
	];
};
