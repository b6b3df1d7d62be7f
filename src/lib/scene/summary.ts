import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { eventsOfYear } from '#lib/domain/chronology.ts';
import type { EdtfDate } from '#lib/domain/edtf.ts';
import { isVague } from '#lib/domain/reckoning.ts';
import { firstContact, standingOn } from '#lib/domain/standing.ts';
import { lastDayOf, yearOfDay, type Year } from '#lib/domain/time.ts';
import type { World } from '#lib/geo/world.ts';
import type { SceneSummary } from './scene.ts';

type FirstContacts = Pick<SceneSummary, 'firstMet' | 'onRecord'>;

/** A polity is told as met in its certain year; before that, or for want of one, by its date. */
const firstContacts = (
	index: AtlasIndex,
	polities: readonly string[],
	year: Year,
): FirstContacts => {
	const firstMet: string[] = [];
	const byDate = new Map<string, { date: EdtfDate; polities: string[] }>();
	for (const polity of polities) {
		const { recorded, dated } = firstContact(index, polity);
		if (dated?.year === year) firstMet.push(polity);
		const metBefore = dated !== null && dated.year !== null && dated.year <= year;
		if (recorded === null || metBefore || yearOfDay(recorded.from) !== year) continue;
		const { date } = recorded;
		const group = byDate.get(date.edtf) ?? { date, polities: [] };
		group.polities.push(polity);
		byDate.set(date.edtf, group);
	}
	return { firstMet, onRecord: [...byDate.values()] };
};

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
	const events = eventsOfYear(index, year);
	return {
		year,
		events: events.length,
		vague: events.filter(({ date }) => isVague(index.reckon(date))).length,
		byStage,
		polities: tied.length,
		...firstContacts(
			index,
			tied.map(({ polity }) => polity),
			year,
		),
	};
};
