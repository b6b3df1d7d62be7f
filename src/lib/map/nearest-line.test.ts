import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircle, type Line } from '#lib/geo/great-circle.ts';
import type { Journey } from '#lib/scene/journeys.ts';
import type { SceneArc } from '#lib/scene/scene.ts';
import { nearestLine } from './nearest-line.ts';
import type { Press } from './renderer.ts';
import { createFlatMap } from './svg/flat-map.ts';
import { createGlobe } from './svg/globe.ts';
import { press } from './svg/press.ts';
import { transformOf } from './svg/svg-camera.ts';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';

/** Any journey will do: only its way matters. */
const template = (): Journey => {
	const [journey] = smallExhibit().journeys;
	if (!journey) throw new Error('The small atlas has journeys');
	return journey;
};
const arc = (id: string, coordinates: Line, width = 2): SceneArc => ({
	journey: { ...template(), id, event: id, coordinates },
	age: 0,
	opacity: 1,
	width,
	lit: false,
	vague: false,
});

/** Pixels are degrees; north is up. */
const plain = (x: number, y: number): Press => ({
	lonLat: [x, -y],
	point: [x, y],
	project: ([lon, lat]) => [lon, -lat],
	coarse: false,
});

describe('nearestLine', () => {
	const level = arc('level', [
		[0, 0],
		[3, 0],
		[6, 0],
	]);
	const above = arc('above', [
		[0, 3],
		[3, 3],
		[6, 3],
	]);

	it('finds the nearest of several within the tolerance, and none beyond it', () => {
		const arcs = [level, above];
		expect(nearestLine(arcs, plain(2, -1), 2)?.journey.id).toBe('level');
		expect(nearestLine(arcs, plain(2, -2), 2)?.journey.id).toBe('above');
		expect(nearestLine(arcs, plain(2, 4), 2)).toBeNull();
		expect(nearestLine([], plain(2, 0), 2)).toBeNull();
	});

	it('counts from the edge of a wide line', () => {
		const wide = { ...level, width: 8 };
		expect(nearestLine([wide], plain(2, 5), 2)).toBe(wide);
		expect(nearestLine([level], plain(2, 5), 2)).toBeNull();
	});

	it('ends where the line ends', () => {
		expect(nearestLine([level], plain(9.5, 0), 2)).toBeNull();
		expect(nearestLine([level], plain(7, 0), 2)).toBe(level);
	});

	it('passes over what lies behind the globe', () => {
		expect(nearestLine([level], { ...plain(2, 0), project: () => null }, 9)).toBeNull();
	});
});

const SIZE = { width: 800, height: 600 };
const flat = createFlatMap(110);
const { world } = smallExhibit();

/** Stands for the map's element at the page's corner. */
class Corner {
	getBoundingClientRect() {
		return { left: 0, top: 0 };
	}
}
globalThis.Element ??= Corner as unknown as typeof Element;

const place = fc.record({
	lon: fc.double({ min: -180, max: 180, noNaN: true }),
	lat: fc.double({ min: -60, max: 70, noNaN: true }),
});
const bow = fc.double({ min: -8, max: 8, noNaN: true });
const aim = fc.record({ vertex: fc.nat(200), zoom: fc.double({ min: 0, max: 5, noNaN: true }) });

describe('a line drawn between any two places', () => {
	/** Presses the middle of one of the line's parts, with the camera above it. */
	const found = (projection: 'flat' | 'globe', line: Line, vertex: number, zoom: number) => {
		const i = vertex % (line.length - 1);
		const [[lonA, latA] = [0, 0], [lonB, latB] = [0, 0]] = line.slice(i, i + 2);
		const camera = { lon: (lonA + lonB) / 2, lat: (latA + latB) / 2, zoom };
		const globe = projection === 'globe' ? createGlobe(world, camera, SIZE) : null;
		const transform = transformOf(camera, flat, SIZE);
		const event = { clientX: 400, clientY: 300, currentTarget: new Corner() };
		const at = press(event as unknown as MouseEvent, { globe, flat, transform });
		return at && nearestLine([arc('any', line)], at, 4)?.journey.id;
	};

	it.each(['flat', 'globe'] as const)(
		'can be pressed anywhere along its way on the %s map, at any zoom, across ±180° too',
		(projection) => {
			fc.assert(
				fc.property(place, place, bow, aim, (a, b, aside, { vertex, zoom }) => {
					const line = greatCircle(a, b, { step: 2, bows: [aside] });
					const apart = geoDistance([a.lon, a.lat], [b.lon, b.lat]);
					fc.pre(apart > 0.03 && apart < 3.1);
					fc.pre(line.every(([, lat]) => Math.abs(lat) < 75));
					expect(found(projection, line, vertex, zoom)).toBe('any');
				}),
				{ numRuns: 300 },
			);
		},
	);

	it('is not pressed a world away: a part across the sheet’s edge is no line right across it', () => {
		const line = greatCircle({ lon: -75, lat: 20 }, { lon: -65, lat: 20 }, { step: 2 });
		const camera = { lon: 110, lat: 20, zoom: 1 };
		const transform = transformOf(camera, flat, SIZE);
		const event = { clientX: 400, clientY: 300, currentTarget: new Corner() };
		const at = press(event as unknown as MouseEvent, { globe: null, flat, transform });
		expect(at && nearestLine([arc('far', line)], at, 14)).toBeNull();
	});
});
