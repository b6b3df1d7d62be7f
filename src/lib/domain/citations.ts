import type { Atlas, Caveat, Evidence, Paragraph, Text } from './atlas.ts';
import type { RecordRef } from './records.ts';

export const CITING = [
	'tie',
	'event',
	'quantity',
	'polity',
	'organisation',
	'person',
	'place',
] as const;
/** The tables whose rows rest on a paragraph. */
export type Citing = (typeof CITING)[number];

/** A row that rests on a paragraph. */
export interface Citation {
	readonly citing: Citing;
	readonly key: string;
	readonly title: Text;
	/** Where it can be read; places have no page of their own. */
	readonly record: RecordRef | null;
	readonly evidence: Evidence;
}

/** A caveat with all that it is about: what is said of several records in the same words is said once. */
export interface CaveatGroup {
	readonly caveat: Caveat;
	readonly about: readonly Pick<CaveatOf, 'title' | 'record'>[];
}

/** A caveat with what it is about. */
export interface CaveatOf {
	readonly caveat: Caveat;
	readonly title: Text;
	readonly record: RecordRef | null;
}

const citations = (atlas: Atlas): readonly Citation[] => [
	...atlas.ties.map(({ id, polity, title, evidence }) => ({
		citing: 'tie' as const,
		key: id,
		title,
		record: { type: 'polity' as const, id: polity, part: id },
		evidence,
	})),
	...atlas.events.map(({ id, title, evidence }) => ({
		citing: 'event' as const,
		key: id,
		title,
		record: { type: 'event' as const, id },
		evidence,
	})),
	...atlas.events.flatMap(({ id, title, quantities }) =>
		quantities.map(({ measure, of, evidence }) => ({
			citing: 'quantity' as const,
			key: `${id}/${measure}/${of}`,
			title,
			record: { type: 'event' as const, id },
			evidence,
		})),
	),
	...atlas.polities.flatMap(({ id, name, evidence }) =>
		evidence === null
			? []
			: [
					{
						citing: 'polity' as const,
						key: id,
						title: name,
						record: { type: 'polity' as const, id },
						evidence,
					},
				],
	),
	...atlas.organisations.map(({ id, name, evidence }) => ({
		citing: 'organisation' as const,
		key: id,
		title: name,
		record: { type: 'organisation' as const, id },
		evidence,
	})),
	...atlas.people.map(({ id, name, evidence }) => ({
		citing: 'person' as const,
		key: id,
		title: name,
		record: { type: 'person' as const, id },
		evidence,
	})),
	...atlas.places.map(({ id, name, evidence }) => ({
		citing: 'place' as const,
		key: id,
		title: name,
		record: null,
		evidence,
	})),
];

/** Each paragraph of a source, in the order of the text, with the rows that rest on it. */
export const citationsOf = (
	atlas: Atlas,
	source: string,
): readonly { readonly paragraph: Paragraph; readonly citations: readonly Citation[] }[] => {
	const citing = citations(atlas).filter(({ evidence }) => evidence.source === source);
	return atlas.paragraphs
		.filter((paragraph) => paragraph.source === source)
		.map((paragraph) => ({
			paragraph,
			citations: citing.filter(({ evidence }) => evidence.locator === paragraph.locator),
		}));
};

interface Cautioned {
	readonly id: string;
	readonly evidence: Evidence | null;
	readonly caveats: readonly Caveat[];
}

/**
 * Every caveat of the records that rest on a source and of its paragraphs, each once, with the record that it
 * stands beside. A polity may rest on none; its caveats are told with every source.
 */
export const caveatsOf = (atlas: Atlas, source: string): readonly CaveatOf[] => {
	const beside = <Row extends Cautioned>(
		rows: readonly Row[],
		title: (row: Row) => Text,
		record: (row: Row) => RecordRef | null,
	): readonly CaveatOf[] =>
		rows
			.filter(({ evidence }) => evidence === null || evidence.source === source)
			.flatMap((row) =>
				row.caveats.map((caveat) => ({ caveat, title: title(row), record: record(row) })),
			);
	const name = ({ name: text }: { readonly name: Text }): Text => text;
	const title = ({ title: text }: { readonly title: Text }): Text => text;
	return [
		...atlas.paragraphs
			.filter((paragraph) => paragraph.source === source)
			.flatMap(({ locator, topic, caveats }) =>
				caveats.map((caveat) => ({
					caveat,
					title: topic,
					record: { type: 'source' as const, id: source, part: locator },
				})),
			),
		...beside(atlas.ties, title, ({ id, polity }) => ({ type: 'polity', id: polity, part: id })),
		...beside(atlas.events, title, ({ id }) => ({ type: 'event', id })),
		...beside(atlas.polities, name, ({ id }) => ({ type: 'polity', id })),
		...beside(atlas.organisations, name, ({ id }) => ({ type: 'organisation', id })),
		...beside(atlas.people, name, ({ id }) => ({ type: 'person', id })),
		...beside(atlas.places, name, () => null),
	];
};

const wordsOf = ({ origin, text, reference }: Caveat): string =>
	JSON.stringify([origin, text, reference]);

/** The caveats of one origin about a source, each text once, in the order in which they are met. */
export const caveatsBy = (
	atlas: Atlas,
	source: string,
	origin: Caveat['origin'],
): readonly CaveatGroup[] => {
	const groups = new Map<string, CaveatGroup>();
	for (const { caveat, title, record } of caveatsOf(atlas, source)) {
		if (caveat.origin !== origin) continue;
		const key = wordsOf(caveat);
		const known = groups.get(key) ?? { caveat, about: [] };
		groups.set(key, { ...known, about: [...known.about, { title, record }] });
	}
	return [...groups.values()];
};
