import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LINES, type Line } from '#lib/domain/atlas.ts';
import { PALETTE, type Theme } from '#lib/encoding/palette.ts';
import { DASHES, HATCH } from '#lib/encoding/patterns.ts';
import { LINE_COLOURS, delegateWidth } from '#lib/encoding/scales.ts';
import { NEAR } from '../near.ts';
import { colourOf, isPart, state, where } from './expressions.ts';

/** Of a journey whose travellers the source does not count, CSS pixels. */
const USUAL_WIDTH = delegateWidth(0);

/** A dash pattern cannot follow feature-state, so each has its layer. */
const line = (dash: Line, theme: Theme): LayerSpecification => ({
	id: `arcs-${dash}`,
	type: 'line',
	source: 'journeys',
	filter: ['all', isPart('line'), ['==', ['get', 'line'], dash]],
	layout: { 'line-join': 'round', 'line-cap': dash === 'broken' ? 'butt' : 'round' },
	paint: {
		'line-color': colourOf(['get', 'colour'], LINE_COLOURS, theme),
		'line-opacity': state('opacity', 0),
		'line-width': state('width', 1),
		...(DASHES[dash].length > 0 && { 'line-dasharray': [...DASHES[dash]] }),
	},
});

/** The paper shows round journeys of the present, so that crossings read. */
const casing = (theme: Theme): LayerSpecification => ({
	id: 'arcs-casing',
	type: 'line',
	source: 'journeys',
	filter: ['all', isPart('line'), ['==', ['get', 'directed'], true]],
	layout: { 'line-join': 'round', 'line-cap': 'round' },
	paint: {
		'line-color': PALETTE[theme].halo,
		'line-opacity': ['case', ['>', state('opacity', 0), NEAR], 0.75, 0],
		'line-width': ['+', state('width', 1), 2],
	},
});

/** Short strokes across a line of the present, as a hatch is across an area: its date is vague. */
const hatch = (theme: Theme): LayerSpecification => ({
	id: 'arcs-hatch',
	type: 'line',
	source: 'journeys',
	filter: isPart('line'),
	layout: { 'line-join': 'round', 'line-cap': 'butt' },
	paint: {
		'line-color': colourOf(['get', 'colour'], LINE_COLOURS, theme),
		'line-opacity': where(
			'vague',
			true,
			['case', ['>', state('opacity', 0), NEAR], state('opacity', 0), 0],
			0,
		),
		'line-width': ['+', state('width', 1), HATCH.width],
		// In widths of a usual line.
		'line-dasharray': HATCH.dash.map((part) => part / (USUAL_WIDTH + HATCH.width)),
	},
});

/** Faint lines of earlier years carry no signs. */
const sign = (part: 'arrow' | 'cross', theme: Theme): LayerSpecification => ({
	id: `arc-${part}`,
	type: 'symbol',
	source: 'journeys',
	filter: isPart(part),
	layout: {
		'icon-image': part,
		'icon-rotate': ['get', 'bearing'],
		'icon-rotation-alignment': 'map',
		'icon-allow-overlap': true,
		'icon-ignore-placement': true,
	},
	paint: {
		'icon-color':
			part === 'cross' ? PALETTE[theme].refusal : colourOf(['get', 'colour'], LINE_COLOURS, theme),
		'icon-halo-color': PALETTE[theme].halo,
		'icon-halo-width': 1,
		'icon-opacity': ['case', ['>', state('opacity', 0), NEAR], state('opacity', 0), 0],
	},
});

const marks = (theme: Theme): LayerSpecification => {
	const colour = colourOf(['get', 'colour'], LINE_COLOURS, theme);
	return {
		id: 'marks',
		type: 'circle',
		source: 'marks',
		layout: { 'circle-sort-key': ['-', 0, ['get', 'radius']] },
		paint: {
			'circle-radius': ['get', 'radius'],
			'circle-color': colour,
			'circle-opacity': where('vague', true, 0, ['*', 0.3, state('opacity', 0)]),
			'circle-stroke-color': where('lit', true, PALETTE[theme].hub, colour),
			'circle-stroke-width': where('lit', true, 2.6, 1.6),
			'circle-stroke-opacity': state('opacity', 0),
		},
	};
};

/** Journeys, their signs and the places they lead to, lowest first. */
export const journeyLayers = (theme: Theme): LayerSpecification[] => [
	casing(theme),
	hatch(theme),
	...LINES.map((dash) => line(dash, theme)),
	marks(theme),
	sign('arrow', theme),
];

/** Above the names: a short journey that was refused has its cross where a country between is named. */
export const crossLayer = (theme: Theme): LayerSpecification => sign('cross', theme);
