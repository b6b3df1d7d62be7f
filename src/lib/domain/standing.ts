import type { AtlasIndex } from './atlas-index.ts';
import type { Tie } from './atlas.ts';
import { isKnownToTheYear, startsOn } from './edtf.ts';
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
	/** Whether the date of `tie` is only a bound, approximate, uncertain or a range of years. */
	readonly vague: boolean;
}

/** The one rule for "the stage held on a day". */
export const standingOn = (index: AtlasIndex, polity: string, day: Day): Standing => {
	const reached = index.tiesOf(polity).filter((tie) => startsOn(tie.since) <= day);
	const rank = (tie: Tie): number | null => index.stage.get(tie.stage)?.rank ?? null;
	const tie = reached.findLast((candidate) => rank(candidate) !== null) ?? null;
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
		support: reached.some((candidate) => rank(candidate) === null),
		vague: tie !== null && !isKnownToTheYear(tie.since),
	};
};

/** The day from which the first stage on the ladder is shown; `null` where none is reached. */
export const firstMetOn = (index: AtlasIndex, polity: string): Day | null =>
	index
		.tiesOf(polity)
		.filter(({ stage }) => (index.stage.get(stage)?.rank ?? null) !== null)
		.map(({ since }) => startsOn(since))
		.sort()[0] ?? null;
