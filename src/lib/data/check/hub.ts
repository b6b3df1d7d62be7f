import { lastDayOf } from '#lib/domain/time.ts';
import type { TableName } from '../columns.ts';
import { metaIssue } from '../meta.ts';
import { didYouMean } from '#lib/domain/nearest.ts';
import { COVERED } from '../schema.ts';
import { formatSpan, type Check } from './dataset.ts';

/** What `atlas.json` names is in the tables, and its first year is one of its years. */
export const checkHub: Check = function* ({ tables, meta, json }) {
	if (meta === null) return;
	const named: readonly (readonly [string, TableName, string])[] = [
		['hub.polity', 'polities', meta.hub.polity],
		['hub.organisation', 'organisations', meta.hub.organisation],
		['hub.place', 'places', meta.hub.place],
	];
	for (const [path, table, id] of named) {
		const ids = new Set(tables[table].rows.map(({ cells }) => cells['id']?.trim() ?? ''));
		if (!tables[table].present || ids.has(id)) continue;
		const hint = didYouMean(id, ids, `add it to ${table}.csv`);
		yield metaIssue(json, path, `"${id}" is no id in ${table}`, hint);
	}
	const { first, last } = meta.span;
	if (lastDayOf(first) < COVERED.start || lastDayOf(last) >= COVERED.end) {
		const covered = formatSpan(COVERED);
		yield metaIssue(json, 'span', 'beyond the days that tenures cover', `they cover ${covered}`);
	}
	if (meta.defaultYear < first || meta.defaultYear > last)
		yield metaIssue(json, 'default_year', 'outside the span', `write a year of ${first}–${last}`);
	for (const language of meta.kiosk.languages)
		if (!meta.languages.includes(language))
			yield metaIssue(
				json,
				'kiosk.languages',
				`"${language}" is no language of the atlas`,
				`choose from ${meta.languages.join(', ')}`,
			);
};
