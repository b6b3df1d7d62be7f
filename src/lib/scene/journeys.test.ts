import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	event,
	participant,
	smallExhibit,
	smallIndex,
} from '../../../tests/fixtures/small-atlas.ts';
import { PARTICIPANT_ROLES, type AtlasEvent, type Coordinates } from '#lib/domain/atlas.ts';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { journeys, type Journey } from './journeys.ts';

const HUB = [110, 30];
const atCapital =
	(index: AtlasIndex) =>
	(id: string): Coordinates | null =>
		index.polity.get(id)?.capital ?? null;

/** The journeys of events among the polities and places of the small atlas. */
const journeysOf = (...events: readonly AtlasEvent[]): readonly Journey[] => {
	const index = smallIndex({ events });
	return journeys(index, atCapital(index));
};

const all = smallExhibit().journeys;
const of = (id: string): readonly Journey[] => all.filter(({ event }) => event === id);
const ends = ({ coordinates }: Journey) => [coordinates[0], coordinates.at(-1)];
/** Longitude in −180 … 180. */
const wrapped = ([lon, lat]: readonly [number, number] = [NaN, NaN]) => [
	lon - 360 * Math.round(lon / 360),
	lat,
];

describe('a journey', () => {
	it('leads a visitor from the capital to the place of the event', () => {
		const [journey, ...rest] = of('first-visit');
		expect(rest).toEqual([]);
		expect(journey).toMatchObject({
			polity: 'alba',
			kind: 'visit',
			line: 'solid',
			directed: true,
			refused: false,
			venueStated: true,
			delegates: 20,
			day: '1951-05-01',
			years: [1951, 1951],
			dated: true,
			cross: null,
		});
		expect(journey && ends(journey)).toEqual([[15, 45], HUB]);
		expect(journey?.arrow).not.toBeNull();
	});

	it('leads delegates to the hub and says so, where the source names no place', () => {
		expect(of('congress').map(({ polity }) => polity)).toEqual(['alba', 'brac', 'corin', 'ebon']);
		for (const journey of of('congress')) {
			expect(journey.venueStated).toBe(false);
			expect(journey.coordinates.at(-1)).toEqual(HUB);
		}
		expect(of('congress').map(({ delegates }) => delegates)).toEqual([80, null, 5, null]);
	});

	it('leads the hub’s own people to the capital of their hosts', () => {
		const [journey] = of('abroad');
		expect(journey).toMatchObject({ polity: 'hubland', venueStated: false });
		expect(journey && ends(journey)).toEqual([HUB, [15, 45]]);
	});

	it('leads the hub’s people to each of several hosts, once', () => {
		const found = journeysOf(
			event('tour', '1955', 'visit', {
				participants: [
					participant('hubland', 'visitor'),
					participant('corin', 'host'),
					participant('dole', 'host'),
					participant('corin', 'host'),
				],
			}),
		);
		expect(found.map((journey) => ends(journey)[1])).toEqual([
			[55, 25],
			[15, 5],
		]);
	});

	it('goes by way of the places passed, in order', () => {
		const [journey] = of('long-way');
		expect(journey?.coordinates.map((point) => wrapped(point))).toContainEqual([40, 10]);
		expect(journey && ends(journey).map(wrapped)).toEqual([[-175, -20], HUB]);
	});

	it('that was stopped is broken, with a cross, whatever the line of its kind', () => {
		expect(of('stopped')).toHaveLength(1);
		expect(of('stopped')[0]).toMatchObject({
			polity: 'brac',
			line: 'broken',
			refused: true,
			directed: true,
		});
		expect(of('stopped')[0]?.cross).not.toBeNull();
		const [visit] = journeysOf(
			event('stopped', '1953', 'visit', { participants: [participant('alba', 'refused')] }),
		);
		expect(visit?.line).toBe('broken');
	});

	it('is not made by those who stayed: hosts, members, supporters', () => {
		expect(of('congress-speech')).toEqual([]);
		expect(of('beyond')).toEqual([]);
		expect(all.some(({ event, polity }) => event === 'congress' && polity === 'hubland')).toBe(
			false,
		);
	});

	it('needs somewhere to start: a polity without a capital sets out from its land', () => {
		const { journeys: found, world } = smallExhibit({
			events: [
				event('visit', '1951', 'visit', {
					place: 'hub-city',
					participants: [participant('fern', 'visitor')],
				}),
			],
		});
		const [start] = found[0]?.coordinates ?? [];
		expect(world.polityAt(start ?? [0, 0], '1951-01-01')).toBe('fern');
	});

	it('has no length to draw where the guests live next door, so there is none', () => {
		const found = journeysOf(
			event('neighbours', '1951', 'visit', {
				place: 'hub-city',
				participants: [participant('hubland', 'visitor')],
			}),
		);
		expect(found).toEqual([]);
	});
});

describe('a relation', () => {
	it.each(['signatory', 'counterpart', 'supported'] as const)(
		'joins a %s to the hub without a direction',
		(role) => {
			const [line, ...rest] = journeysOf(
				event('one', '1953', 'treaty', {
					participants: [participant('hubland', role), participant('alba', role)],
				}),
			);
			expect(rest).toEqual([]);
			expect(line).toMatchObject({
				polity: 'alba',
				directed: false,
				arrow: null,
				cross: null,
				delegates: null,
				line: 'dashed',
			});
			expect(line && ends(line)).toEqual([HUB, [15, 45]]);
		},
	);

	it('undated may belong to every year of its range', () => {
		expect(of('custom')[0]).toMatchObject({ dated: false, years: [1950, 1956] });
	});
});

describe('journeys between the same places', () => {
	const visit = (id: string, kind = 'visit') =>
		event(id, '1953', kind, {
			place: 'hub-city',
			participants: [participant('alba', kind === 'treaty' ? 'signatory' : 'visitor')],
		});
	const middleOf = ({ coordinates }: Journey) => coordinates[Math.floor(coordinates.length / 2)];

	it('lie side by side by kind, and their ends still meet', () => {
		const found = journeysOf(visit('a'), visit('b', 'treaty'), visit('c'));
		const home = [15, 45];
		expect(found.map((one) => ends(one).toSorted())).toEqual(found.map(() => [HUB, home]));
		expect(new Set(found.map((one) => middleOf(one)?.[1].toFixed(2))).size).toBe(3);
		// The visits are neighbours: one of them is straight.
		const [alone] = journeysOf(visit('c'));
		expect(found.find((one) => one.event === 'c')?.coordinates).toEqual(alone?.coordinates);
	});

	it('stay where they are in every view: their places depend on the records alone', () => {
		expect(smallExhibit().journeys).toEqual(all);
	});

	it('of several parties of one polity are drawn one by one', () => {
		const found = journeysOf(
			event('two-unions', '1953', 'visit', {
				place: 'hub-city',
				participants: [participant('alba', 'visitor', 3), participant('alba', 'visitor', 40)],
			}),
		);
		expect(found.map(({ delegates }) => delegates)).toEqual([3, 40]);
		expect(new Set(found.map(({ id }) => id)).size).toBe(2);
		expect(new Set(found.map((one) => middleOf(one)?.[1].toFixed(2))).size).toBe(2);
	});
});

describe('all journeys', () => {
	const roles = fc.constantFrom(...PARTICIPANT_ROLES);
	const polities = fc.constantFrom('hubland', 'alba', 'corin', 'gull', 'hesper', 'fern', null);
	const events = fc
		.array(
			fc.record({
				date: fc.constantFrom('1951', '1953-05', '../1954', '1950/1956?'),
				kind: fc.constantFrom('visit', 'congress', 'treaty', 'refusal', 'support'),
				place: fc.constantFrom('hub-city', 'port', null),
				via: fc.subarray(['hub-city', 'port']),
				participants: fc.array(fc.tuple(polities, roles), { maxLength: 8 }),
			}),
			{ maxLength: 6 },
		)
		.map((rows) =>
			rows.map(({ date, kind, place, via, participants }, i) =>
				event(`e${i}`, date, kind, {
					place,
					via,
					participants: participants.map((one) => participant(...one)),
				}),
			),
		);

	it('have an id of their own, a length, and longitudes without a leap', () => {
		fc.assert(
			fc.property(events, (some) => {
				const found = journeysOf(...some);
				expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
				for (const { coordinates, directed, arrow, refused, cross } of found) {
					expect(arrow !== null).toBe(directed);
					expect(cross !== null).toBe(refused);
					const [[lon, lat] = [NaN, NaN], ...rest] = coordinates;
					expect(rest.some(([x, y]) => Math.hypot(x - lon, y - lat) >= 0.5)).toBe(true);
					coordinates.forEach(([x], i) => {
						const [before] = coordinates[i - 1] ?? [x];
						expect(Math.abs(x - before)).toBeLessThanOrEqual(180);
					});
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('stand in order of date', () => {
		const days = all.map(({ day }) => day);
		expect(days).toEqual(days.toSorted());
	});

	it('cross ±180° without turning back round the world', () => {
		const [journey] = journeysOf(
			event('east', '1953', 'visit', { participants: [participant('hesper', 'visitor')] }),
		);
		const lons = journey?.coordinates.map(([lon]) => lon) ?? [];
		expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(180);
	});
});
