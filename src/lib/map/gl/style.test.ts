import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { THEMES } from '#lib/encoding/palette.ts';
import { PLAIN_PATTERNS } from '#lib/encoding/patterns.ts';
import { contents, scene } from './fixtures.ts';
import { flatLens } from './lens.ts';
import { STATEFUL_SOURCES } from './sources.ts';
import { featureStates } from './state.ts';
import { mapStyle, themeChanges } from './style.ts';

const fonts = ['"Source Sans 3"', 'sans-serif'];
const style = mapStyle(contents, { theme: 'light', projection: 'mercator', fonts });

/** Every `['feature-state', key]` inside a value. */
const keysRead = (value: unknown): readonly string[] => {
	if (!Array.isArray(value)) return [];
	return value[0] === 'feature-state' ? [String(value[1])] : value.flatMap(keysRead);
};

describe('the style', () => {
	it.each(THEMES)('is valid in the %s theme, on the flat map and the globe', (theme) => {
		for (const projection of ['mercator', 'globe'] as const)
			expect(validateStyleMin(mapStyle(contents, { theme, projection, fonts }))).toEqual([]);
	});

	it('draws names larger where text is larger, by the sizes of the SVG map', () => {
		const options = { theme: 'light', projection: 'mercator', fonts, labelGrowth: 2.5 } as const;
		const sizes = mapStyle(contents, options).layers.flatMap((layer) =>
			layer.type === 'symbol' && layer.source === 'labels' ? [layer.layout?.['text-size']] : [],
		);
		expect(sizes).toEqual([11 * 2.5, 12.5 * 2.5, 15 * 2.5]);
	});

	it('names no address, so a strict content policy holds', () => {
		expect(JSON.stringify(style)).not.toMatch(/https?:|"glyphs"|"sprite"/);
	});

	it('reads feature-state in paint alone, so a year step uploads nothing', () => {
		for (const layer of style.layers) {
			const { filter } = 'filter' in layer ? layer : { filter: undefined };
			expect(keysRead([filter, ...Object.values(layer.layout ?? {})])).toEqual([]);
		}
	});

	it('reads no state that a scene does not give', () => {
		const states = featureStates(contents)(scene(), flatLens(1));
		for (const source of STATEFUL_SOURCES) {
			const given = new Set([...states[source].values()].flatMap(Object.keys));
			const read = style.layers
				.filter((layer) => 'source' in layer && layer.source === source)
				.flatMap((layer) => keysRead(Object.values(layer.paint ?? {})));
			expect([...new Set(read)].filter((key) => !given.has(key))).toEqual([]);
		}
	});

	it('has one layer for each plain pattern, named as its image', () => {
		const patterns = style.layers.flatMap((layer) =>
			layer.type === 'fill' && layer.paint?.['fill-pattern'] ? [layer.paint['fill-pattern']] : [],
		);
		expect(patterns).toEqual(PLAIN_PATTERNS);
	});

	it('promotes the ids by which states are set', () => {
		for (const source of STATEFUL_SOURCES)
			expect(style.sources[source]).toMatchObject({ promoteId: 'id' });
	});
});

describe('a change of theme', () => {
	it('gives exactly the paint of the other theme', () => {
		const layers = structuredClone(style.layers);
		for (const { layer, property, value } of themeChanges('light', 'dark')) {
			const paint = layers.find(({ id }) => id === layer)?.paint;
			if (paint) Object.assign(paint, { [property]: value });
		}
		const dark = mapStyle(contents, { theme: 'dark', projection: 'mercator', fonts });
		expect(layers).toEqual(dark.layers);
	});

	it('to the same theme changes nothing', () => {
		expect(themeChanges('dark', 'dark')).toEqual([]);
	});
});
