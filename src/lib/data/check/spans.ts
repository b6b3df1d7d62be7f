import { isByThen, yearOf, type EdtfDate } from '#lib/domain/edtf.ts';
import type { Span } from '#lib/domain/time.ts';
import type { TableName } from '../columns.ts';
import type { Issue } from '../dataset-error.ts';
import { byId, formatSpan, groupBy, issueOf, lifeOf, type Check } from './dataset.ts';

const isEmpty = ({ start, end }: Span): boolean => start !== null && end !== null && start >= end;

function* checkOrder(table: TableName, column: string, line: number, span: Span): Iterable<Issue> {
	if (isEmpty(span))
		yield issueOf(table)(
			line,
			column,
			`ends before it begins: ${formatSpan(span)}`,
			'the last column is the first day after',
		);
}

/** Lives, names and tenures end after they begin. */
export const checkSpans: Check = function* ({ tables }) {
	for (const { line, values } of tables.polities.entries)
		yield* checkOrder('polities', 'end', line, { start: values.start, end: values.end });
	for (const { line, values } of tables.polity_names.entries)
		yield* checkOrder('polity_names', 'to', line, { start: values.from, end: values.to });
	for (const { line, values } of tables.tenures.entries)
		yield* checkOrder('tenures', 'to', line, { start: values.from, end: values.to });
};

/** A polity bears one period name at a time, while it lives. */
export const checkNames: Check = function* ({ tables }) {
	const polities = byId(tables.polities);
	const issue = issueOf('polity_names');
	for (const [id, names] of groupBy(tables.polity_names.entries, ({ values }) => values.polity)) {
		const polity = polities.get(id);
		const sorted = [...names].sort((a, b) =>
			(a.values.from ?? '').localeCompare(b.values.from ?? ''),
		);
		for (const [i, { line, values }] of sorted.entries()) {
			const before = sorted[i - 1];
			const { to } = before?.values ?? { to: '' };
			if (before && (to === null || to > (values.from ?? '')))
				yield issue(line, 'from', `overlaps the name on line ${before.line}`, 'one name at a time');
			const life = polity && lifeOf(polity);
			if (life?.start && values.from !== null && values.from < life.start)
				yield issue(line, 'from', `before the life of "${id}": ${formatSpan(life)}`);
			if (life?.end && values.to !== null && values.to > life.end)
				yield issue(line, 'to', `after the life of "${id}": ${formatSpan(life)}`);
		}
	}
};

/**
 * Events and ties begin to be shown inside the years of the atlas. A date open towards those years may
 * begin outside: its event is listed under the nearest year. A tie first shown after them never is.
 */
export const checkYears: Check = function* ({ tables, meta }) {
	if (meta === null) return;
	const { first, last } = meta.span;
	const isOutside = (date: EdtfDate): boolean =>
		yearOf(date) < first ? date.latest !== null : yearOf(date) > last && !isByThen(date);
	const hint = `the atlas covers ${first}–${last}`;
	for (const { line, values } of tables.events.entries)
		if (isOutside(values.date))
			yield issueOf('events')(line, 'date', `${values.date.edtf} is outside the atlas`, hint);
	for (const { line, values } of tables.ties.entries)
		if (isOutside(values.since) || yearOf(values.since) > last)
			yield issueOf('ties')(line, 'since', `${values.since.edtf} is outside the atlas`, hint);
};
