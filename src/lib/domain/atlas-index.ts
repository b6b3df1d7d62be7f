import { compareDates, type EdtfDate } from './edtf.ts';
import { memoise, remember } from './memoise.ts';
import { reckon, yearListed, type Reckoned, type Reckoning } from './reckoning.ts';
import type { Year } from './time.ts';
import type {
	Atlas,
	AtlasEvent,
	Kind,
	Organisation,
	Person,
	Place,
	Polity,
	Stage,
	Tie,
} from './atlas.ts';
import type { Story } from './story.ts';

type ById<T> = ReadonlyMap<string, T>;

/** Look-ups over one atlas under one reckoning of dates; lists keep chronological order. Build once per atlas. */
export interface AtlasIndex {
	readonly atlas: Atlas;
	readonly reckoning: Reckoning;
	/** The same atlas under another reckoning; built when first asked for. */
	readonly reckoned: (reckoning: Reckoning) => AtlasIndex;
	/** From when a date of the records counts. */
	readonly reckon: (date: EdtfDate) => Reckoned;
	/** The year under which an event is listed; `null` = none. */
	readonly yearListed: (event: AtlasEvent) => Year | null;
	readonly polity: ById<Polity>;
	readonly place: ById<Place>;
	readonly organisation: ById<Organisation>;
	readonly person: ById<Person>;
	readonly kind: ById<Kind>;
	readonly stage: ById<Stage>;
	readonly event: ById<AtlasEvent>;
	readonly story: ById<Story>;
	/** All events, by the day from which each counts; last those that count on none. */
	readonly chronology: readonly AtlasEvent[];
	/** A polity, and all whose ties it carries on. */
	readonly lineageOf: (polity: string) => readonly string[];
	/** Events in which a polity, or one whose ties it carries on, takes part. */
	readonly eventsOf: (polity: string) => readonly AtlasEvent[];
	/** Ties of a polity and of those whose ties it carries on, lowest stage first. */
	readonly tiesOf: (polity: string) => readonly Tie[];
	/** Whether the source names the polity, or one whose ties it carries on: it takes part, or is named in passing. */
	readonly inSources: (polity: string) => boolean;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ById<T> =>
	new Map(rows.map((row) => [row.id, row]));

/** No day comes after it, so what counts on none sorts last. */
const NEVER = '9999-12-31';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Fixed = Pick<
	AtlasIndex,
	| 'atlas'
	| 'polity'
	| 'place'
	| 'organisation'
	| 'person'
	| 'kind'
	| 'stage'
	| 'event'
	| 'story'
	| 'reckoned'
>;

/** What depends on when records count. */
const indexUnder = (fixed: Fixed, reckoning: Reckoning): AtlasIndex => {
	const { atlas, polity, stage } = fixed;
	const { span } = atlas.meta;
	const reckonDate = remember((date: EdtfDate) => reckon(date, reckoning, span));
	const byDate = (a: EdtfDate, b: EdtfDate): number =>
		compare(reckonDate(a).from ?? NEVER, reckonDate(b).from ?? NEVER);
	const chronology = [...atlas.events].sort(
		(a, b) => byDate(a.date, b.date) || compareDates(a.date, b.date),
	);
	const lineageOf = (id: string): readonly string[] => [
		id,
		...(polity.get(id)?.predecessors ?? []).flatMap(lineageOf),
	];
	const eventsOf = memoise((id: string): readonly AtlasEvent[] => {
		const line = new Set(lineageOf(id));
		return chronology.filter(({ participants }) =>
			participants.some((p) => p.polity !== null && line.has(p.polity)),
		);
	});
	const rankOf = (tie: Tie): number => stage.get(tie.stage)?.rank ?? 0;
	const tiesOf = memoise((id: string): readonly Tie[] => {
		const line = new Set(lineageOf(id));
		return atlas.ties
			.filter((tie) => line.has(tie.polity))
			.sort((a, b) => rankOf(a) - rankOf(b) || byDate(a.since, b.since));
	});
	return {
		...fixed,
		reckoning,
		reckon: reckonDate,
		yearListed: remember(({ date }: AtlasEvent) => yearListed(date, reckoning, span)),
		chronology,
		lineageOf,
		eventsOf,
		tiesOf,
		inSources: (id) =>
			tiesOf(id).length > 0 ||
			eventsOf(id).length > 0 ||
			lineageOf(id).some((of) => (polity.get(of)?.evidence ?? null) !== null),
	};
};

/** The index of an atlas as recorded; `reckoned` gives the others. */
export const indexAtlas = (atlas: Atlas): AtlasIndex => {
	const fixed: Fixed = {
		atlas,
		polity: byId(atlas.polities),
		place: byId(atlas.places),
		organisation: byId(atlas.organisations),
		person: byId(atlas.people),
		kind: byId(atlas.kinds),
		stage: byId(atlas.stages),
		event: byId(atlas.events),
		story: byId(atlas.stories),
		reckoned: memoise((reckoning: Reckoning) => indexUnder(fixed, reckoning)),
	};
	return fixed.reckoned('recorded');
};
