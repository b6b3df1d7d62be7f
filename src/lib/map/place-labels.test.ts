import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneLabel } from '#lib/scene/scene.ts';
import { LABEL_SIZE, placeLabels, type PlacedLabel } from './place-labels.ts';

const label = (
	text: string,
	lon: number,
	lat: number,
	over: Partial<SceneLabel> = {},
): SceneLabel => ({
	polity: text,
	version: `${text}@1`,
	text,
	lon,
	lat,
	priority: 1,
	minZoom: 0,
	emphasis: 'plain',
	selected: false,
	...over,
});

/** A flat world of one unit per degree. */
const project = ([lon, lat]: readonly [number, number]) => [lon, -lat] as const;
const texts = (placed: readonly PlacedLabel[]): readonly string[] =>
	placed.map(({ label: { text } }) => text);

/** Least room that a text takes: half an em for each Latin letter, one for each CJK character. */
const boxOf = ({ label: { text, emphasis }, x, y }: PlacedLabel, scale: number) => {
	const size = LABEL_SIZE[emphasis];
	const width = [...text].reduce((sum, c) => sum + (c > '\u2e80' ? size : size / 2), 0);
	return {
		left: x * scale - width / 2,
		right: x * scale + width / 2,
		top: y * scale - size / 2,
		bottom: y * scale + size / 2,
	};
};

const labels = fc
	.array(
		fc.record({
			text: fc.oneof(
				fc.string({ minLength: 1, maxLength: 20 }),
				fc.constantFrom('锡兰', '德意志民主共和国'),
			),
			lon: fc.integer({ min: -180, max: 180 }),
			lat: fc.integer({ min: -80, max: 80 }),
			emphasis: fc.constantFrom('hub' as const, 'tie' as const, 'plain' as const),
			minZoom: fc.integer({ min: 0, max: 4 }),
		}),
		{ maxLength: 60 },
	)
	.map((rows) => rows.map(({ text, lon, lat, ...over }) => label(text, lon, lat, over)));
const scales = fc.integer({ min: 5, max: 200 }).map((n) => n / 10);

describe('placed labels', () => {
	it('do not touch one another, at any scale', () => {
		fc.assert(
			fc.property(labels, scales, (all, scale) => {
				const boxes = placeLabels(all, project, scale, 9).map((each) => boxOf(each, scale));
				boxes.forEach((a, i) => {
					for (const b of boxes.slice(i + 1)) {
						const apart =
							a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
						expect(apart).toBe(true);
					}
				});
			}),
		);
	});

	it('are the first of the list wherever two would touch: none is left out for one after it', () => {
		fc.assert(
			fc.property(labels, scales, (all, scale) => {
				const placed = placeLabels(all, project, scale, 9);
				all.forEach((_, i) => {
					const before = placeLabels(all.slice(0, i), project, scale, 9);
					expect(placed.slice(0, before.length)).toEqual(before);
				});
			}),
			{ numRuns: 30 },
		);
	});

	it('keep the first of two in one place, and both where there is room', () => {
		const two = [label('First', 0, 0), label('Second', 1, 0)];
		expect(texts(placeLabels(two, project, 1, 0))).toEqual(['First']);
		expect(texts(placeLabels(two.toReversed(), project, 1, 0))).toEqual(['Second']);
		expect(texts(placeLabels(two, project, 100, 0))).toEqual(['First', 'Second']);
	});

	it('need more room for Chinese than for Latin letters', () => {
		const two = (text: string) => [label(text, 0, 0), label('x', 25, 0)];
		expect(placeLabels(two('abcd'), project, 1, 0)).toHaveLength(2);
		expect(placeLabels(two('民主德国'), project, 1, 0)).toHaveLength(1);
	});

	it('wait for their zoom', () => {
		const late = [label('Late', 0, 0, { minZoom: 2 })];
		expect(placeLabels(late, project, 1, 1.9)).toEqual([]);
		expect(texts(placeLabels(late, project, 1, 2))).toEqual(['Late']);
	});

	it('that are not visible are left out and take no room', () => {
		const half = ([lon, lat]: readonly [number, number]) => (lon < 0 ? null : ([0, lat] as const));
		const two = [label('Behind', -10, 0), label('Before', 10, 0)];
		expect(texts(placeLabels(two, half, 1, 0))).toEqual(['Before']);
	});

	it('stand where their place is, in units of the map', () => {
		const [placed] = placeLabels([label('Here', 12, -7)], project, 3, 0);
		expect(placed).toMatchObject({ x: 12, y: 7 });
	});
});

describe('labels kept from one placing to the next', () => {
	it('are the same objects while they stay where they are, new ones when they move', () => {
		const kept = new WeakMap<SceneLabel, PlacedLabel>();
		const all = [label('Here', 10, 10), label('There', 60, 10)];
		const [before] = [placeLabels(all, project, 10, 1, kept)];
		const again = placeLabels(all, project, 10, 1, kept);
		expect(again[0]).toBe(before[0]);
		const moved = placeLabels(all, ([lon, lat]) => [lon + 1, -lat], 10, 1, kept);
		expect(moved[0]).not.toBe(before[0]);
		expect(moved[0]).toMatchObject({ x: 11, y: -10 });
	});
});
