import { describe, expect, it } from 'vitest';
import { CameraState, FLIGHT, type Frames } from './camera.svelte.ts';

describe('CameraState', () => {
	it('looks nowhere until the page is alive', () => {
		expect(new CameraState().current).toBeNull();
	});

	it('keeps the very camera it was given, so that equal means unmoved', () => {
		const state = new CameraState();
		const camera = { lon: 1, lat: 2, zoom: 3 };
		state.set(camera);
		expect(state.current).toBe(camera);
	});

	it('takes one side of its size without losing the other', () => {
		const state = new CameraState();
		state.resize({ width: 800 });
		state.resize({ height: 600 });
		expect(state.size).toEqual({ width: 800, height: 600 });
	});

	it('lets names grow as symbols do where the stylesheet does not say otherwise', () => {
		const state = new CameraState();
		const style = (values: Readonly<Record<string, string>>) => ({
			getPropertyValue: (name: string) => values[name] ?? '',
		});
		state.measure(style({ '--u': '1.5' }));
		expect([state.growth, state.labelGrowth]).toEqual([1.5, 1.5]);
		state.measure(style({ '--u': '1.4', '--label': '2.2' }));
		expect([state.growth, state.labelGrowth]).toEqual([1.4, 2.2]);
	});
});

describe('a flight', () => {
	const from = { lon: 16, lat: 48, zoom: 4 };
	const to = { lon: 116, lat: 40, zoom: 5 };
	/** Frames that come when they are told to, so many milliseconds apart. */
	const flight = (glides = true) => {
		let now = 0;
		const waiting: (() => void)[] = [];
		const frames: Frames = {
			now: () => now,
			next(run) {
				waiting.push(run);
				return () => {
					if (waiting.includes(run)) waiting.splice(waiting.indexOf(run), 1);
				};
			},
		};
		const camera = new CameraState(frames);
		camera.glides = glides;
		camera.set(from);
		return {
			camera,
			frame: (milliseconds: number) => {
				now += milliseconds;
				waiting.shift()?.();
			},
			waiting,
		};
	};

	it('goes on its way frame by frame, over a wider view, and ends exactly where it should', () => {
		const { camera, frame, waiting } = flight();
		camera.fly(to);
		expect(camera.current).toBe(from);
		frame(FLIGHT / 2);
		expect(camera.current?.lon).toBeGreaterThan(from.lon);
		expect(camera.current?.lon).toBeLessThan(to.lon);
		expect(camera.current?.zoom).toBeLessThan(from.zoom);
		frame(FLIGHT);
		expect(camera.current).toBe(to);
		expect(waiting).toHaveLength(0);
	});

	it('is a jump where the map does not glide', () => {
		const { camera, waiting } = flight(false);
		camera.fly(to);
		expect(camera.current).toBe(to);
		expect(waiting).toHaveLength(0);
	});

	it('ends when someone takes the map', () => {
		const { camera, frame, waiting } = flight();
		camera.fly(to);
		frame(100);
		const taken = { lon: 0, lat: 0, zoom: 2 };
		camera.set(taken);
		expect(waiting).toHaveLength(0);
		frame(FLIGHT);
		expect(camera.current).toBe(taken);
	});

	it('takes the short way round the world', () => {
		const { camera, frame } = flight();
		camera.set({ lon: 170, lat: 0, zoom: 3 });
		camera.fly({ lon: -170, lat: 0, zoom: 3 });
		frame(FLIGHT / 2);
		expect(Math.abs((camera.current?.lon ?? 0) - 180)).toBeLessThan(1);
	});
});
