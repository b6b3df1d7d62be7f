import type { SourceText } from './source-text.ts';

/** The shortest run of letters and figures in both an editor's text and the source that is a copy. */
const COPIED = 12;

/** What may join names in a run that only enumerates them, such as `以及` and `等国`. */
const JOINING = 3;

const SIGN = /[\p{L}\p{N}]/u;
const TITLE = /《([^》]+)》/g;
const BRACKETS = /[()（）]/;

/** A letter or figure of a text, and where it stands. */
interface Sign {
	/** Full-width forms made plain, so that they equal the others. */
	readonly plain: string;
	readonly from: number;
	readonly to: number;
}

/** The letters and figures of a text: punctuation and spaces neither hide nor lengthen a copy. */
const signsOf = (text: string): readonly Sign[] => {
	let to = 0;
	return [...text].flatMap((sign) => {
		const from = to;
		to += sign.length;
		return SIGN.test(sign) ? { plain: sign.normalize('NFKC'), from, to } : [];
	});
};

const join = (signs: readonly Sign[]): string => signs.map(({ plain }) => plain).join('');
const bare = (text: string): string => join(signsOf(text));

const windows = (signs: readonly Sign[]): readonly string[] =>
	signs
		.slice(0, Math.max(0, signs.length - COPIED + 1))
		.map((_, i) => join(signs.slice(i, i + COPIED)));

/**
 * Finds what an editor's text copies: the first run of at least `COPIED` letters and figures, across
 * punctuation and spaces, that stands in one paragraph of the source; as the editor wrote it. A run
 * of nothing but `names` and titles that the source has in 《》, joined by at most `JOINING` other
 * signs, is no copy: a name cannot be said in other words, nor can an enumeration of names.
 */
export const copyFinder = (
	source: SourceText,
	names: readonly string[],
): ((text: string) => string | null) => {
	const paragraphs = [...source.values()].map(bare);
	const known = new Set([...source.values()].map(signsOf).flatMap(windows));
	const titles = [...source.values()].flatMap((text) =>
		[...text.matchAll(TITLE)].flatMap(([, title]) => title ?? []),
	);
	// A name with a second in brackets gives two.
	const longestFirst = [...names.flatMap((name) => name.split(BRACKETS)), ...titles]
		.map(bare)
		.filter((name) => name !== '')
		.sort((a, b) => b.length - a.length);
	const isNamesOnly = (run: string): boolean =>
		bare(longestFirst.reduce((rest, name) => rest.replaceAll(name, ' '), run)).length <= JOINING;

	return (text) => {
		const signs = signsOf(text);
		let passed = 0;
		for (let start = 0; start + COPIED <= signs.length; start += 1) {
			if (!known.has(join(signs.slice(start, start + COPIED)))) continue;
			const stands = (end: number): boolean =>
				paragraphs.some((paragraph) => paragraph.includes(join(signs.slice(start, end))));
			let end = start + COPIED;
			while (end < signs.length && stands(end + 1)) end += 1;
			// The rest of a run that was let pass may begin inside a name.
			if (end <= passed) continue;
			const run = signs.slice(start, end);
			if (!isNamesOnly(join(run))) return text.slice(run[0]?.from, run.at(-1)?.to);
			passed = end;
		}
		return null;
	};
};
