import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { nameOn, type AtlasEvent, type Polity, type Text } from '#lib/domain/atlas.ts';
import { datedYear } from '#lib/domain/chronology.ts';
import { firstContact, standingOn, type Contact, type Standing } from '#lib/domain/standing.ts';
import { lastDayOf, yearsOf, type Year } from '#lib/domain/time.ts';
import type { World } from '#lib/geo/world.ts';
import { lookOf, type Look } from './look.ts';

/** A polity in one year: how the hub stood with it on the last day, and what happened. */
export interface ChronicleCell extends Look {
	readonly year: Year;
	/** `void`: not on the map on the last day of that year. */
	readonly state: Standing['state'] | 'void';
	/** The stage held; `null` where none. */
	readonly stage: string | null;
	readonly vague: boolean;
	readonly support: boolean;
	readonly supportVague: boolean;
	/** A stage, or solidarity, held here and not a year before. */
	readonly rises: boolean;
	/** Where `void`: the polity on that year's map that carries on its ties, or whose ties it carries on. */
	readonly kin: Kin | null;
	/** Events listed under the year in which the polity itself takes part. */
	readonly events: readonly AtlasEvent[];
}

export interface Kin {
	readonly polity: string;
	readonly how: 'successor' | 'predecessor';
}

export interface ChronicleRow {
	readonly polity: Polity;
	/** Names it bore on the last days of the years, oldest first. */
	readonly names: readonly Text[];
	/** One for each year of the chronicle. */
	readonly cells: readonly ChronicleCell[];
	/** Events that the source does not date to a year. */
	readonly undated: readonly AtlasEvent[];
	/** The first contact of a certain year; for want of one, the first that counts. */
	readonly firstMet: Contact | null;
	/** The stage held in its last year on the map; a stage off the ladder where that is all. */
	readonly last: string | null;
}

/** What all years say of all polities in the sources, as a table: the overview chart as a value. */
export interface Chronicle {
	readonly years: readonly Year[];
	/** Polities in the sources that are on the map of some year, in table order; without the hub. */
	readonly rows: readonly ChronicleRow[];
	/** The hub, with the events in which no other polity takes part. */
	readonly hub: ChronicleRow | null;
	/** Polities on the map of some year that are not in the sources, in table order. */
	readonly absent: readonly Polity[];
}

const BARE: Look = { fill: 'land', pattern: null };

const takesPart = (polity: string, { participants }: AtlasEvent): boolean =>
	participants.some((participant) => participant.polity === polity);

export const chronicleOf = (index: AtlasIndex, world: World): Chronicle => {
	const { meta, polities } = index.atlas;
	const years = yearsOf(meta.span);
	const look = lookOf(index);
	const onMap = new Map(
		years.map((year) => [
			year,
			new Set(world.politiesOn(lastDayOf(year)).map(({ polity }) => polity)),
		]),
	);
	const standsIn = (id: string, year: Year): boolean => onMap.get(year)?.has(id) === true;
	const shown = polities.filter(({ id }) => years.some((year) => standsIn(id, year)));

	const kinOf = ({ id, predecessors }: Polity, year: Year): Kin | null => {
		const successor = shown.find(
			(other) => other.predecessors.includes(id) && standsIn(other.id, year),
		);
		if (successor) return { polity: successor.id, how: 'successor' };
		const predecessor = predecessors.find((other) => standsIn(other, year));
		return predecessor === undefined ? null : { polity: predecessor, how: 'predecessor' };
	};

	const cellOf = (polity: Polity, year: Year, events: readonly AtlasEvent[]): ChronicleCell => {
		const here = standsIn(polity.id, year);
		const now = standingOn(index, polity.id, lastDayOf(year));
		const before = standingOn(index, polity.id, lastDayOf(year - 1));
		const newStage = now.tie !== null && now.tie.stage !== before.tie?.stage;
		return {
			year,
			state: here ? now.state : 'void',
			...(here ? look(now) : BARE),
			stage: here ? (now.tie?.stage ?? null) : null,
			vague: here && now.vague,
			support: here && now.support,
			supportVague: here && now.supportVague,
			rises: here && (newStage || (now.support && !before.support)),
			kin: here ? null : kinOf(polity, year),
			events: events.filter((event) => datedYear(index, event) === year),
		};
	};

	const lastStage = (cells: readonly ChronicleCell[]): string | null => {
		const end = cells.findLast(({ state }) => state !== 'void');
		const support = index.atlas.stages.find(({ rank }) => rank === null);
		return end?.stage ?? (end?.support ? (support?.id ?? null) : null);
	};

	const rowOf = (polity: Polity, events: readonly AtlasEvent[]): ChronicleRow => {
		const cells = years.map((year) => cellOf(polity, year, events));
		const lived = cells.filter(({ state }) => state !== 'void');
		const { dated, recorded } = firstContact(index, polity.id);
		return {
			polity,
			names: [...new Set(lived.map(({ year }) => nameOn(polity, lastDayOf(year))))],
			cells,
			undated: events.filter((event) => datedYear(index, event) === null),
			firstMet: dated ?? recorded,
			last: lastStage(cells),
		};
	};

	const hub = index.polity.get(meta.hub.polity);
	const ofHubAlone = index.chronology.filter(({ participants }) =>
		participants.every(({ polity }) => polity === null || polity === meta.hub.polity),
	);
	return {
		years,
		rows: shown
			.filter(({ id }) => id !== meta.hub.polity && index.inSources(id))
			.map((polity) =>
				rowOf(
					polity,
					index.chronology.filter((event) => takesPart(polity.id, event)),
				),
			),
		hub: hub && ofHubAlone.length > 0 ? rowOf(hub, ofHubAlone) : null,
		absent: shown.filter(({ id }) => id !== meta.hub.polity && !index.inSources(id)),
	};
};
