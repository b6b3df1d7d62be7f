import type { QueryCombination } from 'minisearch';
import { pairsOf, typedOf, type Field } from './terms.ts';

/** Letters that may be wrong: none in a number or a short word, one in a common one, two in a long one. */
const slips = (term: string): number =>
	term.length < 4 || /\d/.test(term) ? 0 : term.length < 8 ? 1 : 2;
/** Share of letters that may be wrong where nothing answers. */
const LOOSE = 0.45;

const leaf = (
	term: string,
	fields: readonly Field[],
	options: Omit<QueryCombination, 'queries'> = {},
): QueryCombination => ({
	queries: [term],
	fields: [...fields],
	prefix: true,
	fuzzy: false,
	...options,
});
const either = (queries: readonly QueryCombination[]): QueryCombination => ({
	combineWith: 'OR',
	queries: [...queries],
});
const all = (queries: readonly QueryCombination[]): QueryCombination => ({
	combineWith: 'AND',
	queries: [...queries],
});

const wordQuery = (word: string): QueryCombination =>
	either([leaf(word, ['words', 'whole'], { fuzzy: slips(word) }), leaf(word, ['ends', 'sounds'])]);
/** The last of several characters ends a pair; a single one begins any. */
const runQuery = (run: string): QueryCombination => {
	const pairs = pairsOf(run);
	return pairs.length === 1
		? leaf(run, ['pairs'])
		: all(pairs.slice(0, -1).map((pair) => leaf(pair, ['pairs'], { prefix: false })));
};

/** What answers to what was typed: every word of it; `null` where it has none. */
export const queryOf = (typed: string): QueryCombination | null => {
	const { text, latin, han } = typedOf(typed);
	const parts = [...latin.map(wordQuery), ...han.map(runQuery)];
	if (parts.length === 0) return null;
	return latin.length > 1 && han.length === 0 ? either([all(parts), wordQuery(text)]) : all(parts);
};

/** What comes near to what was typed: any word of it, or any of its Chinese characters at the start of a pair. */
export const looseQueryOf = (typed: string): QueryCombination | null => {
	const { latin, han } = typedOf(typed);
	const queries = [
		...latin.map((word) => leaf(word, ['words', 'whole'], { fuzzy: LOOSE })),
		...han.flatMap((run) => [...run].map((character) => leaf(character, ['pairs']))),
	];
	return queries.length === 0 ? null : either(queries);
};
