import type { Range } from '#lib/search/match.ts';

/** A piece of a text, and whether it is what was typed. */
export interface Piece {
	readonly text: string;
	readonly typed: boolean;
}

/** `text` in pieces, cut at `ranges`, which may touch, overlap and come in any order. */
export const marked = (text: string, ranges: readonly Range[]): readonly Piece[] => {
	const pieces: Piece[] = [];
	let done = 0;
	for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
		const from = Math.max(done, start);
		if (end <= from) continue;
		pieces.push({ text: text.slice(done, from), typed: false });
		pieces.push({ text: text.slice(from, end), typed: true });
		done = end;
	}
	pieces.push({ text: text.slice(done), typed: false });
	return pieces.filter((piece) => piece.text !== '');
};
