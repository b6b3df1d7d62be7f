import { describe, expect, it } from 'vitest';
import { undatedEvents } from '#lib/domain/chronology.ts';
import { formatEdtf } from '#lib/domain/edtf-format.ts';
import { isOrLater } from '#lib/domain/edtf.ts';
import { RECKONINGS, yearFixed } from '#lib/domain/reckoning.ts';
import { countsOn } from '#lib/domain/standing.ts';
import { lastDayOf, yearsOf } from '#lib/domain/time.ts';
import { buildScene } from '#lib/scene/build.ts';
import { createExhibit } from '#lib/scene/exhibit.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { summarise } from '#lib/scene/summary.ts';
import { isTold } from '#lib/scene/table.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';

/** The dates of the records in `data/`: in words, and under each reckoning. */

const exhibit = createExhibit(readDataset(), readTopology());
const { index } = exhibit;
const { atlas } = index;
const years = yearsOf(atlas.meta.span);
const dates = new Map(
	[...atlas.events.map(({ date }) => date), ...atlas.ties.map(({ since }) => since)].map((date) => [
		date.edtf,
		date,
	]),
);

/** Every shape of date that the records have, in the words of both languages. */
const WORDS: readonly (readonly [string, string, string])[] = [
	['1954', '1954', '1954年'],
	['1952-05', 'May 1952', '1952年5月'],
	['1953-23', 'autumn 1953', '1953年秋'],
	['1954-01/1954-04', 'January–April 1954', '1954年1月至4月'],
	['1954-05-05/1954-05-08', '5–8 May 1954', '1954年5月5日至8日'],
	['1955-05-18/1955-05-19', '18–19 May 1955', '1955年5月18日至19日'],
	['1953-10/', 'from October 1953 on (end unknown)', '1953年10月及以后（止期不详）'],
	['[1955-05-19..]', '19 May 1955 or later', '不早于1955年5月19日'],
	['[1952-05..]', 'May 1952 or later', '不早于1952年5月'],
	['[1958..]', '1958 or later', '不早于1958年'],
	['1949-10~/..', 'from about October 1949 on', '约1949年10月及以后'],
	['1949-10~/1952', 'about October 1949 to 1952', '约1949年10月至1952年'],
	['1950~/1953~', 'about 1950 to about 1953', '约1950年至约1953年'],
	['1949/1958?', '1949 to 1958 (uncertain)', '1949年至1958年（存疑）'],
	['../1958?', 'by 1958 (uncertain)', '1958年已有（存疑）'],
	['/1955-04', 'until April 1955 (start unknown)', '至1955年4月（起始不详）'],
	['../1956-10', 'by October 1956', '1956年10月已有'],
	['../1952-05', 'by May 1952', '1952年5月已有'],
	['../1955~', 'by about 1955', '1955年前后已有'],
	['/1959~', 'until about 1959 (start unknown)', '至约1959年（起始不详）'],
];
const sceneIn = (year: number, dates: (typeof RECKONINGS)[number]): Scene =>
	buildScene({
		...exhibit,
		view: { ...defaultView(index, 'en'), year, dates },
		revealed: null,
	});

/** `0000-00` and the like; seasons apart from months. */
const shapeOf = (edtf: string): string =>
	edtf.replaceAll(/-2[1-4](?!\d)/g, '-S').replaceAll(/\d/g, '0');

describe('the dates of the records', () => {
	it.each(WORDS)('%s reads "%s" and "%s"', (edtf, en, zh) => {
		const date = dates.get(edtf);
		expect(date && [formatEdtf(date, 'en'), formatEdtf(date, 'zh')]).toEqual([en, zh]);
	});

	it('have no shape whose words are not listed here', () => {
		const known = new Set(WORDS.map(([edtf]) => shapeOf(edtf)));
		expect([...dates.keys()].filter((edtf) => !known.has(shapeOf(edtf)))).toEqual([]);
	});

	it('have a caveat that says why, where they are a bound, approximate or uncertain', () => {
		const dated = [
			...atlas.events.map(({ id, date, caveats }) => ({ id, date, caveats })),
			...atlas.ties.map(({ id, since, caveats }) => ({ id, date: since, caveats })),
		].filter(({ date }) => /\.\.|^\/|[~?%]/.test(date.edtf));
		expect(dated.length).toBeGreaterThan(50);
		const silent = dated.filter(({ caveats }) =>
			caveats.every(({ origin }) => origin === 'outside'),
		);
		expect(silent.map(({ id }) => id)).toEqual([]);
	});

	it('are never shown as they are written in the tables, but for a plain year', () => {
		for (const date of dates.values())
			for (const language of atlas.meta.languages)
				for (const dates of RECKONINGS)
					expect(formatEdtf(date, language, dates)).not.toMatch(/[~/%?]|\.\.|\d-\d\d?\b/);
	});
});

describe('the three reckonings of the records', () => {
	it.each(years)(
		'each tie that is certain in %i is recorded, and each recorded one possible',
		(year) => {
			const [recorded, earliest, certain] = RECKONINGS.map(
				(dates) =>
					new Set(
						atlas.ties.filter((tie) => countsOn(index.reckoned(dates), tie, lastDayOf(year))),
					),
			);
			for (const tie of certain ?? []) expect(recorded?.has(tie)).toBe(true);
			for (const tie of recorded ?? []) expect(earliest?.has(tie)).toBe(true);
		},
	);

	it.each(years)('the maps of %i draw ever more lines', (year) => {
		const [recorded, earliest, certain] = RECKONINGS.map(
			(dates) => new Set(sceneIn(year, dates).arcs.map(({ journey }) => journey.id)),
		);
		for (const id of certain ?? []) expect(recorded).toContain(id);
		for (const id of recorded ?? []) expect(earliest).toContain(id);
	});

	it.each(years)('the map of %i has nothing vague on it where dates must be certain', (year) => {
		const { areas, arcs, marks } = sceneIn(year, 'certain');
		expect(areas.filter(({ pattern }) => pattern?.startsWith('vague'))).toEqual([]);
		expect([...arcs, ...marks].filter(({ vague }) => vague)).toEqual([]);
		expect(areas.some(isTold)).toBe(true);
	});

	it('the friendly ties of about 1955 are there from the first year, from 1955, or never', () => {
		const friendly = (year: number) =>
			RECKONINGS.map(
				(dates) => sceneIn(year, dates).areas.filter(({ fill }) => fill === 'stage-4').length,
			);
		expect(friendly(1949)[1]).toBeGreaterThan(15);
		expect(friendly(1954)[0]).toBeLessThan(friendly(1955)[0] ?? 0);
		expect(friendly(1958)[2]).toBe(0);
	});
});

describe('what came in a month or later, no one knows when', () => {
	const later = atlas.events.filter(({ date }) => isOrLater(date));
	const listedIn = (year: number) =>
		later.filter((event) => index.yearListed(event) === year).map(({ id }) => id);

	it('is not what lasts from a date on', () => {
		const lasting = atlas.events.filter(({ date }) => /\/(\.\.)?$/.test(date.edtf));
		expect(lasting.filter(({ date }) => !date.approximate).map(({ id }) => id)).toEqual([
			'colonial-agenda-kept',
		]);
		expect(later.map(({ id }) => id).toSorted()).toEqual([
			'agreement-chemical',
			'agreement-education',
			'agreement-machinery',
			'agreement-postal',
			'agreement-railway',
			'agreement-telecom',
			'chen-yu-secretary',
			'consideration-goods',
			'icftu-threat',
			'japan-frequent-exchange',
			'kang-yonghe-secretary',
			'lesson-of-two-symposia',
			'liu-changsheng-at-wftu',
			'ma-chungu-secretary',
			'may-day-custom',
			'sohyo-asks-for-goods',
			'union-trade-windows',
			'zhou-meets-sohyo',
		]);
	});

	it('is of no year where dates must be certain', () => {
		const certain = index.reckoned('certain');
		expect(later.filter((event) => certain.yearListed(event) !== null)).toEqual([]);
	});

	it.each([
		// At the WFTU and by the ICFTU, which are no places: counted, not drawn.
		[1952, 1, true],
		[1953, 4, false],
		[1954, 1, false],
		[1955, 8, true],
		[1958, 4, true],
	])('stands in %i with %i events, all vague as recorded', (year, count, isDrawn) => {
		expect(listedIn(year)).toHaveLength(count);
		const { arcs, marks } = sceneIn(year, 'recorded');
		const ids = new Set(listedIn(year));
		const drawn = [
			...arcs.filter(({ journey }) => ids.has(journey.event)),
			...marks.filter(({ event }) => ids.has(event)),
		];
		expect(drawn.length > 0).toBe(isDrawn);
		expect(drawn.filter(({ vague }) => !vague)).toEqual([]);
	});
});

describe('the first contacts of the records', () => {
	const summaryOf = (year: number, dates: (typeof RECKONINGS)[number] = 'recorded') => {
		const { index: some, world } = exhibit.reckoned(dates);
		return summarise(some, world, year);
	};
	const MAY_DAY = [
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
	const BY_1955 = [
		'algeria',
		'bolivia',
		'brazil',
		'chile',
		'egypt',
		'jordan',
		'morocco',
		'nepal',
		'paraguay',
	];
	/** Polities on record by a doubtful date, by that date. */
	const onRecord = (year: number, dates?: (typeof RECKONINGS)[number]) =>
		summaryOf(year, dates).onRecord.map(({ date, polities }) => [date.edtf, polities.toSorted()]);

	it.each(RECKONINGS)('of a certain year begin with the ten of May Day 1952 (%s)', (dates) => {
		for (const year of [1949, 1950, 1951]) expect(summaryOf(year, dates).firstMet).toEqual([]);
		expect(summaryOf(1952, dates).firstMet.toSorted()).toEqual(MAY_DAY);
	});

	it('are told by their date where no year is certain', () => {
		const friends = MAY_DAY.filter(
			(id) => !['mongolia', 'north-korea', 'vietnam-drv'].includes(id),
		);
		expect(onRecord(1949)).toEqual([['1949-10~/1952', friends]]);
		expect(onRecord(1955)).toEqual([['../1955~', BY_1955]]);
		for (const year of years.filter((each) => each !== 1949 && each !== 1955))
			expect(onRecord(year)).toEqual([]);
		expect(years.flatMap((year) => onRecord(year, 'certain'))).toEqual([]);
	});

	it.each(RECKONINGS)(
		'of a certain year rest on a tie of that year and of no other (%s)',
		(dates) => {
			for (const year of years)
				for (const polity of summaryOf(year, dates).firstMet) {
					const dated = index.tiesOf(polity).filter(({ since }) => yearFixed(since) === year);
					expect(dated).not.toEqual([]);
				}
		},
	);
});

describe('what the source does not date to a year', () => {
	it.each(years)('is not on the map of %i', (year) => {
		const scene = buildScene({
			...exhibit,
			view: { ...defaultView(index, 'en'), year },
			revealed: null,
		});
		expect(scene.arcs.filter(({ journey }) => !journey.dated)).toEqual([]);
	});

	it('is on the map while its event, or who takes part in it, is chosen', () => {
		const undated = undatedEvents(index).filter(({ id }) =>
			exhibit.journeys.some(({ event }) => event === id),
		);
		expect(undated.length).toBeGreaterThan(5);
		for (const event of undated) {
			const drawn = (change: Partial<View>): boolean =>
				buildScene({
					...exhibit,
					view: { ...defaultView(index, 'en'), ...change },
					revealed: null,
				}).arcs.some(({ journey }) => journey.event === event.id);
			expect(drawn({ event: event.id })).toBe(true);
			const [some] = event.participants.flatMap(({ polity }) =>
				polity === null || polity === atlas.meta.hub.polity ? [] : [polity],
			);
			expect(some && drawn({ polity: some })).toBe(true);
		}
	});
});
