import { describe, expect, it } from 'vitest';
import type { SceneArea } from '#lib/scene/scene.ts';
import { area } from '../gl/fixtures.ts';
import { areaPaint, repaintAreas, type AreaPaint, type AreaParts } from './area-painter.ts';
import type { Chart } from './chart.ts';
import { FakeElement } from './fixtures.ts';

const areaOf = (polity: string, change: Partial<SceneArea> = {}): SceneArea =>
	area(polity, { version: `${polity}@1`, ...change });
/** Versions 1 and 2 of a polity hold the same land; `sheet` tells projections apart. */
const chartOf = (sheet: string): Chart =>
	({ area: (version: string) => `${sheet} ${version.replace('@2', '@1')}` }) as Chart;
const FLAT = chartOf('flat');
const paintOf = (areas: readonly SceneArea[], chart = FLAT): AreaPaint => ({
	areas: new Map(areas.map((one) => [one.polity, one])),
	chart,
});

/** What is drawn of «a» and «b» after the given paints in turn, and the writes of the last. */
const after = (...paints: readonly AreaPaint[]) => {
	const kinds = ['ground', 'path', 'dependent', 'pattern'] as const;
	const made = ['a', 'b'].map((polity) => ({
		polity,
		parts: Object.fromEntries(kinds.map((kind) => [kind, new FakeElement()])) as Record<
			keyof AreaParts,
			FakeElement
		>,
	}));
	const elements = made.flatMap(({ parts }) => Object.values(parts));
	let before = paintOf([]);
	for (const paint of paints) {
		for (const element of elements) element.writes = 0;
		repaintAreas(new Map(made.map(({ polity, parts }) => [polity, parts])), before, paint, 'map');
		before = paint;
	}
	return {
		drawn: Object.fromEntries(
			made.map(({ polity, parts }) => [
				polity,
				Object.fromEntries(kinds.map((kind) => [kind, parts[kind].attributes])),
			]),
		),
		writes: elements.reduce((sum, { writes }) => sum + writes, 0),
	};
};

describe('repaintAreas', () => {
	const [a, b] = [areaOf('a', { fill: 'stage-3', pattern: 'vague' }), areaOf('b')];

	it('gives an area its fill, its path and its signs', () => {
		const dotted = { ...a, dependent: true };
		expect(after(paintOf([dotted])).drawn).toMatchObject({
			a: {
				ground: { 'data-polity': 'a', 'data-fill': 'stage-3', style: 'fill:var(--stage-3)' },
				path: { d: 'flat a@1' },
				dependent: { fill: 'url(#map-dependent)' },
				pattern: { 'data-pattern': 'vague', fill: 'url(#map-vague)' },
			},
			b: { ground: {} },
		});
	});

	it('writes nothing where nothing changed, and only what changed', () => {
		expect(after(paintOf([a, b]), paintOf([a, b])).writes).toBe(0);
		expect(after(paintOf([a, b]), paintOf([a, { ...b, fill: 'listed' }])).writes).toBe(2);
		// The same land under another rule.
		expect(after(paintOf([b]), paintOf([{ ...b, version: 'b@2' }])).writes).toBe(0);
		expect(after(paintOf([b]), paintOf([{ ...b, version: 'b@3' }])).writes).toBe(1);
	});

	it('an area that is gone is told by nothing, and comes back as it is then', () => {
		const gone = after(paintOf([a, b]), paintOf([b]));
		expect(gone.drawn['a']?.['ground']).toEqual({});
		expect(gone.drawn['a']?.['pattern']).toEqual({ fill: 'none' });
		const back = after(paintOf([a]), paintOf([]), paintOf([{ ...a, version: 'a@3' }]));
		expect(back.drawn['a']?.['path']).toEqual({ d: 'flat a@3' });
	});

	it('what steps back does so with its pattern', () => {
		const { drawn } = after(paintOf([{ ...a, dimmed: true }, b]));
		expect(drawn['a']).toMatchObject({
			ground: { 'data-dimmed': '' },
			pattern: { 'data-dimmed': '' },
		});
		expect(areaPaint({ ...b, dimmed: true }, 'map').pattern['data-dimmed']).toBeNull();
	});

	it('another projection writes every path and nothing else', () => {
		const { drawn, writes } = after(paintOf([a, b]), paintOf([a, b], chartOf('globe')));
		expect(writes).toBe(2);
		expect(drawn).toMatchObject({
			a: { path: { d: 'globe a@1' } },
			b: { path: { d: 'globe b@1' } },
		});
	});
});
