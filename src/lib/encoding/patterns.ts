import type { Line } from '#lib/domain/atlas.ts';
import type { ColourName } from './palette.ts';

/** A tile repeated over an area: strokes on a transparent ground, in CSS pixels. */
export interface PatternTile {
	readonly size: number;
	readonly strokes: readonly {
		readonly d: string;
		readonly colour: ColourName;
		readonly width: number;
	}[];
}

const hatch = (size: number): string =>
	`M0 ${size}L${size} 0M${-size / 4} ${size / 4}L${size / 4} ${-size / 4}M${size * 0.75} ${size * 1.25}L${size * 1.25} ${size * 0.75}`;
const counterHatch = (size: number): string =>
	`M0 0L${size} ${size}M${size * 0.75} ${-size / 4}L${size * 1.25} ${size / 4}M${-size / 4} ${size * 0.75}L${size / 4} ${size * 1.25}`;

/** Patterns by meaning, so that no fact rests on colour alone. One definition for SVG and for MapLibre. */
export const PATTERNS = {
	vague: { size: 8, strokes: [{ d: hatch(8), colour: 'paper', width: 1.6 }] },
	support: { size: 8, strokes: [{ d: counterHatch(8), colour: 'support-ink', width: 1.5 }] },
	'vague-support': {
		size: 8,
		strokes: [
			{ d: hatch(8), colour: 'paper', width: 1.6 },
			{ d: counterHatch(8), colour: 'support-ink', width: 1.3 },
		],
	},
	dependent: {
		size: 6,
		strokes: [{ d: 'M1.5 1.5h0.01M4.5 4.5h0.01', colour: 'border', width: 1.1 }],
	},
} as const satisfies Record<string, PatternTile>;

export type PatternName = keyof typeof PATTERNS;

/** Dash of each line, in multiples of the line's width; solid = none. */
export const DASHES: Readonly<Record<Line, readonly number[]>> = {
	solid: [],
	dashed: [4, 2.5],
	dotted: [0.1, 2.2],
	broken: [2.5, 1.5],
};
