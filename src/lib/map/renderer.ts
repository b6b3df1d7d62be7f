import type { Theme } from '#lib/encoding/palette.ts';
import type { Scene } from '#lib/scene/scene.ts';
import type { Projection } from '#lib/view/view.ts';

/** Where the map looks: centre in degrees; the world is 512 · 2^zoom CSS pixels wide (as in MapLibre). */
export interface Camera {
	readonly lon: number;
	readonly lat: number;
	readonly zoom: number;
}

/** A point of the map that somebody pressed: degrees, CSS pixels from the top left, and how to get from one to the other. */
export interface Press {
	readonly lonLat: readonly [number, number];
	readonly point: readonly [number, number];
	/** CSS pixels of a place, or `null` where it is behind the globe. */
	readonly project: (lonLat: readonly [number, number]) => readonly [number, number] | null;
	/** A finger is less exact than a mouse. */
	readonly coarse: boolean;
}

/** Space in CSS pixels at each side that panels and timeline cover. */
export interface Padding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** What both maps can do. They draw a Scene and decide nothing. */
export interface MapRenderer {
	/** Paint-only: never uploads geometry for a year already seen. */
	draw(scene: Scene): void;
	setTheme(theme: Theme): void;
	setProjection(projection: Projection): void;
	/** Flies where `animate`, else jumps; a reduced-motion preference always jumps. */
	moveTo(camera: Camera, animate: boolean): void;
	readonly camera: Camera;
	destroy(): void;
}

/** What a map tells its owner. */
export interface MapEvents {
	readonly press: (press: Press) => void;
	/** Pointer rests at a place, or `null` when it leaves the map. */
	readonly hover: (press: Press | null) => void;
	readonly moved: (camera: Camera) => void;
}
