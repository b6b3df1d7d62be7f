/** A source read into paragraphs, by locator in order of the text. */
export type SourceText = ReadonlyMap<string, string>;

/** `(一) 参加世界工联活动`, with brackets of either width. */
const HEADING = /^[(（]([一二三四五六七八九十]+)[)）]/;

/** Whether a locator leads to a heading. */
export const isHeading = (locator: string): boolean => locator.endsWith('-H');

/**
 * Reads a plain text of one paragraph a line. Repeated lines count once; the heading `(二) …` is
 * `二-H`, the paragraphs under it `二-P1`, `二-P2`, …, and those before any heading `P1`, `P2`, ….
 */
export const readSource = (text: string): SourceText => {
	const lines = new Set(text.split(/\r?\n/).filter((line) => line.trim() !== ''));
	const paragraphs = new Map<string, string>();
	let section = '';
	let number = 0;
	for (const line of lines) {
		const heading = HEADING.exec(line)?.[1];
		if (heading === undefined) {
			number += 1;
			paragraphs.set(`${section}P${number}`, line);
			continue;
		}
		section = `${heading}-`;
		number = 0;
		paragraphs.set(`${section}H`, line);
	}
	return paragraphs;
};

/** Longest run of Chinese characters that may stand in both an editor's text and the source. */
const LONGEST_RUN = 12;

const RUNS = /\p{Script=Han}+/gu;

const windows = (run: string, length: number): readonly string[] => {
	const characters = [...run];
	return Array.from({ length: Math.max(0, characters.length - length + 1) }, (_, i) =>
		characters.slice(i, i + length).join(''),
	);
};

/** Finds what an editor's text copies: the first run of more than `LONGEST_RUN` Chinese characters that stands in the source, outside `names` and titles in 《》. */
export const copyFinder = (
	source: SourceText,
	names: readonly string[],
): ((text: string) => string | null) => {
	const length = LONGEST_RUN + 1;
	// Spaces inside a paragraph are an accident of its scan.
	const runs = [...source.values()].flatMap((text) => text.replace(/\s/g, '').match(RUNS) ?? []);
	const known = new Set(runs.flatMap((run) => windows(run, length)));
	const longestFirst = [...names].sort((a, b) => b.length - a.length);
	const strip = (text: string): string =>
		longestFirst.reduce(
			(rest, name) => rest.replaceAll(name, '|'),
			text.replace(/《[^》]*》/g, '|'),
		);
	/** Grows a copied window while the source goes on the same way. */
	const grow = (run: string, window: string): string => {
		let copied = window;
		for (const next of windows(run, length).slice(windows(run, length).indexOf(window) + 1)) {
			if (!known.has(next)) break;
			copied += [...next].at(-1) ?? '';
		}
		return copied;
	};
	return (text) => {
		for (const run of strip(text).replace(/\s/g, '').match(RUNS) ?? []) {
			const window = windows(run, length).find((candidate) => known.has(candidate));
			if (window !== undefined) return grow(run, window);
		}
		return null;
	};
};
