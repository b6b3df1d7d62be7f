import { LngLat, type MapOptions } from 'maplibre-gl';
import type { Theme } from '#lib/encoding/palette.ts';
import type { Scene } from '#lib/scene/scene.ts';
import type { Projection } from '#lib/view/view.ts';
import type { Camera, MapEvents } from '../renderer.ts';
import type { MapContents } from './contents.ts';
import { ZOOM } from '../framing.ts';
import { quoted } from './fonts.ts';
import { mapStyle } from './style.ts';
import type { GlAbsence, GlTrouble } from './trouble.ts';

export interface GlMapOptions {
	/** Empty element with a size; the map fills it. Gets `data-drawn`, the day last painted in full. */
	readonly container: HTMLElement;
	readonly contents: MapContents;
	readonly scene: Scene;
	readonly camera: Camera;
	readonly projection: Projection;
	readonly theme: Theme;
	readonly events: MapEvents;
	/** MapLibre's own texts, e.g. `Map.Title`, the accessible name of the canvas. */
	readonly locale: Readonly<Record<string, string>>;
	/** Families of the labels, first choice first, named as in `@font-face`. */
	readonly fonts: readonly string[];
	/** Growth of names on very large screens and in kiosks; see `CameraState`. */
	readonly labelGrowth: number;
	/** The map can draw no more: show the other one and call `destroy`. Called at most once. */
	readonly failed: (trouble: GlTrouble, detail: string) => void;
	/** The map has lost its picture and waits for another: show the other one meanwhile. */
	readonly away: (absence: GlAbsence) => void;
	/** The picture is whole again. */
	readonly back: () => void;
}

/** Latitudes to which the middle of the screen may go. */
const POLAR = { north: 82, south: -76 } as const;

/** How MapLibre is started: north up, no controls, the world repeated. */
export const mapOptions = (options: GlMapOptions): MapOptions => ({
	container: options.container,
	style: mapStyle(options.contents, { ...options, fonts: quoted(options.fonts) }),
	center: [options.camera.lon, options.camera.lat],
	zoom: options.camera.zoom,
	minZoom: ZOOM.least,
	maxZoom: ZOOM.most,
	maxPitch: 0,
	locale: options.locale,
	attributionControl: false,
	dragRotate: false,
	touchPitch: false,
	pitchWithRotate: false,
	boxZoom: false,
	renderWorldCopies: true,
	// MapLibre would keep the poles off the screen, and so zoom in where the SVG map does not.
	transformConstrain: ({ lng, lat }, zoom) => ({
		center: new LngLat(lng, Math.min(POLAR.north, Math.max(POLAR.south, lat))),
		zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, zoom)),
	}),
	fadeDuration: 0,
	// A finger moves a little while it taps.
	clickTolerance: matchMedia('(any-pointer: coarse)').matches ? 10 : 3,
	// A unit test validates the style; here it would cost tens of milliseconds.
	validateStyle: false,
});
