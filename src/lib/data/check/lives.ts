import { isByThen, startsOn, type EdtfDate } from '#lib/domain/edtf.ts';
import type { Span } from '#lib/domain/time.ts';
import { byId, formatSpan, issueOf, lifeOf, type Check } from './dataset.ts';

/** Whether no day that the date can mean is a day of the life. */
const isOutside = (date: EdtfDate, { start, end }: Span): boolean =>
	(start !== null && date.latest !== null && date.latest < start) ||
	(end !== null && date.earliest !== null && date.earliest >= end);

/** Whether the date may lie in the life, but counts from a bound after it. */
const showsAfter = (date: EdtfDate, { end }: Span): boolean =>
	isByThen(date) && end !== null && startsOn(date) >= end;

/**
 * A polity has ties, and takes part in events, only while it exists. A tie that is only shown after
 * its polity has ended needs another that carries it on.
 */
export const checkLives: Check = function* ({ tables }) {
	const polities = byId(tables.polities);
	const events = byId(tables.events);
	const carried = new Set(tables.polities.entries.flatMap(({ values }) => values.predecessors));
	const hint = 'name the polity of that time, or mend its life in polities.csv';
	for (const { line, values } of tables.ties.entries) {
		const { polity: id, since } = values;
		const polity = polities.get(id);
		if (polity === undefined) continue;
		const life = lifeOf(polity);
		const lives = `the life of "${id}": ${formatSpan(life)}`;
		if (isOutside(since, life))
			yield issueOf('ties')(line, 'since', `${since.edtf} is outside ${lives}`, hint);
		else if (showsAfter(since, life) && !carried.has(id))
			yield issueOf('ties')(line, 'since', `${since.edtf} counts from a day after ${lives}`, hint);
	}
	for (const { line, values } of tables.participants.entries) {
		const polity = polities.get(values.polity ?? '');
		const date = events.get(values.event)?.values.date;
		if (polity === undefined || date === undefined || !isOutside(date, lifeOf(polity))) continue;
		const message = `"${values.polity}" did not exist on ${date.edtf}: ${formatSpan(lifeOf(polity))}`;
		yield issueOf('participants')(line, 'polity', message, hint);
	}
};
