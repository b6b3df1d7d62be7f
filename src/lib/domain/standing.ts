import type { AtlasIndex } from './atlas-index.ts';
import type { Tie } from './atlas.ts';
import { isVague } from './reckoning.ts';
import type { Day } from './time.ts';

/**
 * How the hub stands with a polity on a day.
 * `hub`: the polity is the hub. `tie`: a stage is reached. `none`: in the sources, nothing reached by
 * that day. `absent`: not in the sources, which is not the same as no tie.
 */
export interface Standing {
	readonly state: 'hub' | 'tie' | 'none' | 'absent';
	/** The tie of the highest stage reached, apart from stages off the ladder. */
	readonly tie: Tie | null;
	/** Ties reached by that day, lowest stage first. */
	readonly reached: readonly Tie[];
	/** Whether a stage apart from the ladder (solidarity) is reached. */
	readonly support: boolean;
	/** Whether the dates of all such are vague, as reckoned. */
	readonly supportVague: boolean;
	/** Whether the date of `tie` is vague, as reckoned: a bound, approximate, uncertain or a range of years. */
	readonly vague: boolean;
}

/** Whether a tie counts as reached on a day. */
export const countsOn = (index: AtlasIndex, { since }: Tie, day: Day): boolean => {
	const { from } = index.reckon(since);
	return from !== null && from <= day;
};

/** The one rule for "the stage held on a day". */
export const standingOn = (index: AtlasIndex, polity: string, day: Day): Standing => {
	const reached = index.tiesOf(polity).filter((tie) => countsOn(index, tie, day));
	const rank = (tie: Tie): number | null => index.stage.get(tie.stage)?.rank ?? null;
	const tie = reached.findLast((candidate) => rank(candidate) !== null) ?? null;
	const apart = reached.filter((candidate) => rank(candidate) === null);
	const state =
		polity === index.atlas.meta.hub.polity
			? 'hub'
			: tie !== null
				? 'tie'
				: index.inSources(polity)
					? 'none'
					: 'absent';
	return {
		state,
		tie,
		reached,
		support: apart.length > 0,
		supportVague: apart.length > 0 && apart.every(({ since }) => isVague(index.reckon(since))),
		vague: tie !== null && isVague(index.reckon(tie.since)),
	};
};

/** The day from which the first stage on the ladder counts; `null` where none does. */
export const firstMetOn = (index: AtlasIndex, polity: string): Day | null =>
	index
		.tiesOf(polity)
		.filter(({ stage }) => (index.stage.get(stage)?.rank ?? null) !== null)
		.flatMap(({ since }) => index.reckon(since).from ?? [])
		.sort()[0] ?? null;
