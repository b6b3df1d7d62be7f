import {
	travels,
	type AtlasEvent,
	type Coordinates,
	type Line,
	type Participant,
} from '#lib/domain/atlas.ts';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { datedYear, yearsOfEvent } from '#lib/domain/chronology.ts';
import { startsOn } from '#lib/domain/edtf.ts';
import { isVague } from '#lib/domain/reckoning.ts';
import type { Day, Year } from '#lib/domain/time.ts';
import { greatCircle, pointAlong, type Bearing } from '#lib/geo/great-circle.ts';
import { fan } from './fan.ts';

/** What the end of a line stands for: a place of the records, or the home of a polity. */
export type Whereabouts =
	| { readonly place: string; readonly polity: null }
	| { readonly place: null; readonly polity: string };

/**
 * A line on the map that belongs to an event: someone's way to the venue, or (undirected) what joins
 * two parties without a journey. Geometry is fixed; only opacity, width and emphasis change by view.
 */
export interface Journey {
	readonly id: string;
	readonly event: string;
	readonly kind: string;
	readonly line: Line;
	/** The polity at the far end from the hub, or the traveller's. */
	readonly polity: string;
	readonly from: Whereabouts;
	readonly to: Whereabouts;
	readonly directed: boolean;
	/** Stopped on the way: drawn broken, with a cross. */
	readonly refused: boolean;
	/** `false`: the source names no place, so the line ends at the hub's place or the host's capital. */
	readonly venueStated: boolean;
	readonly delegates: number | null;
	readonly day: Day;
	/** First and last year it may belong to; the same where the source dates it. */
	readonly years: readonly [Year, Year];
	/** `false`: the source does not date it to a year. */
	readonly dated: boolean;
	/** The event's date is a bound or approximate: drawn hatched. */
	readonly vague: boolean;
	/** Densified great circle, bowed where several share both ends of a leg; degrees, continuous across ±180°. */
	readonly coordinates: readonly (readonly [number, number])[];
	/** Where the arrowhead sits; `null` where undirected. */
	readonly arrow: Bearing | null;
	/** Where the cross sits; `null` unless refused. */
	readonly cross: Bearing | null;
}

/** A journey before its line is laid beside the others. */
interface Plan extends Omit<Journey, 'coordinates' | 'arrow' | 'cross'> {
	readonly start: Coordinates;
	readonly stops: readonly Coordinates[];
	readonly end: Coordinates;
}

interface End extends Coordinates {
	readonly stated: boolean;
	readonly at: Whereabouts;
}

/** Where people of a polity set out: its capital, else its anchor on the map. */
export type Home = (polity: string, day: Day) => Coordinates | null;

const placeOf = (index: AtlasIndex, id: string | null): Coordinates | null =>
	(id === null ? undefined : index.place.get(id)) ?? null;

const atPlace = (place: string): Whereabouts => ({ place, polity: null });
const atHome = (polity: string): Whereabouts => ({ place: null, polity });

const end = (point: Coordinates | null, at: Whereabouts, stated: boolean): readonly End[] =>
	point === null ? [] : [{ lon: point.lon, lat: point.lat, at, stated }];

/** Where a traveller was going: the event's place; else the hosts' country; else the hub's place. */
const venues = (
	index: AtlasIndex,
	event: AtlasEvent,
	traveller: Participant,
	home: Home,
): readonly End[] => {
	const { hub } = index.atlas.meta;
	if (event.place !== null) {
		const stated = end(placeOf(index, event.place), atPlace(event.place), true);
		if (stated.length > 0) return stated;
	}
	const day = startsOn(event.date);
	const hosts = event.participants.filter(
		({ role, polity }) => role === 'host' && polity !== null && polity !== traveller.polity,
	);
	if (traveller.polity !== hub.polity)
		return end(placeOf(index, hub.place), atPlace(hub.place), false);
	const visited =
		hosts.length > 0
			? hosts
			: event.participants.filter(
					({ role, polity }) => role === 'visitor' && polity !== traveller.polity,
				);
	const polities = [...new Set(visited.flatMap(({ polity }) => (polity === null ? [] : [polity])))];
	return polities.flatMap((polity) => end(home(polity, day), atHome(polity), false));
};

const isAt = (a: Coordinates, b: Coordinates): boolean =>
	Math.abs(a.lon - b.lon) < 0.5 && Math.abs(a.lat - b.lat) < 0.5;

/** What of a line depends on how dates are reckoned. */
const timesOf = (
	index: AtlasIndex,
	event: AtlasEvent,
): Pick<Journey, 'years' | 'dated' | 'vague'> => {
	const year = datedYear(index, event);
	return {
		years: year === null ? yearsOfEvent(index, event) : [year, year],
		dated: year !== null,
		vague: isVague(index.reckon(event.date)),
	};
};

/** Roles that join a polity to the hub without a journey. */
const joins = ({ role }: Participant): boolean =>
	role === 'signatory' || role === 'counterpart' || role === 'supported';

const plansOf = (index: AtlasIndex, event: AtlasEvent, home: Home): readonly Plan[] => {
	const { hub } = index.atlas.meta;
	const day = startsOn(event.date);
	const common = {
		event: event.id,
		kind: event.kind,
		day,
		...timesOf(index, event),
	};
	const via = event.via.flatMap((id) => placeOf(index, id) ?? []);
	const times = new Map<string, number>();
	const make = (
		polity: string,
		from: Omit<End, 'stated'>,
		to: End,
		extra: Pick<Journey, 'directed' | 'refused' | 'line' | 'delegates'>,
		stops: readonly Coordinates[],
	): readonly Plan[] => {
		if (isAt(from, to)) return [];
		const way = `${event.id}:${polity}:${to.lon.toFixed(1)},${to.lat.toFixed(1)}`;
		// Several parties of one polity go the same way: each has its line.
		const time = (times.get(way) ?? 0) + 1;
		times.set(way, time);
		return [
			{
				...common,
				...extra,
				id: time === 1 ? way : `${way}:${time}`,
				polity,
				from: from.at,
				to: to.at,
				venueStated: to.stated,
				start: from,
				stops,
				end: to,
			},
		];
	};
	const line = index.kind.get(event.kind)?.line ?? 'solid';
	const [centre] = end(placeOf(index, hub.place), atPlace(hub.place), true);
	return event.participants.flatMap((participant) => {
		const { polity } = participant;
		if (polity === null) return [];
		const [from] = polity === hub.polity ? [centre] : end(home(polity, day), atHome(polity), true);
		if (!from) return [];
		const refused = participant.role === 'refused';
		if (travels(participant.role))
			return venues(index, event, participant, home).flatMap((to) =>
				make(
					polity,
					from,
					to,
					{
						directed: true,
						refused,
						line: refused ? 'broken' : line,
						delegates: participant.delegates,
					},
					via,
				),
			);
		if (joins(participant) && polity !== hub.polity && centre)
			return make(
				polity,
				centre,
				from,
				{ directed: false, refused: false, line, delegates: null },
				[],
			);
		return [];
	});
};

/** Share of the way at which those who were refused are shown to be stopped: near their home, over no other country. */
const STOPPED = 0.28;

const laid = ({ start, stops, end: last, ...plan }: Plan, bows: readonly number[]): Journey => {
	const coordinates = greatCircle(start, last, { via: stops, step: 2, bows });
	return {
		...plan,
		coordinates,
		arrow: plan.directed ? pointAlong(coordinates, plan.refused ? STOPPED - 0.12 : 0.62) : null,
		cross: plan.refused ? pointAlong(coordinates, STOPPED) : null,
	};
};

/**
 * Every line of the atlas, in order of date. Depends on the records alone, so it is computed once; lines
 * of all years are laid beside each other, since a year step may not move them.
 */
export const journeys = (index: AtlasIndex, home: Home): readonly Journey[] => {
	const plans = index.chronology.flatMap((event) => plansOf(index, event, home));
	const bows = fan(
		plans.map(({ start, stops, end: last, kind }) => ({
			stops: [start, ...stops, last],
			order: index.kind.get(kind)?.order ?? Infinity,
		})),
	);
	return plans.map((plan, i) => laid(plan, bows[i] ?? []));
};

/**
 * The same lines under another reckoning of dates, in its order: where they run does not change. Those of
 * events that count on no day are left out.
 */
export const reckonJourneys = (
	index: AtlasIndex,
	recorded: readonly Journey[],
): readonly Journey[] => {
	const ofEvent = new Map<string, Journey[]>();
	for (const journey of recorded)
		ofEvent.set(journey.event, [...(ofEvent.get(journey.event) ?? []), journey]);
	return index.chronology
		.filter(({ date }) => index.reckon(date).from !== null)
		.flatMap((event) => {
			const times = timesOf(index, event);
			return (ofEvent.get(event.id) ?? []).map((journey) => ({ ...journey, ...times }));
		});
};
