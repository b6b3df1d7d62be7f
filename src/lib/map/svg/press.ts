import type { Press } from '../renderer.ts';
import { WORLD, type FlatMap } from './flat-map.ts';
import type { GlobeChart } from './globe.ts';
import type { Transform } from './svg-camera.ts';

interface Projected {
	readonly globe: GlobeChart | null;
	readonly flat: FlatMap;
	readonly transform: Transform | null;
}

const isCoarse = (event: MouseEvent): boolean =>
	'pointerType' in event && event.pointerType !== 'mouse' && event.pointerType !== '';

/** What a pointer event means in degrees; `null` off the globe or before the map is alive. */
export const press = (event: MouseEvent, { globe, flat, transform }: Projected): Press | null => {
	if (!(event.currentTarget instanceof Element)) return null;
	const box = event.currentTarget.getBoundingClientRect();
	const point = [event.clientX - box.left, event.clientY - box.top] as const;
	const coarse = isCoarse(event);
	if (globe) {
		const lonLat = globe.invert(point);
		return lonLat && { lonLat, point, coarse, project: (place) => globe.project(place) };
	}
	if (!transform) return null;
	const { k, x, y } = transform;
	return {
		lonLat: flat.invert([(point[0] - x) / k, (point[1] - y) / k]),
		point,
		coarse,
		// Of the copies of the world, the one that was pressed.
		project: (place) => {
			const [px, py] = flat.project(place);
			const across = px * k + x;
			const turns = Math.round((point[0] - across) / (WORLD * k));
			return [across + turns * WORLD * k, py * k + y];
		},
	};
};
