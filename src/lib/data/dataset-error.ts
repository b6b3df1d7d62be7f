/** One mistake in the records and how to mend it. */
export interface Issue {
	/** Name of the table, the file without its ending; `atlas` for `atlas.json`, the whole path of a story. */
	readonly table: string;
	/** Line of the file on which the row starts, from 1. */
	readonly line: number;
	/** Name of the column, a path as `hub.place` in `atlas.json`, the number of the character in a story's line, or empty where a whole row is meant. */
	readonly column: string;
	readonly message: string;
	/** What to do; may be empty. */
	readonly hint: string;
}

/** `table:line:column message (hint)`. */
export const formatIssue = ({ table, line, column, message, hint }: Issue): string =>
	`${table}:${line}:${column} ${message}${hint === '' ? '' : ` (${hint})`}`;

/** The records cannot be read; `issues` holds every mistake found. */
export class DatasetError extends Error {
	override readonly name = 'DatasetError';

	constructor(readonly issues: readonly Issue[]) {
		super(['The records cannot be read:', ...issues.map(formatIssue)].join('\n'));
	}
}
