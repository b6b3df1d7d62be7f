import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { datedYear } from '#lib/domain/chronology.ts';
import { defaultView } from '#lib/view/url.ts';
import { arrange } from './arrange.ts';
import { buildScene } from './build.ts';
import { chronicleOf, type ChronicleCell, type ChronicleRow } from './chronicle.ts';

const exhibit = smallExhibit();
const { index, world } = exhibit;
const chronicle = chronicleOf(index, world);
const row = (polity: string): ChronicleRow => {
	const found = chronicle.rows.find((candidate) => candidate.polity.id === polity);
	if (!found) throw new Error(`${polity} has no row`);
	return found;
};
const cell = (polity: string, year: number): ChronicleCell => {
	const found = row(polity).cells.find((candidate) => candidate.year === year);
	if (!found) throw new Error(`${polity} has no cell of ${year}`);
	return found;
};
const ids = (events: readonly { readonly id: string }[]): readonly string[] =>
	events.map(({ id }) => id);

describe('the overview chart', () => {
	it('has a row for each polity in the sources, and names apart those that are not', () => {
		expect(chronicle.rows.map(({ polity }) => polity.id)).toEqual([
			'alba',
			'brac',
			'albrac',
			'corin',
			'dole',
			'ebon',
			'gull',
			'hesper',
		]);
		expect(ids(chronicle.absent)).toEqual(['fern']);
	});

	it('has a cell for each year, as the map of that year shows the polity', () => {
		for (const { polity, cells } of chronicle.rows) {
			expect(cells.map(({ year }) => year)).toEqual(chronicle.years);
			for (const { year, state, fill, pattern } of cells) {
				const view = { ...defaultView(index, 'en'), year };
				const area = buildScene({ ...exhibit, view, revealed: null }).areas.find(
					(candidate) => candidate.polity === polity.id,
				);
				expect(state === 'void').toBe(area === undefined);
				if (area) expect({ fill, pattern }).toEqual({ fill: area.fill, pattern: area.pattern });
			}
		}
	});

	it('tells no tie yet from a polity that does not exist', () => {
		expect(cell('alba', 1950)).toMatchObject({ state: 'none', fill: 'listed', stage: null });
		expect(cell('alba', 1955)).toMatchObject({ state: 'void', stage: null, rises: false });
		expect(cell('albrac', 1954)).toMatchObject({ state: 'void', stage: null });
	});

	it('leads from one that is gone to the one that carries on its ties, and back', () => {
		expect(cell('alba', 1955).kin).toEqual({ polity: 'albrac', how: 'successor' });
		expect(cell('albrac', 1950).kin).toEqual({ polity: 'alba', how: 'predecessor' });
		expect(cell('albrac', 1955)).toMatchObject({ state: 'tie', stage: 'agreement', kin: null });
	});

	it('marks where a stage or solidarity is new, and not where it is carried on', () => {
		const rises = (polity: string) =>
			row(polity).cells.flatMap(({ year, rises }) => (rises ? [year] : []));
		expect(rises('alba')).toEqual([1951, 1954]);
		expect(rises('brac')).toEqual([1952, 1953]);
		expect(rises('albrac')).toEqual([]);
		expect(rises('ebon')).toEqual([]);
	});

	it('keeps undated events apart', () => {
		expect(ids(row('brac').undated)).toEqual(['custom']);
		expect(ids(cell('brac', 1953).events)).toEqual(['congress']);
	});

	it('leaves out no event: each is with every polity that takes part, else with the hub', () => {
		const everyRow = [...chronicle.rows, ...(chronicle.hub ? [chronicle.hub] : [])];
		for (const event of index.atlas.events) {
			const others = new Set(
				event.participants.flatMap(({ polity }) =>
					polity === null || polity === 'hubland' ? [] : [polity],
				),
			);
			const year = datedYear(index, event);
			const places = everyRow.flatMap(({ polity, cells, undated }) => [
				...cells
					.filter(({ events }) => events.includes(event))
					.map(({ year }) => ({ polity: polity.id, year })),
				...(undated.includes(event) ? [{ polity: polity.id, year: null }] : []),
			]);
			const expected = others.size === 0 ? ['hubland'] : [...others];
			expect(new Set(places.map(({ polity }) => polity))).toEqual(new Set(expected));
			expect(places).toHaveLength(expected.length);
			for (const place of places) expect(place.year).toBe(year);
		}
	});

	it('names a polity as it was named at the end of each year', () => {
		expect(row('alba').names.map(({ en }) => en)).toEqual(['Old Alba', 'alba']);
		expect(row('corin').names.map(({ en }) => en)).toEqual(['corin']);
	});
});

describe('the order of its rows', () => {
	const arrangements = fc.record({
		grouped: fc.boolean(),
		sort: fc.constantFrom('contact' as const, 'stage' as const),
	});
	const order = (arrangement: Parameters<typeof arrange>[2]) =>
		arrange(index, chronicle.rows, arrangement).map(({ of, rows }) => [
			typeof of.value === 'object' ? (of.value?.edtf ?? null) : of.value,
			rows.map(({ polity }) => polity.id),
		]);

	it('has every row once, whatever the arrangement', () => {
		fc.assert(
			fc.property(arrangements, (arrangement) => {
				const rows = arrange(index, chronicle.rows, arrangement).flatMap((group) => group.rows);
				expect(rows).toHaveLength(chronicle.rows.length);
				expect(new Set(rows)).toEqual(new Set(chronicle.rows));
			}),
		);
	});

	it('is by first contact within a region, and who carries on follows the last before it', () => {
		expect(order({ grouped: true, sort: 'contact' })).toEqual([
			['europe', ['alba', 'brac', 'albrac', 'corin', 'hesper', 'gull', 'dole', 'ebon']],
		]);
	});

	it('goes by the first contact, by its date where no year is certain, those never met last', () => {
		expect(order({ grouped: false, sort: 'contact' })).toEqual([
			[1951, ['alba', 'albrac']],
			['../1952~', ['brac']],
			[1953, ['corin', 'hesper']],
			[1956, ['gull']],
			[null, ['dole', 'ebon']],
		]);
	});

	it('goes by the stage held last, solidarity alone below the ladder', () => {
		expect(order({ grouped: false, sort: 'stage' })).toEqual([
			['agreement', ['alba', 'albrac']],
			['friendly', ['brac', 'hesper']],
			['begun', ['corin']],
			['contact', ['gull']],
			['support', ['dole']],
			[null, ['ebon']],
		]);
	});
});
