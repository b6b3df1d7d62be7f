import { select } from 'd3-selection';
import { zoom, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import { WORLD } from './flat-map.ts';
import { scaleOf, type Transform } from './svg-camera.ts';

export const ZOOM_RANGE = { least: -0.6, most: 7 } as const;
/** Units of the flat map beyond which the screen's middle does not go: there is only ice. */
const POLAR = { top: 0.06 * WORLD, bottom: 0.88 * WORLD } as const;

export interface Moved {
	readonly transform: Transform;
	/** What the pointer dragged, CSS pixels; null while zooming. */
	readonly drag: readonly [number, number] | null;
}

export interface Gestures {
	/** Tells the gestures where the map is after it was moved by other means. */
	sync(transform: Transform): void;
	destroy(): void;
}

type ZoomEvent = D3ZoomEvent<SVGSVGElement, unknown>;

/** Drag, wheel, pinch and double tap on `svg`, by d3-zoom. `moved` is called for people's gestures alone. */
export const attachGestures = (svg: SVGSVGElement, moved: (change: Moved) => void): Gestures => {
	let before: Transform = { k: 1, x: 0, y: 0 };
	let syncing = false;
	const behaviour = zoom<SVGSVGElement, unknown>()
		.scaleExtent([scaleOf(ZOOM_RANGE.least), scaleOf(ZOOM_RANGE.most)])
		.constrain((transform, [[, top], [, bottom]]) => {
			const middle = (top + bottom) / 2;
			const unit = (middle - transform.y) / transform.k;
			const kept = Math.min(POLAR.bottom, Math.max(POLAR.top, unit));
			return kept === unit ? transform : transform.translate(0, unit - kept);
		})
		.clickDistance(6)
		.on('zoom', ({ transform }: ZoomEvent) => {
			const { k, x, y } = transform;
			const drag = k === before.k ? ([x - before.x, y - before.y] as const) : null;
			before = { k, x, y };
			if (!syncing) moved({ transform: before, drag });
		});
	const target = select<SVGSVGElement, unknown>(svg);
	target.call(behaviour).on('dblclick.zoom', null);
	return {
		sync({ k, x, y }) {
			syncing = true;
			target.call(behaviour.transform, new ZoomTransform(k, x, y));
			syncing = false;
		},
		destroy() {
			target.on('.zoom', null);
		},
	};
};
