import type { View } from '#lib/view/view.ts';
import type { Log } from './log.ts';

/** Milliseconds that a view must stand to count as looked at. */
const LOOK = 1_000;

/** What somebody looks at; a `year` of `null` passes by, as while the years play. */
export type Look = Pick<View, 'polity' | 'event'> & { readonly year: View['year'] | null };

const NOTHING: Look = { year: null, polity: null, event: null };

/** Notes which years, countries and events were looked at: what changed since the last look alone. */
export class Visits {
	readonly #log: Log;
	#last = NOTHING;

	constructor(log: Log) {
		this.#log = log;
	}

	look({ year, polity, event }: Look): void {
		const last = this.#last;
		this.#last = { year: year ?? last.year, polity, event };
		if (year !== null && year !== last.year) this.#log.add('year', String(year));
		if (polity !== null && polity !== last.polity) this.#log.add('polity', polity);
		if (event !== null && event !== last.event) this.#log.add('event', event);
	}

	/** Nobody is there any more; whoever comes next begins anew. */
	leave(): void {
		this.#last = NOTHING;
	}
}

/**
 * Notes what a visit looks at for a while; `null` = nobody is there. Called while a component is made, it ends
 * with it.
 */
export const noteVisits = (look: () => Look | null, log: Log): void => {
	const visits = new Visits(log);
	$effect(() => {
		const seen = look();
		if (seen === null) return visits.leave();
		const timer = setTimeout(() => visits.look(seen), LOOK);
		return () => clearTimeout(timer);
	});
};
