import { startsOn, type EdtfDate } from '#lib/domain/edtf.ts';
import type { Span } from '#lib/domain/time.ts';
import { byId, formatSpan, issueOf, lifeOf, type Check } from './dataset.ts';

/** Whether no day that the date can mean is a day of the life, or it is shown only after it. */
const isOutside = (date: EdtfDate, { start, end }: Span): boolean =>
	(start !== null && date.latest !== null && date.latest < start) ||
	(end !== null && startsOn(date) >= end);

/** A polity has ties, and takes part in events, only while it exists. */
export const checkLives: Check = function* ({ tables }) {
	const polities = byId(tables.polities);
	const events = byId(tables.events);
	const hint = 'name the polity of that time, or mend its life in polities.csv';
	for (const { line, values } of tables.ties.entries) {
		const polity = polities.get(values.polity);
		if (polity === undefined || !isOutside(values.since, lifeOf(polity))) continue;
		const message = `${values.since.edtf} is outside the life of "${values.polity}": ${formatSpan(lifeOf(polity))}`;
		yield issueOf('ties')(line, 'since', message, hint);
	}
	for (const { line, values } of tables.participants.entries) {
		const polity = polities.get(values.polity ?? '');
		const date = events.get(values.event)?.values.date;
		if (polity === undefined || date === undefined || !isOutside(date, lifeOf(polity))) continue;
		const message = `"${values.polity}" did not exist on ${date.edtf}: ${formatSpan(lifeOf(polity))}`;
		yield issueOf('participants')(line, 'polity', message, hint);
	}
};
