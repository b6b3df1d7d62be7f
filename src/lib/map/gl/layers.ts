import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTE, type ColourName, type Theme } from '#lib/encoding/palette.ts';
import { patternsWith, PLAIN_PATTERNS } from '#lib/encoding/patterns.ts';
import { colourOf, isPart, state, where } from './expressions.ts';
import { labelLayers } from './label-layers.ts';
import { crossLayer, journeyLayers } from './journey-layers.ts';

const FILLS = [
	'land',
	'listed',
	'hub',
	'support',
	'stage-1',
	'stage-2',
	'stage-3',
	'stage-4',
	'stage-5',
] as const satisfies readonly ColourName[];

const ground = (theme: Theme): LayerSpecification[] => [
	{ id: 'sea', type: 'background', paint: { 'background-color': PALETTE[theme].sea } },
	{
		id: 'grid',
		type: 'line',
		source: 'grid',
		paint: { 'line-color': PALETTE[theme]['sea-deep'], 'line-width': 0.7 },
	},
];

/** All areas and patterns have one layout and filter, so MapLibre cuts their triangles once. */
const areas = (theme: Theme): LayerSpecification[] => [
	{
		id: 'areas',
		type: 'fill',
		source: 'areas',
		filter: isPart('area'),
		paint: {
			'fill-color': colourOf(state('fill', 'land'), FILLS, theme),
			'fill-opacity': state('opacity', 0),
		},
	},
	...PLAIN_PATTERNS.map((name): LayerSpecification => ({
		id: `pattern-${name}`,
		type: 'fill',
		source: 'areas',
		filter: isPart('area'),
		paint: {
			'fill-antialias': false,
			'fill-pattern': name,
			'fill-opacity':
				name === 'dependent'
					? where('dependent', true, state('opacity', 0), 0)
					: [
							'case',
							['in', state('pattern', ''), ['literal', [...patternsWith(name)]]],
							state('opacity', 0),
							0,
						],
		},
	})),
];

const lines = (theme: Theme): LayerSpecification[] => [
	{
		id: 'coast',
		type: 'line',
		source: 'coast',
		layout: { 'line-join': 'round' },
		paint: { 'line-color': PALETTE[theme].coast, 'line-width': 0.8 },
	},
	{
		id: 'boundaries',
		type: 'line',
		source: 'boundaries',
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': PALETTE[theme].border,
			'line-width': 0.7,
			'line-opacity': where('shown', true, 1, 0),
		},
	},
	{
		id: 'outlines',
		type: 'line',
		source: 'areas',
		filter: isPart('outline'),
		layout: { 'line-join': 'round', 'line-cap': 'round' },
		paint: {
			'line-color': PALETTE[theme].ink,
			'line-width': where('outline', 'selected', 2.2, 1),
			'line-opacity': where('outline', 'selected', 1, where('outline', 'lit', 0.8, 0)),
		},
	},
];

/** Every layer of the map, lowest first. A theme changes paint and nothing else. */
export const mapLayers = (
	theme: Theme,
	fonts: readonly string[],
	labelGrowth?: number,
): LayerSpecification[] => [
	...ground(theme),
	...areas(theme),
	...lines(theme),
	...journeyLayers(theme),
	...labelLayers(theme, fonts, labelGrowth),
	crossLayer(theme),
];
