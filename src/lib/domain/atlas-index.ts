import { compareDates, startsOn } from './edtf.ts';
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

type ById<T> = ReadonlyMap<string, T>;

/** Look-ups over one atlas; lists keep chronological order. Build once per atlas. */
export interface AtlasIndex {
	readonly atlas: Atlas;
	readonly polity: ById<Polity>;
	readonly place: ById<Place>;
	readonly organisation: ById<Organisation>;
	readonly person: ById<Person>;
	readonly kind: ById<Kind>;
	readonly stage: ById<Stage>;
	readonly event: ById<AtlasEvent>;
	/** All events, by the day from which each is shown. */
	readonly chronology: readonly AtlasEvent[];
	/** Events in which a polity, or one whose ties it carries on, takes part. */
	readonly eventsOf: (polity: string) => readonly AtlasEvent[];
	/** Ties of a polity and of those whose ties it carries on, lowest stage first. */
	readonly tiesOf: (polity: string) => readonly Tie[];
	/** Whether the records name the polity, or one whose ties it carries on. */
	readonly inSources: (polity: string) => boolean;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ById<T> =>
	new Map(rows.map((row) => [row.id, row]));

const memoised = <V>(compute: (key: string) => V): ((key: string) => V) => {
	const known = new Map<string, V>();
	return (key) => {
		const value = known.get(key) ?? compute(key);
		known.set(key, value);
		return value;
	};
};

export const indexAtlas = (atlas: Atlas): AtlasIndex => {
	const polity = byId(atlas.polities);
	const stage = byId(atlas.stages);
	const chronology = [...atlas.events].sort((a, b) => compareDates(a.date, b.date));
	const lineage = (id: string): readonly string[] => [
		id,
		...(polity.get(id)?.predecessors ?? []).flatMap(lineage),
	];
	const eventsOf = memoised((id: string): readonly AtlasEvent[] => {
		const line = new Set(lineage(id));
		return chronology.filter(({ participants }) =>
			participants.some((p) => p.polity !== null && line.has(p.polity)),
		);
	});
	const rankOf = (tie: Tie): number => stage.get(tie.stage)?.rank ?? 0;
	const tiesOf = memoised((id: string): readonly Tie[] => {
		const line = new Set(lineage(id));
		return atlas.ties
			.filter((tie) => line.has(tie.polity))
			.sort((a, b) => rankOf(a) - rankOf(b) || startsOn(a.since).localeCompare(startsOn(b.since)));
	});
	return {
		atlas,
		polity,
		stage,
		place: byId(atlas.places),
		organisation: byId(atlas.organisations),
		person: byId(atlas.people),
		kind: byId(atlas.kinds),
		event: byId(atlas.events),
		chronology,
		eventsOf,
		tiesOf,
		inSources: (id) => tiesOf(id).length > 0 || eventsOf(id).length > 0,
	};
};
