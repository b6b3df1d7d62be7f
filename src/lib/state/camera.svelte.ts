import type { Camera } from '#lib/map/renderer.ts';

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Where the map looks, and the room it has. `current` is `null` until the page is alive. */
export class CameraState {
	#current = $state.raw<Camera | null>(null);
	#size = $state.raw<Size>({ width: 0, height: 0 });
	/** Growth of text and symbols on very large screens, from the stylesheet's `--u`. */
	growth = $state(1);

	get current(): Camera | null {
		return this.#current;
	}
	get size(): Size {
		return this.#size;
	}

	set(camera: Camera): void {
		this.#current = camera;
	}

	resize(size: Partial<Size>): void {
		this.#size = { ...this.#size, ...size };
	}
}
