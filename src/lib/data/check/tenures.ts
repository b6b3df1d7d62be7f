import type { Day, Span } from '#lib/domain/time.ts';
import type { Issue } from '../dataset-error.ts';
import { didYouMean } from '#lib/domain/nearest.ts';
import { COVERED } from '../schema.ts';
import type { Entry } from '../tables.ts';
import { byId, formatSpan, groupBy, issueOf, lifeOf, mayStandIn, type Check } from './dataset.ts';

type Tenure = Entry<'tenures'>;
interface Window {
	readonly start: Day;
	readonly end: Day;
}

const issue = issueOf('tenures');

const clip = ({ values: { from, to } }: Tenure, { start, end }: Window): Window => ({
	start: from === null || from < start ? start : from,
	end: to === null || to > end ? end : to,
});

/** Reports the days inside `window` on which nobody, or more than one, holds the unit. */
function* checkUnit(unit: string, tenures: readonly Tenure[], window: Window): Iterable<Issue> {
	const spans = tenures
		.map((tenure) => ({ ...tenure, ...clip(tenure, window) }))
		.filter(({ start, end }) => start < end)
		.sort((a, b) => a.start.localeCompare(b.start) || a.line - b.line);
	let held: Day = window.start;
	let holder: { readonly line: number; readonly values: Tenure['values'] } | null = null;
	for (const span of spans) {
		const { line, start, end } = span;
		if (start > held)
			yield issue(line, 'from', `nobody holds "${unit}" from ${held} to ${start}`, 'close the gap');
		if (start < held && holder !== null) {
			const message = `"${unit}" is held by "${holder.values.polity}" until ${held} (line ${holder.line})`;
			yield issue(line, 'from', message, 'one tenure at a time; "to" is the first day after');
		}
		if (end > held) [held, holder] = [end, span];
	}
	const last = holder ?? tenures.at(-1);
	if (held < window.end && last !== undefined)
		yield issue(last.line, 'to', `nobody holds "${unit}" from ${held} on`, 'close the gap');
}

const isReversed = ({ values: { from, to } }: Tenure): boolean =>
	from !== null && to !== null && from >= to;

/** Every unit has exactly one tenure on every day of the covered years. */
export const checkTenures: Check = function* ({ tables }) {
	for (const [unit, tenures] of groupBy(tables.tenures.entries, ({ values }) => values.unit)) {
		// Days that seem free may belong to a row that cannot be read.
		if (tenures.some(isReversed) || mayStandIn(tables.tenures.unread, 'unit', unit)) continue;
		yield* checkUnit(unit, tenures, COVERED);
	}
};

const within = (inner: Span, outer: Span): boolean =>
	(outer.start === null || inner.start === null || inner.start >= outer.start) &&
	(outer.end === null || inner.end === null || inner.end <= outer.end);

/** A polity holds units only while it exists. */
export const checkHolders: Check = function* ({ tables }) {
	const polities = byId(tables.polities);
	for (const tenure of tables.tenures.entries) {
		const polity = polities.get(tenure.values.polity);
		const held = clip(tenure, COVERED);
		if (polity === undefined || held.start >= held.end || within(held, lifeOf(polity))) continue;
		const life = lifeOf(polity);
		const column = life.start !== null && held.start < life.start ? 'from' : 'to';
		const message = `"${tenure.values.polity}" lives ${formatSpan(life)}, not all of ${formatSpan(held)}`;
		yield issue(tenure.line, column, message, 'mend the tenure, or the life in polities.csv');
	}
};

/** Tenures and the topology name the same units. */
export const checkUnits: Check = function* ({ tables, units }) {
	if (units === null || !tables.tenures.present) return;
	const held = new Set(tables.tenures.rows.map(({ cells }) => cells['unit']?.trim() ?? ''));
	for (const { line, values } of tables.tenures.entries) {
		if (units.has(values.unit)) continue;
		const hint = didYouMean(values.unit, units, 'see static/geo/README.md');
		yield issue(line, 'unit', `"${values.unit}" is no unit of the topology`, hint);
	}
	for (const unit of units)
		if (!held.has(unit) && !mayStandIn(tables.tenures.unread, 'unit', unit))
			yield issue(1, 'unit', `nobody holds "${unit}" of the topology`, 'add its tenures');
};
