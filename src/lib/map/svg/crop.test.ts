import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../../tests/fixtures/small-atlas.ts';
import { buildScene } from '#lib/scene/build.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { ASPECT, arcsShown, boxRound, plateOf, vagueOn } from './crop.ts';
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
				expect(width / height).toBeCloseTo(ASPECT, 6);
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

	it('shows the lines of what is in focus', () => {
		const scene = sceneOf({ polity: 'alba', year: 1956 });
		expect(arcsShown(scene)).toEqual(scene.arcs.filter(({ lit }) => lit));
		expect(arcsShown(scene).length).toBeGreaterThan(0);
	});

	it('says whether an area, a line or a circle that it shows has a vague date', () => {
		const scene = sceneOf({ polity: 'alba', year: 1956 });
		const plate = plateOf(scene, exhibit, true);
		const exact = {
			...scene,
			areas: scene.areas.map((area) => ({ ...area, pattern: null })),
			arcs: scene.arcs.map((arc) => ({ ...arc, vague: false })),
			marks: scene.marks.map((mark) => ({ ...mark, vague: false })),
		};
		expect(vagueOn(exact, plate)).toEqual({ areas: false, lines: false });
		for (const pattern of ['vague', 'broken-support', 'vague-support'] as const)
			expect(
				vagueOn({ ...exact, areas: exact.areas.map((each) => ({ ...each, pattern })) }, plate),
			).toEqual({ areas: true, lines: false });
		const solidarity = exact.areas.map((each) => ({ ...each, pattern: 'support' as const }));
		expect(vagueOn({ ...exact, areas: solidarity }, plate).areas).toBe(false);
		// Lines and circles of others are not on a small map.
		const others = exact.arcs.map((arc) => ({ ...arc, vague: !arc.lit }));
		expect(vagueOn({ ...exact, arcs: others }, plate).lines).toBe(false);
		const own = exact.arcs.map((arc) => ({ ...arc, vague: arc.lit }));
		expect(vagueOn({ ...exact, arcs: own }, plate).lines).toBe(true);
	});

	it('has no vague date of an area beyond its edge', () => {
		const scene = sceneOf({ polity: 'alba', year: 1951 });
		const plate = plateOf(scene, exhibit);
		const [beyond] = scene.areas.filter(({ version }) => plate.chart.area(version) === '');
		expect(beyond).toBeDefined();
		const areas = scene.areas.map((area) => ({
			...area,
			pattern: area === beyond ? ('vague' as const) : null,
		}));
		expect(vagueOn({ ...scene, areas }, plate).areas).toBe(false);
	});

	it('of whom nothing is on the map shows all of it', () => {
		const { actor, year } = { actor: { type: 'organisation', id: 'nobody' } as const, year: 1956 };
		const scene = sceneOf({ actor, year });
		const { box, world } = plateOf(scene, exhibit);
		// From edge to edge: a little less would cut through a country.
		expect(box.width / world).toBe(1);
		expect(plateOf(scene, exhibit, true).box).toEqual(box);
		const near = plateOf(sceneOf({ polity: 'alba', year: 1951 }), exhibit);
		expect(near.box.width / near.world).toBeLessThan(0.7);
	});

	it('of the hub shows every way once', () => {
		const scene = sceneOf({ polity: 'hubland', year: 1956 });
		const shown = arcsShown(scene);
		const ends = (arcs: typeof shown) =>
			arcs.map(({ journey: { coordinates: line } }) =>
				[line[0], line.at(-1)]
					.map((end) => String(end?.map(Math.round)))
					.sort()
					.join(' '),
			);
		expect(new Set(ends(shown)).size).toBe(shown.length);
		expect(new Set(ends(shown))).toEqual(new Set(ends(scene.arcs)));
		expect(shown.length).toBeLessThan(scene.arcs.length);
	});
});
