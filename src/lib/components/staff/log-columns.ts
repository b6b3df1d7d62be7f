import { m } from '#lib/paraglide/messages.js';
import type { Entry, What } from '#lib/state/log.ts';
import type { Column } from '../table/sift.ts';

const WORDS: Readonly<Record<What, () => string>> = {
	start: m.log_what_start,
	begin: m.log_what_begin,
	ask: m.log_what_ask,
	extend: m.log_what_extend,
	reset: m.log_what_reset,
	staff: m.log_what_staff,
	setting: m.log_what_setting,
	year: m.log_what_year,
	polity: m.log_what_polity,
	event: m.log_what_event,
	incident: m.log_what_incident,
	recovery: m.log_what_recovery,
	reload: m.log_what_reload,
	error: m.log_what_error,
};

/** A clock may be so wrong that it names no day. */
const clockOf = (wall: number): string => {
	const date = new Date(wall);
	return Number.isNaN(date.valueOf()) ? String(wall) : date.toISOString();
};

/** The log as a table, on screen and as CSV, in the language of the page. */
export const logColumns = (): readonly Column<Entry>[] => [
	{ id: 'run', label: m.log_run(), words: ({ run }) => String(run), numeric: true },
	{ id: 'wall', label: m.log_wall(), words: ({ wall }) => clockOf(wall) },
	{
		id: 'uptime',
		label: m.log_uptime(),
		words: ({ uptime }) => (uptime / 1000).toFixed(1),
		numeric: true,
	},
	{ id: 'what', label: m.log_what(), words: ({ what }) => WORDS[what]() },
	{ id: 'detail', label: m.log_detail(), words: ({ detail }) => detail },
];
