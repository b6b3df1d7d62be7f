import MiniSearch, { type SearchResult } from 'minisearch';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Language } from '#lib/domain/atlas.ts';
import { formsOf, type Form } from './forms.ts';
import { compareMatches, matchForm, TIERS, type Match, type Range, type Tier } from './match.ts';
import { FOUND_TYPES, namedRecords, type Name, type Named } from './names.ts';
import type { Readings } from './reading.ts';
import { looseQueryOf, queryOf } from './query.ts';
import { FIELDS, termsOf, typedOf, type Field } from './terms.ts';

/** A record that answers what was typed. */
export interface Hit {
	readonly record: Named['record'];
	readonly tier: Tier;
	/** The name that answers. */
	readonly name: Name;
	/** What of it was typed; empty where it is only near. */
	readonly ranges: readonly Range[];
}

/** Looks records up by name. */
export interface Finder {
	/** Records that answer, the best first. `language` decides between names that answer equally. */
	find(typed: string, language: Language): readonly Hit[];
	/** The few whose names are nearest, for when nothing answers. */
	nearest(typed: string): readonly Hit[];
}

interface Entry extends Named {
	readonly id: number;
	readonly told: boolean;
	readonly forms: readonly { readonly name: Name; readonly form: Form }[];
}
type Document = { readonly id: number } & Readonly<Record<Field, string>>;

/** Whether a word is there, or only letters of it: short ones stand inside many names. */
const LEAST_SCATTERED = 3;
const NEAREST = 3;

const entriesOf = (index: AtlasIndex, readings: Readings): readonly Entry[] =>
	namedRecords(index).map((named, id) => ({
		...named,
		id,
		told: named.record.type !== 'polity' || index.inSources(named.record.id),
		forms: named.names.flatMap((name) =>
			formsOf(name, readings[name.text] ?? '').map((form) => ({ name, form })),
		),
	}));

const documentOf = ({ id, forms, names }: Entry): Document => {
	const terms = termsOf(
		forms.map(({ form }) => form),
		names.map(({ text }) => text),
	);
	const joined = FIELDS.map((field) => [field, [...new Set(terms[field])].join(' ')] as const);
	return { id, ...(Object.fromEntries(joined) as Record<Field, string>) };
};

const bestMatch = (typed: string, { forms }: Entry, language: Language): Match | null => {
	const matches = forms.flatMap(({ name, form }) => matchForm(typed, name, form) ?? []);
	const strange = ({ name }: Match): number => Number(name.language !== language);
	return matches.sort((a, b) => compareMatches(a, b) || strange(a) - strange(b))[0] ?? null;
};

/** The name in which most of the words typed stand; `null` where one of them stands in none. */
const scattered = (words: readonly string[], entry: Entry, language: Language): Hit | null => {
	const matches = words.map((word) => bestMatch(word, entry, language));
	const found = matches.filter(
		(match, i) =>
			match !== null && (match.tier !== 'inside' || (words[i] ?? '').length >= LEAST_SCATTERED),
	) as readonly Match[];
	const [first] = found;
	if (!first || found.length < words.length) return null;
	const inName = (name: Name) =>
		words.flatMap((word) => {
			const forms = entry.forms.filter((form) => form.name === name);
			return bestMatch(word, { ...entry, forms }, language) ?? [];
		});
	const name = [...found].sort((a, b) => inName(b.name).length - inName(a.name).length)[0]?.name;
	const ranges = inName(name ?? first.name).map(({ range }) => range);
	return { record: entry.record, tier: 'scattered', name: name ?? first.name, ranges };
};

const nearHit = ({ record, names, forms }: Entry, { terms }: SearchResult): Hit | null => {
	const count = ({ form }: Entry['forms'][number]): number =>
		terms.filter((term) => form.text.includes(term)).length + Number(form.writing === 'script') / 2;
	const name = [...forms].sort((a, b) => count(b) - count(a))[0]?.name ?? names[0];
	return name ? { record, tier: 'near', name, ranges: [] } : null;
};

/** Builds the look-up over all names of an atlas; without readings Chinese is found in characters alone. */
export const createFinder = (index: AtlasIndex, readings: Readings): Finder => {
	const entries = entriesOf(index, readings);
	const search = new MiniSearch<Document>({
		fields: [...FIELDS],
		tokenize: (terms) => terms.split(' ').filter((term) => term !== ''),
		processTerm: (term) => term,
	});
	search.addAll(entries.map(documentOf));
	const entryOf = ({ id }: SearchResult): Entry | undefined => entries[Number(id)];

	const hitOf = (typed: string, result: SearchResult, language: Language) => {
		const entry = entryOf(result);
		if (!entry) return [];
		const { text, latin, han } = typedOf(typed);
		const match = bestMatch(text, entry, language);
		const hit: Hit | null = match
			? { record: entry.record, tier: match.tier, name: match.name, ranges: [match.range] }
			: (scattered([...latin, ...han], entry, language) ?? nearHit(entry, result));
		if (!hit) return [];
		const order = [
			TIERS.indexOf(hit.tier),
			FOUND_TYPES.indexOf(entry.record.type),
			Number(!entry.told),
			-(match?.share ?? 0),
			hit.tier === 'near' ? -result.score : entry.id,
		];
		return [{ hit, order }];
	};

	return {
		find(typed, language) {
			const query = queryOf(typed);
			if (query === null) return [];
			const hits = search
				.search(query)
				.flatMap((result) => hitOf(typed, result, language))
				.sort((a, b) => compareOrders(a.order, b.order))
				.map(({ hit }) => hit);
			// Who types a word as it is has made no slip, and who types a whole name has not meant its parts.
			const [best] = hits;
			if (best?.tier === 'exact')
				return hits.filter(({ tier }) => tier !== 'near' && tier !== 'scattered');
			return best && best.tier !== 'near' ? hits.filter(({ tier }) => tier !== 'near') : hits;
		},
		nearest(typed) {
			const query = looseQueryOf(typed);
			if (query === null) return [];
			return search
				.search(query)
				.slice(0, NEAREST)
				.flatMap((result) => {
					const entry = entryOf(result);
					return (entry && nearHit(entry, result)) ?? [];
				});
		},
	};
};

const compareOrders = (a: readonly number[], b: readonly number[]): number => {
	for (const [i, value] of a.entries()) {
		const difference = value - (b[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
};
