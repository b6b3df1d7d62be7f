import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Tie } from '#lib/domain/atlas.ts';
import { standingOn } from '#lib/domain/standing.ts';
import { lastDayOf, yearsOf, type Year } from '#lib/domain/time.ts';
import type { World } from '#lib/geo/world.ts';

/**
 * What is different with a polity. `contact`: the lowest stage and no more, met for the first time.
 * `tie`: a higher stage where there was none. `risen`: a higher stage than before. `support`: solidarity
 * where there was none.
 */
export const DIFFERENCES = ['tie', 'risen', 'contact', 'support'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export interface Change {
	/** As it is on the later map. */
	readonly polity: string;
	readonly difference: Difference;
	/** The stage held before; `null` where none was. */
	readonly from: Tie | null;
	readonly to: Tie;
}

/** A polity of the earlier map that is not on the later one, with those that carry on its ties there. */
export interface Succession {
	readonly polity: string;
	readonly successors: readonly string[];
}

/** What two years tell differently. */
export interface YearDifference {
	readonly earlier: Year;
	readonly later: Year;
	/** In the order of the polities' table; one polity may have both a tie and solidarity. */
	readonly changes: readonly Change[];
	/** Polities with a stage or solidarity in both years, and the same ones. */
	readonly unchanged: readonly string[];
	readonly successions: readonly Succession[];
}

/**
 * What came about between the last days of two years. A polity that carries on the ties of others is
 * compared with what they had: a new name or a union is not a new tie.
 */
export const compareYears = (
	index: AtlasIndex,
	world: World,
	earlier: Year,
	later: Year,
): YearDifference => {
	const [before, after] = [lastDayOf(earlier), lastDayOf(later)];
	const onMap = (day: string): ReadonlySet<string> =>
		new Set(world.politiesOn(day).map(({ polity }) => polity));
	const [then, now] = [onMap(before), onMap(after)];
	const rank = (tie: Tie | null): number => (tie && index.stage.get(tie.stage)?.rank) ?? 0;
	const lowest = Math.min(...index.atlas.stages.flatMap(({ rank: of }) => of ?? []));
	const { hub } = index.atlas.meta;
	const present = index.atlas.polities.filter(({ id }) => now.has(id) && id !== hub.polity);

	const tieChange = (polity: string): readonly Change[] => {
		// Ties come down the line, so what a union's parts had is what it had.
		const { tie: from } = standingOn(index, polity, before);
		const { tie: to } = standingOn(index, polity, after);
		if (to === null || rank(to) <= rank(from)) return [];
		const difference = from !== null ? 'risen' : rank(to) === lowest ? 'contact' : 'tie';
		return [{ polity, difference, from, to }];
	};
	const supportChange = (polity: string): readonly Change[] => {
		const had = standingOn(index, polity, before).support;
		const to = standingOn(index, polity, after).reached.find((tie) => rank(tie) === 0);
		return had || to === undefined ? [] : [{ polity, difference: 'support', from: null, to }];
	};
	const changes = present.flatMap(({ id }) => [...tieChange(id), ...supportChange(id)]);
	const changed = new Set(changes.map(({ polity }) => polity));
	const told = (polity: string): boolean => standingOn(index, polity, after).reached.length > 0;
	return {
		earlier,
		later,
		changes,
		unchanged: present.filter(({ id }) => !changed.has(id) && told(id)).map(({ id }) => id),
		successions: index.atlas.polities
			.filter(({ id }) => then.has(id) && !now.has(id) && index.inSources(id))
			.map(({ id }) => ({
				polity: id,
				successors: present
					.filter(({ predecessors }) => predecessors.includes(id))
					.map((other) => other.id),
			})),
	};
};

/** The first year after `later` by whose end something has changed since that of `earlier`; `null` where none has. */
export const nextChange = (
	index: AtlasIndex,
	world: World,
	earlier: Year,
	later: Year,
): Year | null =>
	yearsOf(index.atlas.meta.span).find(
		(year) => year > later && compareYears(index, world, earlier, year).changes.length > 0,
	) ?? null;

/** One rung of the ladder, with what each of two polities has on it: nothing, a tie, or those of several it carries on. */
export interface Rung {
	readonly stage: string;
	readonly ties: readonly [readonly Tie[], readonly Tie[]];
}

/** The ladders of two polities rung by rung, highest first, solidarity last; rungs that neither has are left out. */
export const compareLadders = (
	index: AtlasIndex,
	polities: readonly [string, string],
): readonly Rung[] => {
	const rankOf = ({ rank }: { readonly rank: number | null }): number => rank ?? 0;
	const [a, b] = polities;
	const on = (polity: string, stage: string): readonly Tie[] =>
		index.tiesOf(polity).filter((tie) => tie.stage === stage);
	return index.atlas.stages
		.toSorted((one, other) => rankOf(other) - rankOf(one))
		.map(({ id }): Rung => ({ stage: id, ties: [on(a, id), on(b, id)] }))
		.filter(({ ties }) => ties.flat().length > 0);
};
