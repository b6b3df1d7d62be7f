import type { AtlasIndex } from './atlas-index.ts';
import type { AtlasEvent, Language, Organisation, Participant, Person } from './atlas.ts';

/** What the records say of one polity's side in an event: its bodies, how many came, who by name. */
export interface Deputation {
	/** Those that name a body or give a number, in table order; numbers are never added up. */
	readonly rows: readonly Participant[];
	readonly people: readonly Person[];
}

/** The side of a polity, or of those whose ties it carries on, in an event. */
export const deputationOf = (
	index: AtlasIndex,
	{ participants, people }: AtlasEvent,
	polity: string,
): Deputation => {
	const line = new Set(index.lineageOf(polity));
	const isOurs = (row: { readonly polity: string | null }): boolean =>
		row.polity !== null && line.has(row.polity);
	const ids = new Set(people.map(({ person }) => person));
	return {
		rows: participants.filter(
			(row) =>
				isOurs(row) && (row.organisation !== null || row.delegates !== null || row.unions !== null),
		),
		people: [...ids].flatMap((id) => index.person.get(id) ?? []).filter(isOurs),
	};
};

const BRACKETED = /[（(]([^）)]+)[）)]$/u;

/**
 * What an organisation that goes by a short name is called in a list: what its name gives in brackets,
 * else its abbreviation, which is in Latin letters; in Chinese then its name.
 */
export const shortNameOf = ({ name, abbr }: Organisation, language: Language): string => {
	const full = name[language];
	if (abbr === null) return full;
	return BRACKETED.exec(full)?.[1] ?? (language === 'zh' ? full : abbr);
};
