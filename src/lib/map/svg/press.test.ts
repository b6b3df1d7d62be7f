import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallExhibit } from '../../../../tests/fixtures/small-atlas.ts';
import { createFlatMap } from './flat-map.ts';
import { createGlobe } from './globe.ts';
import { press } from './press.ts';
import { transformOf } from './svg-camera.ts';

/** As much of an element as a press asks of it: its box on the page. */
class Box {
	getBoundingClientRect() {
		return { left: 100, top: 50 };
	}
}

const eventAt = (clientX: number, clientY: number, over: object = {}): MouseEvent =>
	({ clientX, clientY, currentTarget: new Box(), ...over }) as unknown as MouseEvent;

const size = { width: 800, height: 600 };
const flat = createFlatMap(110);
const transform = transformOf({ lon: 110, lat: 30, zoom: 2 }, flat, size);
const globe = createGlobe(smallExhibit().world, { lon: 110, lat: 30, zoom: 1 }, size);
/** The middle of the map on the page. */
const MIDDLE = [500, 350] as const;

describe('a press', () => {
	beforeEach(() => vi.stubGlobal('Element', Box));
	afterEach(() => vi.unstubAllGlobals());

	it('on the flat map means the place under it, counted from the map’s own corner', () => {
		const at = press(eventAt(...MIDDLE), { globe: null, flat, transform });
		expect(at?.point).toEqual([400, 300]);
		expect(at?.lonLat[0]).toBeCloseTo(110, 6);
		expect(at?.lonLat[1]).toBeCloseTo(30, 6);
	});

	it('tells where other places are, in the same pixels', () => {
		const at = press(eventAt(130, 170), { globe: null, flat, transform });
		const [x, y] = at?.project(at.lonLat) ?? [];
		expect(x).toBeCloseTo(30, 6);
		expect(y).toBeCloseTo(120, 6);
	});

	it('on a copy of the world has other places beside it, not a world away', () => {
		// The sheet's edge lies at 290°; the press is beyond it.
		const far = transformOf({ lon: 280, lat: 0, zoom: 2 }, flat, size);
		const at = press(eventAt(600, 350), { globe: null, flat, transform: far });
		const [x = NaN, y = NaN] = at?.project(at.lonLat) ?? [];
		expect(x).toBeCloseTo(500, 6);
		expect(y).toBeCloseTo(300, 6);
	});

	it('on the globe means the place under it', () => {
		const at = press(eventAt(...MIDDLE), { globe, flat, transform });
		expect(at?.lonLat[0]).toBeCloseTo(110, 6);
		expect(at?.project([110, 30])).toEqual([400, 300]);
		expect(at?.project([-70, -30])).toBeNull();
	});

	it('means nothing before the map is alive', () => {
		expect(press(eventAt(...MIDDLE), { globe: null, flat, transform: null })).toBeNull();
	});

	it('means nothing where the event has no map', () => {
		const lost = eventAt(...MIDDLE, { currentTarget: null });
		expect(press(lost, { globe: null, flat, transform })).toBeNull();
	});

	it.each([
		[{ pointerType: 'touch' }, true],
		[{ pointerType: 'pen' }, true],
		[{ pointerType: 'mouse' }, false],
		[{ pointerType: '' }, false],
		[{}, false],
	])('by %j is coarse: %s', (over, coarse) => {
		expect(press(eventAt(...MIDDLE, over), { globe: null, flat, transform })?.coarse).toBe(coarse);
	});
});
