import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTE, type ColourName, type Theme } from '#lib/encoding/palette.ts';

type Value = string | number | boolean;

/** A key of the feature's state; `otherwise` while none is set, which means "not in the scene". */
export const state = (key: string, otherwise: Value): ExpressionSpecification => [
	'coalesce',
	['feature-state', key],
	otherwise,
];

/** The feature's part in its source: `area`, `outline`, `line`, `arrow`, `cross`. */
export const isPart = (part: string): ExpressionSpecification => ['==', ['get', 'part'], part];

/** Name of a colour → the colour of the theme, for the names that may occur. */
export const colourOf = (
	name: ExpressionSpecification,
	names: readonly [ColourName, ...ColourName[]],
	theme: Theme,
): ExpressionSpecification => {
	const palette = PALETTE[theme];
	const [first, ...rest] = names;
	return [
		'match',
		name,
		first,
		palette[first],
		...rest.flatMap((other) => [other, palette[other]]),
		palette.ink,
	];
};

/** `then` where the state's `key` equals `value`, else `otherwise`. */
export const where = (
	key: string,
	value: Value,
	then: ExpressionSpecification | Value,
	otherwise: ExpressionSpecification | Value,
): ExpressionSpecification => ['case', ['==', state(key, ''), value], then, otherwise];
