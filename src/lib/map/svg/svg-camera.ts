import type { Camera } from '../renderer.ts';
import { WORLD, type FlatMap } from './flat-map.ts';

/** CSS pixels per unit of the flat map at a zoom. */
export const scaleOf = (zoom: number): number => (512 * 2 ** zoom) / WORLD;
export const zoomOf = (scale: number): number => Math.log2((scale * WORLD) / 512);

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Screen = k · unit + (x, y); the form d3-zoom speaks. */
export interface Transform {
	readonly k: number;
	readonly x: number;
	readonly y: number;
}

export const transformOf = (camera: Camera, map: FlatMap, { width, height }: Size): Transform => {
	const k = scaleOf(camera.zoom);
	const [cx, cy] = map.project([camera.lon, camera.lat]);
	return { k, x: width / 2 - cx * k, y: height / 2 - cy * k };
};

export const cameraOf = ({ k, x, y }: Transform, map: FlatMap, { width, height }: Size): Camera => {
	const [lon, lat] = map.invert([(width / 2 - x) / k, (height / 2 - y) / k]);
	return { lon, lat, zoom: zoomOf(k) };
};
