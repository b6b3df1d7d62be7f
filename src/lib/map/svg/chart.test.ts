import { describe, expect, it, vi } from 'vitest';
import { smallExhibit } from '../../../../tests/fixtures/small-atlas.ts';
import { createFlatChart } from './chart.ts';
import { createFlatMap } from './flat-map.ts';

const { world, journeys } = smallExhibit();

const counted = () => {
	const map = createFlatMap(110);
	const areas = vi.spyOn(map, 'areas');
	const lines = vi.spyOn(map, 'lines');
	return { chart: createFlatChart(world, map), map, areas, lines };
};

describe('the flat chart', () => {
	it('works each area out once, however often a year step asks', () => {
		const { chart, areas } = counted();
		const versions = world.politiesOn('1954-01-01').map(({ version }) => version);
		const first = versions.map((version) => chart.area(version));
		expect(versions.map((version) => chart.area(version))).toEqual(first);
		expect(areas).toHaveBeenCalledTimes(versions.length);
		for (const path of first) expect(path).toMatch(/^M/);
	});

	it('works borders and journeys out once', () => {
		const { chart, lines } = counted();
		const [journey] = journeys;
		if (!journey) throw new Error('the small atlas has journeys');
		const borders = world.coast();
		const [path, border] = [chart.journey(journey), chart.lines(borders)];
		expect([chart.journey(journey), chart.lines(borders)]).toEqual([path, border]);
		expect(lines).toHaveBeenCalledTimes(2);
	});

	it('draws a journey from its first to its last place', () => {
		const { chart, map } = counted();
		const [journey] = journeys.filter(({ event }) => event === 'first-visit');
		if (!journey) throw new Error('the small atlas has a first visit');
		const [x, y] = map.project([15, 45]).map(Math.round);
		expect(chart.journey(journey)).toMatch(new RegExp(`^M${x} ${y}l`));
	});

	it('fills the screen with sea and has no back', () => {
		const { chart, map } = counted();
		expect(chart.disc).toBeNull();
		expect(chart.project([15, 45])).toEqual(map.project([15, 45]));
	});
});
