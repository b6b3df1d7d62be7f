import { LngLat, Point, type Map as MapLibre } from 'maplibre-gl';
import type { MapEvents, Press } from '../renderer.ts';
import { nearestLongitude, wrapLongitude } from './mercator.ts';

/** CSS pixels by which a place and its way to the screen and back may differ. */
const TOLERANCE = 4;

/** `null` where the place is behind the globe: its pixel then belongs to another place. */
const project = (map: MapLibre, place: LngLat): Point | null => {
	const point = map.project(place);
	return map.project(map.unproject(point)).dist(point) < TOLERANCE &&
		map.unproject(point).distanceTo(place) < 500_000
		? point
		: null;
};

/** What a point of the screen means; `null` beside the globe. */
const pressAt = (map: MapLibre, point: Point, coarse: boolean): Press | null => {
	const at = map.unproject(point);
	if (map.project(at).dist(point) > TOLERANCE) return null;
	return {
		lonLat: [wrapLongitude(at.lng), at.lat],
		point: [point.x, point.y],
		coarse,
		// Of the copies of the world, the one that was pressed.
		project: ([lon, lat]) => {
			const found = project(map, new LngLat(nearestLongitude(lon, at.lng), lat));
			return found && [found.x, found.y];
		},
	};
};

const isCoarse = (event: Event): boolean =>
	'pointerType' in event && event.pointerType !== ''
		? event.pointerType !== 'mouse'
		: matchMedia('(pointer: coarse)').matches;

/** Reports presses at once and the resting mouse once a frame; returns what ends it. */
export const listenToPointers = (map: MapLibre, { press, hover }: MapEvents): (() => void) => {
	const container = map.getCanvasContainer();
	let latest: PointerEvent | null = null;
	let frame = 0;
	const tell = (): void => {
		frame = 0;
		if (!latest || map.isMoving()) return;
		const { left, top } = container.getBoundingClientRect();
		hover(pressAt(map, new Point(latest.clientX - left, latest.clientY - top), false));
	};
	const move = (event: PointerEvent): void => {
		if (event.pointerType === 'touch') return;
		latest = event;
		frame ||= requestAnimationFrame(tell);
	};
	const leave = (): void => {
		latest = null;
		hover(null);
	};
	const click = map.on('click', ({ point, originalEvent }) => {
		const found = pressAt(map, point, isCoarse(originalEvent));
		if (found) press(found);
	});
	container.addEventListener('pointermove', move);
	container.addEventListener('pointerleave', leave);
	return () => {
		cancelAnimationFrame(frame);
		click.unsubscribe();
		container.removeEventListener('pointermove', move);
		container.removeEventListener('pointerleave', leave);
	};
};
