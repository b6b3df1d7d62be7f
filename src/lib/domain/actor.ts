import type { AtlasIndex } from './atlas-index.ts';
import type { AtlasEvent, Tie } from './atlas.ts';
import { yearOfTelling } from './chronology.ts';
import { yearOf } from './edtf.ts';
import { clampYear, type Year } from './time.ts';

export const ACTOR_TYPES = ['organisation', 'person'] as const;

/** Who acts without being a country: on the map by what they took part in. */
export interface ActorRef {
	readonly type: (typeof ACTOR_TYPES)[number];
	readonly id: string;
}

/** Events in which an organisation or a person took part, in order of date. */
export const eventsOfActor = (index: AtlasIndex, { type, id }: ActorRef): readonly AtlasEvent[] =>
	index.chronology.filter(({ participants, people }) =>
		type === 'organisation'
			? participants.some(({ organisation }) => organisation === id)
			: people.some(({ person }) => person === id),
	);

/** Ties that an organisation made; people make none. */
export const tiesOfActor = ({ atlas }: AtlasIndex, { type, id }: ActorRef): readonly Tie[] =>
	type === 'organisation'
		? atlas.ties.filter(({ organisations }) => organisations.includes(id))
		: [];

/** The country of an organisation or a person; `null` for an international body. */
export const homeOf = (index: AtlasIndex, { type, id }: ActorRef): string | null =>
	index[type].get(id)?.polity ?? null;

/** The country of an organisation or a person, and those met in its events and by its ties. */
export const politiesOfActor = (index: AtlasIndex, actor: ActorRef): ReadonlySet<string> => {
	const met = [
		homeOf(index, actor),
		...eventsOfActor(index, actor).flatMap(({ participants }) =>
			participants.map(({ polity }) => polity),
		),
		...tiesOfActor(index, actor).map(({ polity }) => polity),
	];
	return new Set(met.filter((polity) => polity !== null));
};

/** The year by which all that is told of an organisation or a person has happened; the last where nothing is. */
export const yearOfActor = (index: AtlasIndex, actor: ActorRef): Year => {
	const { span } = index.atlas.meta;
	const years = [
		...eventsOfActor(index, actor).map((event) => yearOfTelling(index, event)),
		...tiesOfActor(index, actor).map(({ since }) => yearOf(since)),
	];
	return years.length === 0 ? span.last : clampYear(Math.max(...years), span);
};
