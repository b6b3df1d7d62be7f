import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Language, Text } from '#lib/domain/atlas.ts';
import type { RecordRef, RecordType } from '#lib/domain/records.ts';

/** Types of records that have names to be found by, as they are ranked among equals. */
export const FOUND_TYPES = ['polity', 'organisation', 'person', 'event'] as const;
export type FoundType = Extract<RecordType, (typeof FOUND_TYPES)[number]>;

/**
 * What a name is to its record: `usual`; `then`, borne for a time; `now`, borne today; `short`; that of
 * its `capital`, or of the `place` where it happened or that it led through; an `other` by which readers
 * may seek it; its `id` in the tables.
 */
export type NameRole = 'usual' | 'then' | 'now' | 'short' | 'capital' | 'place' | 'other' | 'id';

export interface Name {
	readonly text: string;
	readonly role: NameRole;
	/** `null` = of no language. */
	readonly language: Language | null;
}

/** A record with all the names by which it is found, its usual ones first. */
export interface Named {
	readonly record: RecordRef & { readonly type: FoundType };
	readonly names: readonly Name[];
}

const inEach = (text: Text | null | undefined, role: NameRole): readonly Name[] =>
	text
		? (Object.entries(text) as [Language, string][]).map(([language, name]) => ({
				text: name,
				role,
				language,
			}))
		: [];

/** Ids are words that never change, and often the ones that people know. */
const idName = (id: string): Name => ({
	text: id.replaceAll('-', ' '),
	role: 'id',
	language: null,
});

const different = (names: readonly Name[]): readonly Name[] => {
	const seen = new Set<string>();
	return names.filter(({ text }) => !seen.has(text) && seen.add(text));
};

/** Every record that can be found, polities, organisations and people in table order, events by date. */
export const namedRecords = (index: AtlasIndex): readonly Named[] => {
	const { polities, organisations, people, otherNames } = index.atlas;
	const others = (type: 'polity' | 'organisation', id: string): readonly Name[] =>
		otherNames
			.filter((other) => other[type] === id)
			.map(({ name }) => ({ text: name, role: 'other', language: null }));
	const named = (type: FoundType, id: string, names: readonly Name[]): Named => ({
		record: { type, id },
		names: different([...names, idName(id)]),
	});
	const placeName = (id: string) => inEach(index.place.get(id)?.name, 'place');
	return [
		...polities.map(({ id, name, names, now, capital }) =>
			named('polity', id, [
				...inEach(name, 'usual'),
				...names.flatMap((period) => inEach(period.name, 'then')),
				...inEach(now, 'now'),
				...others('polity', id),
				...inEach(capital?.name, 'capital'),
			]),
		),
		...organisations.map(({ id, name, abbr }) =>
			named('organisation', id, [
				...inEach(name, 'usual'),
				...(abbr === null ? [] : [{ text: abbr, role: 'short', language: null } as const]),
				...others('organisation', id),
			]),
		),
		...people.map(({ id, name }) => named('person', id, inEach(name, 'usual'))),
		...index.chronology.map(({ id, title, place, via }) =>
			named('event', id, [
				...inEach(title, 'usual'),
				...[...(place === null ? [] : [place]), ...via].flatMap(placeName),
			]),
		),
	];
};
