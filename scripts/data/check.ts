/**
 * Prints every mistake in the records as `table:line:column message (hint)`, then how many rows each
 * table has and how many stories there are. Exit code 1 when there is any.
 *
 *     npx tsx scripts/data/check.ts [--source FILE [--source-id ID]] [--strict] [DIR]
 *
 * `--source` holds the records against the plain text of a source (the one in `sources.csv`, or the
 * one with `--source-id`); `--strict` counts paragraphs that no record cites as mistakes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSource } from '#lib/data/check-source.ts';
import { TABLE_NAMES } from '#lib/data/columns.ts';
import { formatIssue } from '#lib/data/dataset-error.ts';
import { inspect, sortIssues } from '#lib/data/read.ts';
import { readFiles, readUnits } from '#lib/server/dataset.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		source: { type: 'string' },
		'source-id': { type: 'string' },
		strict: { type: 'boolean', default: false },
	},
});

const folder = positionals[0] ?? join(process.cwd(), 'data');
const units = readUnits();
const { dataset, issues } = inspect(readFiles(folder), units === null ? {} : { units });
const { tables, stories } = dataset;
const id = values['source-id'] ?? tables.sources.entries[0]?.values.id ?? '';
const report =
	values.source === undefined
		? { issues: [], uncited: [] }
		: checkSource(tables, id, readFileSync(values.source, 'utf8'), stories);

const found = sortIssues([...issues, ...report.issues]);
for (const issue of found) console.log(formatIssue(issue));
if (report.uncited.length > 0) console.log(`No record cites ${report.uncited.join(', ')}.`);
if (units === null) console.log('Units are not checked: static/geo/world.topojson is missing.');
const rows = TABLE_NAMES.map((name) => `${name} ${tables[name].rows.length}`).join(', ');
console.log(`${found.length} mistakes in ${rows}, stories ${stories.length}.`);
process.exitCode = found.length > 0 || (values.strict && report.uncited.length > 0) ? 1 : 0;
