import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { apartTo, EYE_NAMES, type Eye } from '../../../tests/fixtures/eyes.ts';
import { PALETTE, THEMES, type ColourName, type Theme } from './palette.ts';

const cases = THEMES.flatMap((theme) => EYE_NAMES.map((eye) => [theme, eye] as const));

const apart = (theme: Theme, eye: Eye, a: ColourName, b: ColourName): number =>
	apartTo(eye, PALETTE[theme][a], PALETTE[theme][b]);

const STAGES = ['stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5'] as const;
const GROUNDS = ['land', 'listed', ...STAGES, 'hub'] as const;
const pairs = GROUNDS.flatMap((a, i) => GROUNDS.slice(i + 1).map((b) => [a, b] as const));

describe('areas of the map', () => {
	it.each(cases)('have colours that differ, in the %s theme to %s eyes', (theme, eye) => {
		for (const [a, b] of pairs)
			expect(apart(theme, eye, a, b), `${a} and ${b}`).toBeGreaterThanOrEqual(7);
	});

	it.each(cases)('stand out from the sea, in the %s theme to %s eyes', (theme, eye) => {
		for (const ground of GROUNDS)
			expect(apart(theme, eye, ground, 'sea'), ground).toBeGreaterThanOrEqual(5);
	});

	// Two neighbours may have reached one stage: only the line between them then tells them apart.
	it.each(cases)('are divided by lines that show, in the %s theme to %s eyes', (theme, eye) => {
		for (const ground of [...GROUNDS, 'sea'] as const)
			for (const line of ['coast', 'border'] as const)
				expect(apart(theme, eye, ground, line), `${line} on ${ground}`).toBeGreaterThanOrEqual(12);
	});
});

describe('lines of the map', () => {
	const KINDS = Object.keys(PALETTE.light).filter((name): name is ColourName =>
		/^(kind-|refusal|support-ink)/.test(name),
	);

	it.each(THEMES)('have three to one against land and sea in the %s theme', (theme) => {
		for (const kind of KINDS)
			for (const ground of ['land', 'sea', 'halo'] as const)
				expect(
					wcagContrast(PALETTE[theme][kind], PALETTE[theme][ground]),
					`${kind} on ${ground}`,
				).toBeGreaterThanOrEqual(3);
	});
});
