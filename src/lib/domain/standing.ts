import type { AtlasIndex } from './atlas-index.ts';
import type { Tie } from './atlas.ts';
import type { EdtfDate } from './edtf.ts';
import { isVague, yearFixed } from './reckoning.ts';
import type { Day, Year } from './time.ts';

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

/** A stage on the ladder reached with a polity: what is known of when. */
export interface Contact {
	/** Day from which it counts, as reckoned. */
	readonly from: Day;
	readonly date: EdtfDate;
	/** The year in which it certainly began; `null` where its date leaves more than one. */
	readonly year: Year | null;
}

/** The first contacts with a polity; `null` where there is none. */
export interface FirstContact {
	/** The first that counts, however doubtful its date. */
	readonly recorded: Contact | null;
	/** The first whose year is certain. */
	readonly dated: Contact | null;
}

/** The one rule for when a polity was first met: a doubtful date never stands for a year. */
export const firstContact = (index: AtlasIndex, polity: string): FirstContact => {
	const contacts = index
		.tiesOf(polity)
		.filter(({ stage }) => (index.stage.get(stage)?.rank ?? null) !== null)
		.flatMap(({ since: date }): readonly Contact[] => {
			const { from } = index.reckon(date);
			return from === null ? [] : [{ from, date, year: yearFixed(date) }];
		})
		.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
	return {
		recorded: contacts[0] ?? null,
		dated: contacts.find(({ year }) => year !== null) ?? null,
	};
};
