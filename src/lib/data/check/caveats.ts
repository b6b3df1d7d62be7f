import type { TableName } from '../columns.ts';
import { didYouMean } from '#lib/domain/nearest.ts';
import { CAVEAT_TABLES, paragraphKey } from '../schema.ts';
import type { Tables } from '../tables.ts';
import { issueOf, mayStandIn, type Check } from './dataset.ts';

const keysOf = (tables: Tables, table: TableName): ReadonlySet<string> => {
	return new Set(
		tables[table].rows.map(({ cells: { source = '', locator = '', id = '' } }) =>
			table === 'paragraphs' ? paragraphKey({ source, locator }) : id.trim(),
		),
	);
};

/** A caveat stands beside a record, and what comes from outside says whence. */
export const checkCaveats: Check = function* ({ tables }) {
	const issue = issueOf('caveats');
	const keys = new Map(CAVEAT_TABLES.map((table) => [table, keysOf(tables, table)]));
	for (const { line, values } of tables.caveats.entries) {
		const { table, record, origin } = values;
		const known = keys.get(table);
		if (tables[table].present && known?.has(record) === false) {
			const hint = didYouMean(record, known, 'mend the id, or the table');
			yield issue(line, 'record', `"${record}" is no record in ${table}`, hint);
		}
		if (origin === 'outside' && values.reference_zh === null && values.reference_en === null)
			yield issue(
				line,
				'reference_zh',
				'from outside the source, and without a reference',
				'say where it is from',
			);
	}
};

/** What is inferred or uncertain has a caveat that says how. */
export const checkCertainty: Check = function* ({ tables }) {
	if (!tables.caveats.present) return;
	const { rows, unread } = tables.caveats;
	const warned = new Set(rows.map(({ cells }) => `${cells['table']} ${cells['record']}`));
	for (const table of ['events', 'ties'] as const)
		for (const { line, values } of tables[table].entries) {
			if (values.certainty === 'stated' || warned.has(`${table} ${values.id}`)) continue;
			if (mayStandIn(unread, 'record', values.id)) continue;
			const hint = `add a caveat that says how, with table "${table}" and record "${values.id}"`;
			yield issueOf(table)(line, 'certainty', `${values.certainty}, but has no caveat`, hint);
		}
};
