/**
 * Reads the text of a QR code from its modules, knowing nothing of the library that draws it:
 * https://www.iso.org/standard/62021.html (ISO/IEC 18004). A picture without dirt needs no correction of errors,
 * so the check words are left; what was wrongly drawn then gives another text.
 */

/** Data words of each block at level M, versions 1 to 10. */
const BLOCKS: readonly (readonly number[])[] = [
	[16],
	[28],
	[44],
	[32, 32],
	[43, 43],
	[27, 27, 27, 27],
	[31, 31, 31, 31],
	[38, 38, 39, 39],
	[36, 36, 36, 37, 37],
	[43, 43, 43, 43, 44],
];
/** Rows and columns in which alignment patterns have their middles. */
const ALIGNED: readonly (readonly number[])[] = [
	[],
	[6, 18],
	[6, 22],
	[6, 26],
	[6, 30],
	[6, 34],
	[6, 22, 38],
	[6, 24, 42],
	[6, 26, 46],
	[6, 28, 50],
];
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
	(x, y) => (x + y) % 2 === 0,
	(_, y) => y % 2 === 0,
	(x) => x % 3 === 0,
	(x, y) => (x + y) % 3 === 0,
	(x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
	(x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
	(x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
	(x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Whether a module is part of a pattern by which readers find their way, and holds no data. */
const isPattern = (side: number, version: number): ((x: number, y: number) => boolean) => {
	const middles = ALIGNED[version - 1] ?? [];
	const last = middles.at(-1);
	const isCorner = (x: number, y: number) =>
		(x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
	return (x, y) =>
		(x < 9 && y < 9) ||
		(x < 9 && y >= side - 8) ||
		(x >= side - 8 && y < 9) ||
		x === 6 ||
		y === 6 ||
		(version >= 7 && ((x < 6 && y >= side - 11) || (y < 6 && x >= side - 11))) ||
		middles.some((mx) =>
			middles.some((my) => !isCorner(mx, my) && Math.abs(x - mx) <= 2 && Math.abs(y - my) <= 2),
		);
};

/** The text in a code of `side` × `side` modules without its quiet zone. Throws at what it does not know. */
export const readQr = (side: number, dark: (x: number, y: number) => boolean): string => {
	const version = (side - 17) / 4;
	const blocks = BLOCKS[version - 1];
	if (!blocks) throw new Error(`a code of ${side} modules`);
	// Level and mask, beside the first finder pattern, the first bit at its left.
	const format = [0, 1, 2, 3, 4].reduce((sum, x) => 2 * sum + Number(dark(x, 8)), 0) ^ 0b10101;
	if (format >> 3 !== 0) throw new Error(`level ${format >> 3}, not M`);
	const mask = MASKS[format & 7] ?? (() => false);
	const pattern = isPattern(side, version);
	// Up and down in columns of two, from the right; the column of the timing pattern counts for none.
	const bits: boolean[] = [];
	let up = true;
	for (let right = side - 1; right > 0; right -= 2) {
		if (right === 6) right = 5;
		for (let i = 0; i < side; i += 1) {
			const y = up ? side - 1 - i : i;
			for (const x of [right, right - 1]) if (!pattern(x, y)) bits.push(dark(x, y) !== mask(x, y));
		}
		up = !up;
	}
	const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
		bits.slice(8 * i, 8 * i + 8).reduce((sum, bit) => 2 * sum + Number(bit), 0),
	);
	// Words stand in turns of the blocks; shorter blocks are left out of the last turn.
	const taken: number[][] = blocks.map(() => []);
	let next = 0;
	for (let turn = 0; turn < Math.max(...blocks); turn += 1)
		for (const [i, length] of blocks.entries())
			if (turn < length) taken[i]?.push(words[next++] ?? 0);
	const data = taken.flat().flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((i) => (word >> i) & 1));
	let at = 0;
	const read = (count: number): number =>
		data.slice(at, (at += count)).reduce((sum, bit) => 2 * sum + bit, 0);
	const mode = read(4);
	if (mode !== 4) throw new Error(`mode ${mode}, not bytes`);
	const length = read(version < 10 ? 8 : 16);
	return new TextDecoder('utf-8', { fatal: true }).decode(
		Uint8Array.from({ length }, () => read(8)),
	);
};
