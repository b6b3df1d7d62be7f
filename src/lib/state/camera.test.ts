import { describe, expect, it } from 'vitest';
import { CameraState } from './camera.svelte.ts';

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
});
