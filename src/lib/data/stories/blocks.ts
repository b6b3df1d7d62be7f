/** A part of a file and where in the file it begins, characters from 0. */
export interface Part {
	readonly text: string;
	readonly offset: number;
}

/** Front matter between two lines `---`, and the text down to the next such line. */
export interface Block {
	readonly head: Part;
	readonly body: Part;
	/** Whether the front matter has its closing line. */
	readonly closed: boolean;
}

const FENCE = /^---[ \t]*$/gm;

/** Cuts a story into its blocks; `before` is what stands above the first. */
export const blocksOf = (text: string): { before: Part; blocks: readonly Block[] } => {
	const fences = [...text.matchAll(FENCE)].map(({ 0: line, index }) => ({
		start: index,
		end: Math.min(text.length, index + line.length + 1),
	}));
	const part = (offset: number, end: number): Part => ({ text: text.slice(offset, end), offset });
	const blocks: Block[] = [];
	for (let i = 0; i < fences.length; i += 2) {
		const [open, close, next] = [fences[i], fences[i + 1], fences[i + 2]];
		if (!open) break;
		const headEnd = close?.start ?? text.length;
		const bodyStart = close?.end ?? text.length;
		blocks.push({
			head: part(open.end, headEnd),
			body: part(bodyStart, next?.start ?? text.length),
			closed: close !== undefined,
		});
	}
	return { before: part(0, fences[0]?.start ?? text.length), blocks };
};
