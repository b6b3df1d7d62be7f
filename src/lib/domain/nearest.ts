/**
 * The candidate that `text` was probably meant to be, or `null` where none is near. It needs nothing from
 * outside itself, so that its own text can be sent along with the page for unknown addresses.
 */
export const nearest = (text: string, candidates: Iterable<string>): string | null => {
	/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
	const distance = (a: string, b: string): number => {
		let before: readonly number[] = [];
		let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
		for (let i = 1; i <= a.length; i += 1) {
			const row = [i];
			for (let j = 1; j <= b.length; j += 1) {
				const same = a[i - 1] === b[j - 1];
				const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
				const steps = [
					(last[j - 1] ?? 0) + (same ? 0 : 1),
					(last[j] ?? 0) + 1,
					(row[j - 1] ?? 0) + 1,
					swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
				];
				row.push(Math.min(...steps));
			}
			[before, last] = [last, row];
		}
		return last.at(-1) ?? 0;
	};
	let best: string | null = null;
	let least = Math.max(1, Math.floor(text.length / 3)) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - text.length) >= least) continue;
		const steps = distance(text, candidate);
		if (steps < least) [best, least] = [candidate, steps];
	}
	return best;
};

/** `did you mean "x"?`, or `otherwise` where nothing is near. */
export const didYouMean = (
	text: string,
	candidates: Iterable<string>,
	otherwise: string,
): string => {
	const meant = nearest(text, candidates);
	return meant === null ? otherwise : `did you mean "${meant}"?`;
};
