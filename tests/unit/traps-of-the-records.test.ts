import { describe, expect, it } from 'vitest';
import { indexAtlas } from '#lib/domain/atlas-index.ts';
import type { AtlasEvent } from '#lib/domain/atlas.ts';
import { readDataset } from '#lib/server/dataset.ts';

/** What a careless encoder of the chapter gets wrong, each with what the chapter says. */

const atlas = readDataset();
const index = indexAtlas(atlas);

const eventOf = (id: string): AtlasEvent => {
	const event = index.event.get(id);
	if (!event) throw new Error(`no event "${id}"`);
	return event;
};
/** The numbers of an event, as `measure of` → value. */
const numbers = (id: string) =>
	Object.fromEntries(
		eventOf(id).quantities.map(({ measure, of, value }) => [`${measure} ${of}`, value]),
	);
const date = (id: string) => eventOf(id).date.edtf;
/** Who takes part for a polity: `organisation role`, the organisation empty where none is named. */
const partsOf = (id: string, polity: string) =>
	eventOf(id)
		.participants.filter((participant) => participant.polity === polity)
		.map(({ organisation, role }) => `${organisation ?? ''} ${role}`.trim());
const polities = (id: string, role?: string) =>
	eventOf(id)
		.participants.filter((participant) => role === undefined || participant.role === role)
		.flatMap(({ polity }) => polity ?? [])
		.sort();
const people = (id: string) => eventOf(id).people.map(({ person, role }) => `${person} ${role}`);
const origins = (id: string) => eventOf(id).caveats.map(({ origin }) => origin);
/** The stages of a polity with their dates, without those that it carries on. */
const stages = (polity: string) =>
	index.tiesOf(polity).map(({ stage, since }) => `${stage} ${since.edtf}`);
const offices = (person: string) =>
	atlas.events
		.filter((event) =>
			event.people.some((one) => one.person === person && /elected|appointed/.test(one.role)),
		)
		.map(({ id }) => id);

const TEN = [
	'bulgaria',
	'czechoslovakia',
	'east-germany',
	'hungary',
	'mongolia',
	'north-korea',
	'poland',
	'romania',
	'ussr',
	'vietnam-drv',
];
const TRADES = ['railway', 'machinery', 'postal', 'telecom', 'chemical', 'education'];

const TRAPS: readonly (readonly [trap: string, found: unknown, chapter: unknown])[] = [
	// Numbers.
	[
		'1954: nine countries, 17 organisations, 55 delegates and, counted apart, nine parties',
		numbers('asian-symposium-1954'),
		{
			'countries total': 9,
			'organisations total': 17,
			'delegates total': 55,
			'parties delegates': 9,
		},
	],
	[
		'1954: the nine are nine, with China and the Soviet Union',
		polities('asian-symposium-1954').length,
		9,
	],
	['1954: met in Beijing', eventOf('asian-symposium-1954').place, 'beijing'],
	[
		'1955: 15 countries, 71 delegations, 213 delegates, of them Japan 33 unions and 86 people',
		numbers('aa-symposium-1955'),
		{
			'countries total': 15,
			'delegations total': 71,
			'delegates total': 213,
			'unions japan': 33,
			'delegates japan': 86,
		},
	],
	['1955: the fifteen are fifteen', polities('aa-symposium-1955').length, 15],
	['1955: no town is named', eventOf('aa-symposium-1955').place, null],
	[
		'April 1955: 56 people, not the 86 of May',
		numbers('sohyo-delegation-1955-04'),
		{ 'delegates sohyo': 56 },
	],
	[
		'1954: 49 went to the Soviet Union for half a year',
		numbers('ussr-study-1954'),
		{ 'delegates china': 49, 'months stay': 6 },
	],
	['May Day 1952: ten guests, without China or Albania', polities('may-day-1952', 'visitor'), TEN],
	['May Day 1952: ten as a number', numbers('may-day-1952'), { 'countries guests': 10 }],
	// Stages.
	...['vietnam-drv', 'north-korea', 'mongolia'].map(
		(id) =>
			[
				`${id}: outside “the USSR and Eastern Europe”, exchange only`,
				stages(id),
				['exchange 1952-05'],
			] as const,
	),
	...['brazil', 'paraguay', 'chile', 'bolivia'].map(
		(id) => [`${id}: relations begun, by the mid-1950s`, stages(id), ['begun ../1955~']] as const,
	),
	...['iran', 'tunisia'].map(
		(id) =>
			[
				`${id}: one meeting is contact and no relation`,
				stages(id),
				['contact 1955-05-18/1955-05-19'],
			] as const,
	),
	...['palestine', 'aden', 'south-africa'].map(
		(id) => [`${id}: support only`, stages(id), ['support ../1958?']] as const,
	),
	...['egypt', 'algeria'].map(
		(id) =>
			[`${id}: support and a tie`, stages(id), ['support ../1958?', 'friendly ../1955~']] as const,
	),
	[
		'Aden is not Yemen',
		atlas.polities.filter(({ id }) => /yemen/.test(id) && index.inSources(id)),
		[],
	],
	// Japan.
	[
		'1952: the guests were refused',
		[polities('visa-refusal-1952', 'refused'), polities('visa-refusal-1952', 'visitor')],
		[['japan'], []],
	],
	[
		'1953: not Sōhyō’s own delegation',
		partsOf('japan-delegation-1953', 'japan'),
		['visitor', 'japan-national-railway-union-niigata other'],
	],
	['1953: by way of Vienna', eventOf('japan-delegation-1953').via, ['vienna']],
	[
		'1954: Sōhyō’s own, round by Europe',
		[partsOf('sohyo-delegation-1954', 'japan'), eventOf('sohyo-delegation-1954').via],
		[['sohyo visitor'], ['europe']],
	],
	[
		'1954: two leaders together',
		people('sohyo-delegation-1954'),
		['aizawa-shigeaki co-leader', 'kamiyama co-leader'],
	],
	[
		'March 1955: Li Jiebo goes to Tokyo for the WFTU',
		partsOf('un-session-tokyo-1955', 'china').map((part) => part.split(' ')[0]),
		['wftu'],
	],
	[
		'March 1955: refused as the WFTU’s man',
		partsOf('entry-visa-refused-1955', 'china'),
		['wftu refused'],
	],
	[
		'March 1955: calls on the unions as the ACFTU’s man',
		partsOf('li-jiebo-calls-on-unions', 'china'),
		['acftu visitor'],
	],
	[
		'October 1956: the first delegation to Japan',
		[date('acftu-delegation-japan-1956'), polities('acftu-delegation-japan-1956', 'visitor')],
		['1956-10', ['china']],
	],
	...TRADES.map(
		(trade) =>
			[
				`the agreement of the ${trade} unions follows November 1955, undated`,
				date(`agreement-${trade}`),
				'[1955-11..]',
			] as const,
	),
	// Where the chapter contradicts itself: both dates, and both caveats beside each.
	['Fujita’s delegation comes in November', date('fujita-delegation-1955-11'), '1955-11'],
	['Mao receives it in October', date('mao-meets-fujita'), '1955-10'],
	...['fujita-delegation-1955-11', 'mao-meets-fujita'].map(
		(id) =>
			[
				`${id}: the contradiction and what is known from elsewhere`,
				origins(id),
				expect.arrayContaining(['source', 'outside']),
			] as const,
	),
	['the meeting is uncertain', eventOf('mao-meets-fujita').certainty, 'uncertain'],
	[
		'a release of war criminals is announced, not done',
		[eventOf('war-criminals-announced').kind, people('war-criminals-announced')[0]],
		['proposal', 'mao-zedong announcer'],
	],
	// People.
	[
		'Liu Changsheng: a secretary, and the Executive Bureau',
		offices('liu-changsheng').sort(),
		['liu-changsheng-executive-bureau', 'liu-changsheng-secretary'],
	],
	['Liu Changsheng: a secretary since June 1953', date('liu-changsheng-secretary'), '1953-06'],
	['Liu Ningyi: vice-president', offices('liu-ningyi'), ['liu-ningyi-vice-president']],
	[
		'two names of uncertain reading, and marked so',
		atlas.people.filter(({ reading }) => reading === 'uncertain').map(({ id }) => id),
		['nakamura', 'kamiyama'],
	],
	// What is named, and what is only named.
	[
		'36 countries are named, with China',
		atlas.polities.filter(
			({ id, evidence }) =>
				evidence !== null ||
				atlas.ties.some((tie) => tie.polity === id) ||
				atlas.events.some(({ participants }) => participants.some(({ polity }) => polity === id)),
		).length,
		36,
	],
	[
		'one of them in passing, and no record involves it',
		atlas.polities
			.filter(({ evidence }) => evidence !== null)
			.map(({ id }) => [id, index.tiesOf(id).length, index.eventsOf(id).length]),
		[['taiwan', 0, 0]],
	],
];

describe('the records say what the chapter says', () => {
	it.each(TRAPS)('%s', (_, found, chapter) => {
		expect(found).toEqual(chapter);
	});
});
