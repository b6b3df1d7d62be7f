import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paletteCss } from './palette-css.ts';
import { PALETTE, THEMES } from './palette.ts';

/** Relative luminance of `#rrggbb` by WCAG 2.2. */
const luminance = (hex: string): number => {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
};

describe('palette', () => {
	it('the stylesheet holds the same colours as the code', () => {
		expect(readFileSync('src/lib/styles/palette.css', 'utf8')).toBe(paletteCss());
	});

	it.each(THEMES)('text is readable on every ground of the %s theme', (theme) => {
		const p = PALETTE[theme];
		for (const ground of [p.paper, p.raised]) {
			for (const ink of [p.ink, p['ink-soft'], p['support-ink']])
				expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
		}
		expect(contrast(p['hub-ink'], p.hub)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(THEMES)(
		'stages are ordered in lightness in the %s theme, so they read in grey',
		(theme) => {
			const p = PALETTE[theme];
			const steps = [p['stage-1'], p['stage-2'], p['stage-3'], p['stage-4'], p['stage-5']].map(
				luminance,
			);
			const ordered = [...steps].sort((a, b) => (theme === 'light' ? b - a : a - b));
			expect(steps).toEqual(ordered);
		},
	);
});
