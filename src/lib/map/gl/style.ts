import type { AllPaintProperties, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '#lib/encoding/palette.ts';
import type { Projection } from '#lib/view/view.ts';
import type { MapContents } from './contents.ts';
import { mapLayers } from './layers.ts';
import { mapSources } from './sources.ts';

/**
 * The whole map as a value: no glyph server, no address outside the page. Whatever depends on the
 * year is paint that reads feature-state, so a year step uploads nothing.
 */
export const mapStyle = (
	contents: MapContents,
	{
		theme,
		projection,
		fonts,
		labelGrowth,
	}: {
		theme: Theme;
		projection: Projection;
		fonts: readonly string[];
		labelGrowth?: number;
	},
): StyleSpecification => ({
	version: 8,
	name: 'Tieline',
	projection: { type: projection },
	// A theme's colours change at once, as those read through feature-state always do.
	transition: { duration: 0, delay: 0 },
	sources: mapSources(contents),
	layers: mapLayers(theme, fonts, labelGrowth),
});

type PaintProperty = keyof AllPaintProperties;

/** A paint property of a layer whose value another theme changes. */
export interface PaintChange {
	readonly layer: string;
	readonly property: PaintProperty;
	readonly value: AllPaintProperties[PaintProperty];
}

const paintOf = (theme: Theme): readonly PaintChange[] =>
	mapLayers(theme, []).flatMap(({ id, paint = {} }) => {
		const values: Partial<AllPaintProperties> = paint;
		return (Object.keys(paint) as PaintProperty[]).map((property) => ({
			layer: id,
			property,
			value: values[property],
		}));
	});

/** What turns the map of one theme into that of another. */
export const themeChanges = (from: Theme, to: Theme): readonly PaintChange[] => {
	const key = ({ layer, property }: PaintChange): string => `${layer} ${property}`;
	const before = new Map(paintOf(from).map((paint) => [key(paint), JSON.stringify(paint.value)]));
	return paintOf(to).filter((paint) => before.get(key(paint)) !== JSON.stringify(paint.value));
};
