import { describe, expect, it } from 'vitest';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { yearsOf } from '#lib/domain/time.ts';
import { shapesEver, shapesOf } from '#lib/map/svg/shapes.ts';
import { buildScene } from '#lib/scene/build.ts';
import { createExhibit } from '#lib/scene/exhibit.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { defaultView } from '#lib/view/url.ts';

/** The SVG map makes shapes once; a scene with one more could not be painted. */

const exhibit = createExhibit(readDataset(), readTopology());
const { index, world } = exhibit;
const years = yearsOf(index.atlas.meta.span);

describe.each(RECKONINGS)('with dates %s', (dates) => {
	const ever = shapesEver(world, exhibit.reckoned(dates).index);

	it.each(years)('everything that %i shows has its shape', (year) => {
		const view = { ...defaultView(index, 'en'), year, dates };
		const { areas } = buildScene({ ...exhibit, view, revealed: null });
		const now = shapesOf(areas);
		expect(now.polities).toHaveLength(areas.length);
		expect(ever.polities).toEqual(expect.arrayContaining([...now.polities]));
		expect(ever.dependent).toEqual(expect.arrayContaining([...now.dependent]));
		expect(ever.patterned).toEqual(expect.arrayContaining([...now.patterned]));
	});
});
