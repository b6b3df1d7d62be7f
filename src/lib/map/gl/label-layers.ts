import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTE, type Theme } from '#lib/encoding/palette.ts';
import { LABEL_SIZE } from '../place-labels.ts';
import { where } from './expressions.ts';

type Emphasis = keyof typeof LABEL_SIZE;
/** Image of the line below the name of what is chosen. */
export const UNDERLINE = 'underline';

const EMPHASES: readonly Emphasis[] = ['plain', 'tie', 'hub'];

/**
 * The font stack of an emphasis. MapLibre draws text itself and takes the weight from the words in
 * the first name, so strong text begins with a family that does not exist but says "semibold".
 */
export const fontStack = (emphasis: Emphasis, fonts: readonly string[]): string[] => [
	...(emphasis === 'plain' ? [] : ['"semibold"']),
	...fonts,
];

/**
 * One layer per emphasis, since the size of text cannot follow feature-state. Labels that touch are
 * kept apart by `placeLabels`, as on the SVG map: MapLibre would let hidden ones take up room.
 */
const layer = (
	emphasis: Emphasis,
	theme: Theme,
	fonts: readonly string[],
	growth: number,
): SymbolLayerSpecification => {
	const palette = PALETTE[theme];
	const ink = { plain: palette['ink-soft'], tie: palette.ink, hub: palette['hub-ink'] }[emphasis];
	return {
		id: `labels-${emphasis}`,
		type: 'symbol',
		source: 'labels',
		layout: {
			'text-field': ['get', 'text'],
			'text-font': fontStack(emphasis, fonts),
			'text-size': LABEL_SIZE[emphasis] * growth,
			'text-max-width': 40,
			'text-padding': 0,
			'text-allow-overlap': true,
			'text-ignore-placement': true,
			// A chosen name is underlined, as on the SVG map; the hub’s stands out enough.
			...(emphasis === 'tie' && {
				'icon-image': UNDERLINE,
				'icon-text-fit': 'both',
				'icon-text-fit-padding': [0, 0, 1, 0],
				'icon-allow-overlap': true,
				'icon-ignore-placement': true,
			}),
		},
		paint: {
			'text-color': ink,
			'text-halo-color': emphasis === 'hub' ? palette.hub : palette.halo,
			'text-halo-width': 1.5,
			'text-opacity': where('emphasis', emphasis, 1, 0),
			...(emphasis === 'tie' && {
				'icon-opacity': where('emphasis', emphasis, where('selected', true, 1, 0), 0),
			}),
		},
	};
};

/** `growth`: of the names on very large screens and in kiosks. */
export const labelLayers = (
	theme: Theme,
	fonts: readonly string[],
	growth = 1,
): SymbolLayerSpecification[] => EMPHASES.map((emphasis) => layer(emphasis, theme, fonts, growth));
