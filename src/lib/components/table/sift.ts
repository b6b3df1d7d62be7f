import { nearest } from '#lib/domain/nearest.ts';

/** One column of a table: its words for a row, and what it is sorted by where that is not the words. */
export interface Column<Row> {
	readonly id: string;
	readonly label: string;
	readonly words: (row: Row) => string;
	/** Numbers before nothing; `null` = nothing to sort by, last in either direction. */
	readonly key?: (row: Row) => number | string | null;
	/** Set right, in figures of one width. */
	readonly numeric?: boolean;
	/** Address that the words lead to; `null` where a row has none. */
	readonly href?: (row: Row) => string | null;
	/** Pressing it shows the row on the map. */
	readonly opens?: boolean;
}

export interface Order {
	readonly column: string;
	readonly direction: 'ascending' | 'descending';
}

/** Small letters without marks, so that `Sao` finds `São`. */
const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase();

/** Rows in whose columns every word of `filter` occurs, sorted; in their own order where `order` is `null`. */
export const sift = <Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	{ filter, order }: { readonly filter: string; readonly order: Order | null },
	language: string,
): readonly Row[] => {
	const wanted = plain(filter).split(/\s+/).filter(Boolean);
	const found = rows.filter((row) => {
		const text = plain(columns.map(({ words }) => words(row)).join('\n'));
		return wanted.every((word) => text.includes(word));
	});
	const column = columns.find(({ id }) => id === order?.column);
	if (!column || !order) return found;
	const collator = new Intl.Collator(language, { numeric: true });
	const keyOf = column.key ?? ((row: Row) => column.words(row) || null);
	const turn = order.direction === 'ascending' ? 1 : -1;
	return found
		.map((row) => ({ row, key: keyOf(row) }))
		.sort((a, b) => {
			if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
			return typeof a.key === 'number' && typeof b.key === 'number'
				? turn * (a.key - b.key)
				: turn * collator.compare(String(a.key), String(b.key));
		})
		.map(({ row }) => row);
};

/** What a filter that finds nothing probably meant: a whole cell, or a word of one, as it stands there; `null` where none is near. */
export const meantFilter = <Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	filter: string,
): string | null => {
	const words = new Map<string, string>();
	for (const row of rows)
		for (const cell of columns.map(({ words: of }) => of(row)))
			for (const text of [cell, ...cell.split(/[\s,，、;；()（）]+/)])
				if (text !== '' && !words.has(plain(text))) words.set(plain(text), text);
	const found = nearest(plain(filter).trim(), words.keys());
	return found === null ? null : (words.get(found) ?? null);
};

/** The order after a press on a column's head: up, down, then as it was. */
export const nextOrder = (order: Order | null, column: string): Order | null => {
	if (order?.column !== column) return { column, direction: 'ascending' };
	return order.direction === 'ascending' ? { column, direction: 'descending' } : null;
};
