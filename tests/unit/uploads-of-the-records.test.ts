import { describe, expect, it } from 'vitest';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { yearsOf } from '#lib/domain/time.ts';
import { labelTexts } from '#lib/map/gl/label-texts.ts';
import { mapSources } from '#lib/map/gl/sources.ts';
import { Stock } from '#lib/map/gl/stock.ts';
import type { MapContents } from '#lib/map/gl/contents.ts';
import { buildScene } from '#lib/scene/build.ts';
import { everyMark } from '#lib/scene/every-mark.ts';
import { createExhibit } from '#lib/scene/exhibit.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { defaultView } from '#lib/view/url.ts';
import type { Language } from '#lib/domain/atlas.ts';
import type { FeatureCollection } from 'geojson';

/** What MapLibre is given of the records at its start, as the page gives it. */
const exhibit = createExhibit(readDataset(), readTopology());
const { index, world } = exhibit;
const contentsIn = (language: Language): MapContents => ({
	world,
	journeys: exhibit.journeys,
	kinds: index.atlas.kinds,
	marks: everyMark(exhibit),
	labels: labelTexts(index.polity, world, language),
});
const featuresOf = (source: 'areas' | 'journeys'): readonly Record<string, unknown>[] => {
	const { data } = mapSources(contentsIn('en'))[source];
	return (data as FeatureCollection).features.map(({ properties }) => properties ?? {});
};

describe('the map by MapLibre', () => {
	it.each(index.atlas.meta.languages)(
		'has all that any year, event or reckoning shows, so no step uploads anything, in %s',
		(language) => {
			const stock = new Stock(contentsIn(language));
			const view = defaultView(index, language);
			for (const dates of RECKONINGS)
				for (const year of yearsOf(index.atlas.meta.span))
					stock.learn(buildScene({ ...exhibit, view: { ...view, dates, year }, revealed: null }));
			for (const { id } of index.atlas.events)
				stock.learn(buildScene({ ...exhibit, view: { ...view, event: id }, revealed: null }));
			expect(stock.takeDue()).toEqual([]);
		},
	);

	it('is given each version of a polity once, as an area and as an outline', () => {
		for (const part of ['area', 'outline']) {
			const ids = featuresOf('areas').flatMap((properties) =>
				properties['part'] === part ? [properties['id']] : [],
			);
			expect(ids.toSorted()).toEqual(
				world
					.versions()
					.map(({ version }) => version)
					.toSorted(),
			);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	it('is given each line once', () => {
		const ids = featuresOf('journeys').flatMap(({ id, part }) => (part === 'line' ? [id] : []));
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toHaveLength(exhibit.journeys.length);
	});
});
