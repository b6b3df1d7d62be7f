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
