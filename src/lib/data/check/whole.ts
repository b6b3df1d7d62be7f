import type { TableName } from '../columns.ts';
import type { Issue } from '../dataset-error.ts';
import { issueOf, type Check } from './dataset.ts';

/** Reports each of the cells that is empty, where others that belong to it are filled. */
function* checkWhole(
	table: TableName,
	line: number,
	cells: Readonly<Record<string, string | number | null>>,
	message: string,
	hint: string,
): Iterable<Issue> {
	const parts = Object.entries(cells);
	const missing = parts.filter(([, value]) => value === null);
	if (missing.length === parts.length) return;
	for (const [column] of missing) yield issueOf(table)(line, column, message, hint);
}

/** A capital is given whole: its name, longitude and latitude, or nothing. */
export const checkCapitals: Check = function* ({ tables }) {
	const hint = 'write its name, longitude and latitude, or nothing';
	for (const { line, values } of tables.polities.entries) {
		const { capital_zh, capital_lon, capital_lat } = values;
		const cells = { capital_zh, capital_lon, capital_lat };
		yield* checkWhole('polities', line, cells, 'the capital is given in part', hint);
	}
};

/** Where the source names a polity in passing, that is proved like everything else, or not said. */
export const checkMentions: Check = function* ({ tables }) {
	const hint = 'write source, locator and anchor, or nothing';
	for (const { line, values } of tables.polities.entries) {
		const { source, locator, anchor } = values;
		const cells = { source, locator, anchor };
		yield* checkWhole('polities', line, cells, 'the evidence is given in part', hint);
	}
};
