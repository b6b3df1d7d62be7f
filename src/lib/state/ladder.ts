import type { GlAbsence, GlTrouble } from '#lib/map/gl/trouble.ts';

/**
 * Parts that are sheltered by themselves, so that one which throws while it is drawn leaves the others alone.
 * `margin`: title, credit and whatever else is written round the map; `page`: what holds them all.
 */
export const PARTS = [
	'map',
	'panel',
	'story',
	'timeline',
	'legend',
	'tools',
	'margin',
	'attract',
	'question',
	'staff',
	'page',
] as const;
export type Part = (typeof PARTS)[number];

/**
 * What can happen to a page beside MapLibre's own troubles: a part of it throws while it is drawn, its
 * `records` do not come, or something throws `elsewhere`.
 */
export type Incident = GlAbsence | GlTrouble | Part | 'records' | 'elsewhere';

/**
 * What is done about it, lowest first: `wait` = nothing more than is there already, `restore` = give the
 * same map its state again, `rebuild` = make the part anew, `svg` = the SVG map for a while, `reload` = the page anew.
 */
export type Rung = 'wait' | 'restore' | 'rebuild' | 'svg' | 'reload';

interface Answer {
	/** For the first time, the second, …; the last one for all that follow. */
	readonly rungs: readonly Rung[];
	/** Milliseconds after which an incident no longer counts. */
	readonly span: number;
}

const MINUTE = 60_000;
/** A part that fails again waits until it has something else to show: a reload would take the map along. */
const PART: Answer = { rungs: ['rebuild', 'wait'], span: 10 * MINUTE };

/** The ladder. Chromium refuses WebGL after some lost contexts in two minutes: leave before it does. */
export const LADDER: Readonly<Record<Incident, Answer>> = {
	lost: { rungs: ['restore', 'restore', 'svg'], span: 2 * MINUTE },
	workers: { rungs: ['restore', 'restore', 'rebuild', 'svg'], span: 10 * MINUTE },
	withheld: { rungs: ['rebuild', 'svg'], span: 10 * MINUTE },
	broken: { rungs: ['rebuild', 'svg'], span: 10 * MINUTE },
	late: { rungs: ['svg'], span: 10 * MINUTE },
	refused: { rungs: ['svg'], span: 10 * MINUTE },
	chunk: { rungs: ['svg'], span: 10 * MINUTE },
	map: { rungs: ['rebuild', 'rebuild', 'reload'], span: 10 * MINUTE },
	page: { rungs: ['rebuild', 'reload'], span: 10 * MINUTE },
	panel: PART,
	story: PART,
	timeline: PART,
	legend: PART,
	tools: PART,
	margin: PART,
	attract: PART,
	question: PART,
	staff: PART,
	records: { rungs: ['reload'], span: 10 * MINUTE },
	// One error somewhere does no harm; a storm of them means that the page is no longer what it was.
	elsewhere: { rungs: [...Array.from({ length: 19 }, (): Rung => 'wait'), 'reload'], span: MINUTE },
};

/** Least milliseconds of the SVG map after the nth failure in a row: over the two minutes of Chromium's refusal. */
export const restOf = (incident: Incident, failures: number): number =>
	Math.min((incident === 'chunk' ? 15_000 : 125_000) * 2 ** failures, 30 * MINUTE);

/** A page that has reloaded itself n times in a row must have stood this long before it does so again. */
export const leastAge = (reloads: number): number =>
	[0, MINUTE, 10 * MINUTE][reloads] ?? 60 * MINUTE;

/** After this long without trouble nothing that was counts any more. */
export const CALM = 10 * MINUTE;

/** Counts incidents, and says which rung each of them has come to. */
export class Climb {
	readonly #times = new Map<Incident, readonly number[]>();

	/** `at` in milliseconds of a clock that never goes back. */
	next(incident: Incident, at: number): Rung {
		const { rungs, span } = LADDER[incident];
		const recent = (this.#times.get(incident) ?? []).filter((time) => at - time < span);
		const rung = rungs[Math.min(recent.length, rungs.length - 1)] ?? 'wait';
		this.#times.set(incident, [...recent, at].slice(-rungs.length));
		return rung;
	}
}
