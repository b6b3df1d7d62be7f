import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { eventsOfYear } from '#lib/domain/chronology.ts';
import { firstMetOn, standingOn } from '#lib/domain/standing.ts';
import { lastDayOf, type Year } from '#lib/domain/time.ts';
import type { World } from '#lib/geo/world.ts';
import type { SceneSummary } from './scene.ts';

/** The totals of a year, counted over the polities that exist on its last day. */
export const summarise = (index: AtlasIndex, world: World, year: Year): SceneSummary => {
	const day = lastDayOf(year);
	const standings = world
		.politiesOn(day)
		.map(({ polity }) => ({ polity, standing: standingOn(index, polity, day) }))
		.filter(({ standing }) => standing.state !== 'hub');
	const byStage = index.atlas.stages.map(({ id, rank }) => ({
		stage: id,
		polities: standings.filter(({ standing }) =>
			rank === null ? standing.reached.some((tie) => tie.stage === id) : standing.tie?.stage === id,
		).length,
	}));
	const tied = standings.filter(({ standing }) => standing.tie !== null);
	const firstMet = tied.filter(
		({ polity }) => firstMetOn(index, polity)?.slice(0, 4) === String(year).padStart(4, '0'),
	);
	return {
		year,
		events: eventsOfYear(index, year).length,
		byStage,
		polities: tied.length,
		firstMet: firstMet.map(({ polity }) => polity),
	};
};
