import { interpolateZoom } from 'd3-interpolate';
import { latitude, mercatorY } from '#lib/map/framing.ts';
import type { Camera } from '#lib/map/renderer.ts';

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Frames as an argument, so that tests never wait. */
export interface Frames {
	/** Milliseconds of a clock that only goes forward. */
	now(): number;
	next(run: () => void): () => void;
}
export const browserFrames: Frames = {
	now: () => performance.now(),
	next(run) {
		const frame = requestAnimationFrame(run);
		return () => cancelAnimationFrame(frame);
	},
};

/** Milliseconds of a flight. */
export const FLIGHT = 1400;

const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** The way from one camera to another, 0 … 1, by van Wijk and Nuij (https://doi.org/10.1109/INFVIS.2003.1249008). */
const wayBetween = (from: Camera, to: Camera): ((t: number) => Camera) => {
	// The short way round the world.
	const lon = to.lon - 360 * Math.round((to.lon - from.lon) / 360);
	const viewOf = (camera: Camera, at: number): [number, number, number] => [
		at / 360,
		mercatorY(camera.lat),
		2 ** -camera.zoom,
	];
	const between = interpolateZoom(viewOf(from, from.lon), viewOf(to, lon));
	return (t) => {
		if (t >= 1) return to;
		const [x, y, width] = between(eased(t));
		return { lon: x * 360, lat: latitude(y), zoom: -Math.log2(width) };
	};
};

/** Where the map looks, and the room it has. `current` is `null` until the page is alive. */
export class CameraState {
	#current = $state.raw<Camera | null>(null);
	#size = $state.raw<Size>({ width: 0, height: 0 });
	#growth = $state(1);
	#labelGrowth = $state(1);
	/** Whether a flight is made here, frame by frame. A map that flies by itself is only told where to. */
	glides = false;
	readonly #frames: Frames;
	#land: () => void = () => {};

	constructor(frames: Frames = browserFrames) {
		this.#frames = frames;
	}

	/** Growth of symbols on very large screens, the stylesheet's `--u`. */
	get growth(): number {
		return this.#growth;
	}
	/** Growth of names on the map: a kiosk's `--label`, else as symbols. */
	get labelGrowth(): number {
		return this.#labelGrowth;
	}

	get current(): Camera | null {
		return this.#current;
	}
	get size(): Size {
		return this.#size;
	}

	/** Also ends a flight: who moves the map has it. */
	set(camera: Camera): void {
		this.#land();
		this.#current = camera;
	}

	/** Goes there in a flight where the map glides, else at once. */
	fly(to: Camera): void {
		this.#land();
		const from = this.#current;
		if (from === null || !this.glides) return this.set(to);
		const way = wayBetween(from, to);
		const began = this.#frames.now();
		const step = (): void => {
			const t = (this.#frames.now() - began) / FLIGHT;
			this.#current = way(t);
			if (t < 1) this.#land = this.#frames.next(step);
		};
		this.#land = this.#frames.next(step);
	}

	/** Takes both growths from a computed style. */
	measure(style: Pick<CSSStyleDeclaration, 'getPropertyValue'>): void {
		this.#growth = Number(style.getPropertyValue('--u')) || 1;
		this.#labelGrowth = Number(style.getPropertyValue('--label')) || this.#growth;
	}

	resize(size: Partial<Size>): void {
		this.#size = { ...this.#size, ...size };
	}
}
