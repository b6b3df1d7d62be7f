import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../../tests/fixtures/small-atlas.ts';
import { buildScene } from '#lib/scene/build.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { arcsShown, boxRound, PLATE, plateOf } from './crop.ts';
import { WORLD } from './flat-map.ts';

const exhibit = smallExhibit();
const sceneOf = (view: Partial<View>) =>
	buildScene({
		...exhibit,
		view: { ...defaultView(exhibit.index, 'en'), ...view },
		revealed: null,
	});
const near = (n: number) => fc.double({ min: 0.2 * n, max: 0.7 * n, noNaN: true });

describe('the box of a small map', () => {
	it('has the shape of the plate and holds what it is about', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(near(WORLD), near(WORLD)), { minLength: 1 }), (points) => {
				const { x, y, width, height } = boxRound(points);
				expect(width / height).toBeCloseTo(PLATE.width / PLATE.height, 6);
				for (const [px, py] of points) {
					expect(px).toBeGreaterThanOrEqual(x);
					expect(px).toBeLessThanOrEqual(x + width);
					expect(py).toBeGreaterThanOrEqual(y - 1e-6);
					expect(py).toBeLessThanOrEqual(y + height + 1e-6);
				}
			}),
		);
	});

	it('of one place shows the country round it', () => {
		expect(boxRound([[WORLD / 2, WORLD / 2]]).width).toBeGreaterThan(WORLD / 10);
	});
});

describe('a plate', () => {
	it('has whole units inside its box, and leaves out what lies beyond', () => {
		const scene = sceneOf({ polity: 'alba', year: 1951 });
		const { chart, box } = plateOf(scene, exhibit);
		const area = scene.areas.find(({ polity }) => polity === 'alba');
		const path = chart.area(area?.version ?? '');
		expect(path).toMatch(/^M\d/);
		const [, x, y] = /^M(-?\d+) (-?\d+)/.exec(path) ?? [];
		expect(Number(x)).toBeGreaterThanOrEqual(box.x - 5);
		expect(Number(x)).toBeLessThanOrEqual(box.x + box.width + 5);
		expect(Number(y)).toBeGreaterThanOrEqual(box.y - 5);
		expect(Number(y)).toBeLessThanOrEqual(box.y + box.height + 5);
	});

	it('shows the lines of what is in focus; all where nothing is', () => {
		const focused = sceneOf({ polity: 'alba', year: 1956 });
		expect(arcsShown(focused).every(({ lit }) => lit)).toBe(true);
		const all = sceneOf({ year: 1956 });
		expect(arcsShown(all)).toBe(all.arcs);
	});
});
