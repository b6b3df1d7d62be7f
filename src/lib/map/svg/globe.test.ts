import fc from 'fast-check';
import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../../tests/fixtures/small-atlas.ts';
import { createGlobe } from './globe.ts';

/** Evenly spread, unlike `fc.double`, which keeps near nought. */
const between = (min: number, max: number) =>
	fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);

const { world, journeys } = smallExhibit();
const size = { width: 800, height: 600 };
const globeAt = (lon: number, lat: number, zoom = 0) =>
	createGlobe(world, { lon, lat, zoom }, size);
const away = (a: readonly [number, number], b: readonly [number, number]): number =>
	(geoDistance([...a], [...b]) * 180) / Math.PI;

/** Radius in CSS pixels at the equator and zoom 0: that of a world 512 pixels round. */
const RADIUS = 512 / (2 * Math.PI);

describe('a place on the globe', () => {
	it('comes back from its point where it is in sight, and has none where it is behind', () => {
		fc.assert(
			fc.property(
				between(-180, 180),
				between(-80, 80),
				between(-180, 180),
				between(-89, 89),
				(lon, lat, placeLon, placeLat) => {
					const globe = globeAt(lon, lat);
					const place = [placeLon, placeLat] as const;
					const point = globe.project(place);
					const distance = away(place, [lon, lat]);
					// Symbols near the rim would stand on edge and are dropped with those behind it.
					if (distance > 82.81) expect(point).toBeNull();
					else if (distance < 82.79) {
						expect(point).not.toBeNull();
						const back = point && globe.invert(point);
						expect(back && away(back, place)).toBeLessThan(1e-3);
					}
				},
			),
		);
	});

	it('that the camera looks at is in the middle', () => {
		const [x, y] = globeAt(110, 30).project([110, 30]) ?? [];
		expect(x).toBeCloseTo(400, 6);
		expect(y).toBeCloseTo(300, 6);
	});

	it('is none beside the disc', () => {
		const globe = globeAt(0, 0);
		expect(globe.invert([400 + RADIUS - 1, 300])).not.toBeNull();
		expect(globe.invert([400 + RADIUS + 20, 300])).toBeNull();
		expect(globe.invert([0, 0])).toBeNull();
	});
});

describe('the disc', () => {
	const widthOf = (disc: string | null): number => {
		const xs = (disc?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number).filter((_, i) => i % 2 === 0);
		return Math.max(...xs) - Math.min(...xs);
	};

	it('is as wide as a world 512 pixels round, and doubles with each step of zoom', () => {
		expect(widthOf(globeAt(0, 0).disc)).toBeCloseTo(2 * RADIUS, 0);
		expect(widthOf(globeAt(0, 0, 1).disc)).toBeCloseTo(4 * RADIUS, 0);
	});

	it('keeps the scale of the place in the middle: at 60° it is twice as wide', () => {
		expect(widthOf(globeAt(0, 60).disc)).toBeCloseTo(4 * RADIUS, 0);
	});

	it('does not grow without end towards the pole', () => {
		expect(widthOf(globeAt(0, 89.9).disc)).toBeLessThan(12 * RADIUS);
	});
});

describe('the half in sight', () => {
	const version = (polity: string): string =>
		world.politiesOn('1954-01-01').find((area) => area.polity === polity)?.version ?? '';

	it('has the land before and not the land behind', () => {
		const globe = globeAt(110, 30);
		expect(globe.area(version('hubland'))).toMatch(/^M/);
		expect(globeAt(-70, -30).area(version('hubland'))).toBe('');
	});

	it('has a journey as far as it is in sight', () => {
		const [journey] = journeys.filter(({ event }) => event === 'first-visit');
		if (!journey) throw new Error('the small atlas has a first visit');
		expect(globeAt(60, 40).journey(journey)).toMatch(/^M/);
		expect(globeAt(-120, -40).journey(journey)).toBe('');
	});
});
