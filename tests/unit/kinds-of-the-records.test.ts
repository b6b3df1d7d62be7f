import { describe, expect, it } from 'vitest';
import { PALETTE, THEMES, type Theme } from '#lib/encoding/palette.ts';
import { kindColour } from '#lib/encoding/scales.ts';
import { readDataset } from '#lib/server/dataset.ts';
import type { Kind } from '#lib/domain/atlas.ts';
import { EYE_NAMES, apartTo } from '../fixtures/eyes.ts';

const { kinds } = readDataset();
const colour = kindColour(kinds);
const pairs = kinds.flatMap((a, i) => kinds.slice(i + 1).map((b) => [a, b] as const));
const cases = THEMES.flatMap((theme) => EYE_NAMES.map((eye) => [theme, eye] as const));
const name = ([a, b]: readonly [Kind, Kind]): string => `${a.id} and ${b.id}`;
const of = (theme: Theme, kind: Kind): string => PALETTE[theme][colour(kind)];

describe('the kinds of events of the records', () => {
	it.each(cases)('of one line differ in colour alone, in the %s theme to %s eyes', (theme, eye) => {
		const alike = pairs.filter(
			([a, b]) => a.line === b.line && apartTo(eye, of(theme, a), of(theme, b)) < 8,
		);
		expect(alike.map(name)).toEqual([]);
	});

	it.each(cases)(
		'differ in colour where no line helps, as on the timeline, in the %s theme to %s eyes',
		(theme, eye) => {
			const alike = pairs.filter(([a, b]) => apartTo(eye, of(theme, a), of(theme, b)) < 4);
			expect(alike.map(name)).toEqual([]);
		},
	);
});
