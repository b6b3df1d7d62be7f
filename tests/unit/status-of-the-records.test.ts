import { expect, it } from 'vitest';
import { statusWords } from '#lib/components/panel/status.ts';
import { areaColumns } from '#lib/components/table/columns.ts';
import { lastDayOf, yearsOf } from '#lib/domain/time.ts';
import { buildScene } from '#lib/scene/build.ts';
import { createExhibit } from '#lib/scene/exhibit.ts';
import { tableOf } from '#lib/scene/table.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { defaultView } from '#lib/view/url.ts';

const exhibit = createExhibit(readDataset(), readTopology());
const { index, world } = exhibit;

it('what the map dots as dependent has a status and a holder in words, in every year', () => {
	for (const year of yearsOf(index.atlas.meta.span)) {
		const held = world.politiesOn(lastDayOf(year));
		const scene = buildScene({
			...exhibit,
			view: { ...defaultView(index, 'zh'), year },
			revealed: null,
		});
		const column = areaColumns(index, held).find(({ id }) => id === 'status');
		const { areas, absent } = tableOf(index, scene);
		const words = new Map(
			[...areas, ...absent].map((row) => [row.polity, column?.words(row) ?? '']),
		);
		const dotted = scene.areas.filter(({ dependent }) => dependent);
		expect(dotted.length).toBeGreaterThan(20);
		for (const { polity } of dotted) {
			const under = held.find((area) => area.polity === polity)?.under ?? [];
			const holders = under.map((id) => index.polity.get(id)?.name.zh ?? '');
			for (const holder of holders)
				expect({ polity, words: words.get(polity) }).toMatchObject({
					polity,
					words: expect.stringContaining(holder) as string,
				});
		}
	}
});

it('a country that holds itself has no status to speak of', () => {
	expect(statusWords(index, { polity: 'x', status: 'sovereign', under: [] })).toBe('');
	expect(statusWords(index, { polity: 'x', status: 'colony', under: ['x'] })).not.toBe('');
});
