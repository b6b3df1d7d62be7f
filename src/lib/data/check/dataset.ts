import type { AtlasMeta } from '#lib/domain/atlas.ts';
import type { Span } from '#lib/domain/time.ts';
import type { TableName } from '../columns.ts';
import type { Issue } from '../dataset-error.ts';
import type { StoryDraft } from '../stories/read-stories.ts';
import type { Entry, RawRow, Tables } from '../tables.ts';

/** What the checks look at: all that can be read, while some of it may not be. */
export interface Dataset {
	readonly tables: Tables;
	/** `null` where `atlas.json` cannot be read. */
	readonly meta: AtlasMeta | null;
	/** Text of `atlas.json`, for positions. */
	readonly json: string | null;
	/** Units of the topology; `null` where they are not known. */
	readonly units: ReadonlySet<string> | null;
	readonly stories: readonly StoryDraft[];
}

/** One concern; it reports every mistake and trusts nothing that another check would report. */
export type Check = (dataset: Dataset) => Iterable<Issue>;

/** An issue of table `table`, to be given line, column, message and hint. */
export const issueOf =
	(table: TableName) =>
	(line: number, column: string, message: string, hint = ''): Issue => ({
		table,
		line,
		column,
		message,
		hint,
	});

/** The entries of a table by `id`; of two with one id, the first. */
export const byId = <E extends { readonly values: { readonly id: string } }>(table: {
	readonly entries: readonly E[];
}): ReadonlyMap<string, E> =>
	new Map([...table.entries].reverse().map((entry) => [entry.values.id, entry]));

/** Values under the same key, in order. */
export const groupBy = <T>(values: Iterable<T>, key: (value: T) => string): Map<string, T[]> => {
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const group = groups.get(key(value));
		if (group === undefined) groups.set(key(value), [value]);
		else group.push(value);
	}
	return groups;
};

/** Whether a row that cannot be read may be the one looked for: what it lacks or has in `column` fits. */
export const mayStandIn = (unread: readonly RawRow[], column: string, value: string): boolean =>
	unread.some(({ cells }) => [undefined, '', value].includes(cells[column]));

/** The life of a polity. */
export const lifeOf = ({ values: { start, end } }: Entry<'polities'>): Span => ({ start, end });

/** `1949-10-01 – …`, for messages. */
export const formatSpan = ({ start, end }: Span): string => `${start ?? '…'} – ${end ?? '…'}`;
