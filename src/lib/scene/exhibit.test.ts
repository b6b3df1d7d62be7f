import { describe, expect, it } from 'vitest';
import { SMALL_ATLAS, smallTopology } from '../../../tests/fixtures/small-atlas.ts';
import { createExhibit } from './exhibit.ts';

describe('an exhibit', () => {
	it('joins records and geometry', () => {
		const { index, world, journeys } = createExhibit(SMALL_ATLAS, smallTopology());
		expect(index.atlas).toBe(SMALL_ATLAS);
		expect(world.politiesOn('1955-01-01').map(({ polity }) => polity)).toContain('albrac');
		expect(journeys.length).toBeGreaterThan(0);
	});

	it('draws no journey of a polity that has neither capital nor land', () => {
		const landless = SMALL_ATLAS.polities.map((polity) =>
			polity.id === 'corin' ? { ...polity, capital: null } : polity,
		);
		const tenures = SMALL_ATLAS.tenures.map((tenure) =>
			tenure.polity === 'corin' ? { ...tenure, polity: 'dole' } : tenure,
		);
		const { journeys } = createExhibit(
			{ ...SMALL_ATLAS, polities: landless, tenures },
			smallTopology(),
		);
		expect(journeys.filter(({ polity }) => polity === 'corin')).toEqual([]);
		expect(journeys.some(({ event }) => event === 'congress')).toBe(true);
	});

	it('refuses a tenure of a unit that the geometry lacks', () => {
		const [tenure] = SMALL_ATLAS.tenures;
		const tenures = tenure ? [{ ...tenure, unit: 'ATLANTIS' }] : [];
		expect(() => createExhibit({ ...SMALL_ATLAS, tenures }, smallTopology())).toThrow(
			'no unit "ATLANTIS"',
		);
	});

	it('is built once for each reckoning of dates, with the same world and ways', () => {
		const recorded = createExhibit(SMALL_ATLAS, smallTopology());
		const certain = recorded.reckoned('certain');
		expect(recorded.reckoned('certain')).toBe(certain);
		expect(certain.reckoned('recorded')).toBe(recorded);
		expect(certain.world).toBe(recorded.world);
		const ways = new Map(recorded.journeys.map(({ id, coordinates }) => [id, coordinates]));
		for (const { id, coordinates, vague } of certain.journeys) {
			expect(coordinates).toBe(ways.get(id));
			expect(vague).toBe(false);
		}
		expect(certain.journeys.length).toBeLessThan(recorded.journeys.length);
		expect(recorded.reckoned('earliest').journeys).toHaveLength(recorded.journeys.length);
	});
});
