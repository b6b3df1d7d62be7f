import { describe, expect, it } from 'vitest';
import { smallExhibit, tie } from '../../../tests/fixtures/small-atlas.ts';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { defaultView } from '#lib/view/url.ts';
import { buildScene } from './build.ts';
import { summarise } from './summary.ts';

const { index, world } = smallExhibit();
const years = [1950, 1951, 1952, 1953, 1954, 1955, 1956];

/** For each year: who is on record by a doubtful date, and by which. */
const onRecord = (some: AtlasIndex, land = world) =>
	years.map((year) =>
		summarise(some, land, year).onRecord.flatMap(({ date, polities }) =>
			polities.map((polity) => `${date.edtf} ${polity}`),
		),
	);

describe('the summary of a year', () => {
	it('counts the polities at each stage, and those with support apart', () => {
		expect(summarise(index, world, 1954)).toEqual({
			year: 1954,
			events: 1,
			byStage: [
				{ stage: 'contact', polities: 0 },
				{ stage: 'exchange', polities: 0 },
				{ stage: 'begun', polities: 1 },
				{ stage: 'friendly', polities: 2 },
				{ stage: 'agreement', polities: 1 },
				{ stage: 'support', polities: 2 },
			],
			vague: 0,
			polities: 4,
			firstMet: [],
			onRecord: [],
		});
	});

	it.each(years)('of %i has the totals of the areas drawn', (year) => {
		const exhibit = smallExhibit();
		const view = { ...defaultView(exhibit.index, 'en'), year };
		const { areas, summary } = buildScene({ ...exhibit, view, revealed: null });
		const drawn = ({ stage }: { readonly stage: string }): number =>
			areas.filter(({ fill, pattern }) =>
				stage === 'support'
					? pattern?.endsWith('support')
					: fill === `stage-${index.stage.get(stage)?.rank}`,
			).length;
		expect(summary.byStage.map(({ polities }) => polities)).toEqual(summary.byStage.map(drawn));
		expect(summary.polities).toBe(areas.filter(({ fill }) => fill.startsWith('stage')).length);
	});

	it('names the polities certainly first met in that year, each in one year alone', () => {
		expect(years.map((year) => summarise(index, world, year).firstMet)).toEqual([
			[],
			['alba'],
			[],
			['corin', 'hesper'],
			[],
			[],
			['gull'],
		]);
	});

	it('names the others by the doubtful date from which they count', () => {
		expect(onRecord(index)).toEqual([[], [], ['../1952~ brac'], [], [], [], []]);
		expect(onRecord(index.reckoned('earliest'))[0]).toContain('../1952~ brac');
		expect(onRecord(index.reckoned('certain')).flat()).toEqual([]);
	});

	it('names a polity by a doubtful date first, then in the year that is certain, never after it', () => {
		const { index: some, world: land } = smallExhibit({
			ties: [
				tie('corin', 'friendly', '1950-10~/1953'),
				tie('corin', 'exchange', '1952-05'),
				tie('gull', 'friendly', '../1954~'),
				tie('gull', 'contact', '1953'),
			],
		});
		const met = years.map((year) => summarise(some, land, year).firstMet);
		expect(met).toEqual([[], [], ['corin'], ['gull'], [], [], []]);
		expect(onRecord(some, land)).toEqual([['1950-10~/1953 corin'], [], [], [], [], [], []]);
	});

	it('takes a date across the turn of a year for no certain year', () => {
		const { index: some, world: land } = smallExhibit({
			ties: [tie('corin', 'contact', '1953-12/1954-01')],
		});
		expect(years.flatMap((year) => summarise(some, land, year).firstMet)).toEqual([]);
		expect(onRecord(some, land)[3]).toEqual(['1953-12/1954-01 corin']);
	});

	it('does not take support for a first meeting', () => {
		const { index: some, world: land } = smallExhibit({
			ties: [tie('corin', 'support', '1951'), tie('corin', 'contact', '1953-05')],
		});
		expect(summarise(some, land, 1951).firstMet).toEqual([]);
		expect(summarise(some, land, 1953).firstMet).toEqual(['corin']);
	});

	it('counts one successor where two polities became one', () => {
		const [before, after] = [1954, 1955].map((year) => summarise(index, world, year).polities);
		expect(after).toBe((before ?? 0) - 1);
	});

	it('counts the events listed under the year', () => {
		expect(years.map((year) => summarise(index, world, year).events)).toEqual([
			0, 1, 2, 3, 1, 1, 1,
		]);
	});
});
