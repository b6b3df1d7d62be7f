import { describe, expect, it } from 'vitest';
import { standingOn } from '#lib/domain/standing.ts';
import { yearsOf } from '#lib/domain/time.ts';
import { chronicleOf } from '#lib/scene/chronicle.ts';
import { buildScene } from '#lib/scene/build.ts';
import { createExhibit } from '#lib/scene/exhibit.ts';
import { isTold, tableOf } from '#lib/scene/table.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { defaultView } from '#lib/view/url.ts';

/** The overview chart and the table view of the records in `data/`. */

const exhibit = createExhibit(readDataset(), readTopology());
const { index, world } = exhibit;
const chronicle = chronicleOf(index, world);
const row = (polity: string) => chronicle.rows.find((each) => each.polity.id === polity);
const stages = (polity: string) =>
	row(polity)?.cells.map(({ state, stage }) => (state === 'void' ? 'void' : stage));

describe('the overview chart of the records', () => {
	it('has every polity in the sources but the hub, and every event', () => {
		const named = index.atlas.polities.filter(({ id }) => index.inSources(id));
		expect(chronicle.rows).toHaveLength(named.length - 1);
		const rows = [...chronicle.rows, ...(chronicle.hub ? [chronicle.hub] : [])];
		const events = rows.flatMap(({ cells, undated }) => [
			...undated,
			...cells.flatMap((cell) => cell.events),
		]);
		expect(new Set(events).size).toBe(index.atlas.events.length);
	});

	it('agrees with the one rule for the stage held at the end of a year', () => {
		for (const { polity, cells } of chronicle.rows)
			for (const { year, state, stage } of cells)
				if (state !== 'void')
					expect(stage).toBe(standingOn(index, polity.id, `${year}-12-31`).tie?.stage ?? null);
	});

	it('passes from Egypt and Syria to the United Arab Republic in 1958', () => {
		expect(stages('egypt')?.slice(-2)).toEqual(['friendly', 'void']);
		expect(stages('united-arab-republic')?.slice(-2)).toEqual(['void', 'friendly']);
		expect(row('syria')?.cells.at(-1)?.kin).toEqual({
			polity: 'united-arab-republic',
			how: 'successor',
		});
	});
});

describe('the table view of the records', () => {
	it.each(yearsOf(index.atlas.meta.span))('%i has a row for what is drawn', (year) => {
		const scene = buildScene({
			...exhibit,
			view: { ...defaultView(index, 'en'), year },
			revealed: null,
		});
		const { areas, events } = tableOf(index, scene);
		expect(new Set(areas.map(({ polity }) => polity))).toEqual(
			new Set(scene.areas.filter(isTold).map(({ polity }) => polity)),
		);
		for (const { journey } of scene.arcs)
			expect(events.filter((each) => each.journey?.id === journey.id)).toHaveLength(1);
		for (const { says, tie } of areas) expect(tie === null).toBe(says === 'none' || says === 'hub');
	});
});
