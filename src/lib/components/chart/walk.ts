/** A place in the chart: row from the top, column from the left (0 = the row's name). */
export interface Spot {
	readonly row: number;
	readonly column: number;
}

/** Where a key leads from a spot; `null` where it leads nowhere. */
export const walk = (
	{ row, column }: Spot,
	{ key, ctrl }: { readonly key: string; readonly ctrl: boolean },
	{ rows, columns }: { readonly rows: number; readonly columns: number },
): Spot | null => {
	const steps: ReadonlyMap<string, Spot> = new Map([
		['ArrowUp', { row: row - 1, column }],
		['ArrowDown', { row: row + 1, column }],
		['ArrowLeft', { row, column: column - 1 }],
		['ArrowRight', { row, column: column + 1 }],
		['Home', { row: ctrl ? 0 : row, column: 0 }],
		['End', { row: ctrl ? rows - 1 : row, column: columns - 1 }],
	]);
	const to = steps.get(key);
	if (!to || to.row < 0 || to.row >= rows || to.column < 0 || to.column >= columns) return null;
	return to;
};
