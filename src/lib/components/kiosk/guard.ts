import type { Kiosk } from '#lib/state/kiosk.svelte.ts';
import { Knock } from '#lib/state/corner.ts';

/** Side of the corner in which staff knock, CSS pixels. */
const CORNER = 160;

/** What a kiosk's browser would do of itself, and must not. */
const REFUSED = [
	'contextmenu',
	'dragstart',
	'selectstart',
	'copy',
	'cut',
	'auxclick',
	'gesturestart',
] as const;

const inCorner = ({ clientX, clientY }: MouseEvent): boolean =>
	clientX < CORNER && clientY < CORNER;
/** A knock is no press on the country that the map happens to have there. */
const isOnMap = ({ target }: Event): boolean =>
	target instanceof Element && target.closest('.stage') !== null;

const refuse = (event: Event): void => event.preventDefault();

/** Keys of a keyboard that someone may plug in: with these it would print, save, zoom, search or show its source. */
const refuseKeys = (event: KeyboardEvent): void => {
	const function_ = /^F\d+$/.test(event.key);
	if (event.ctrlKey || event.metaKey || event.altKey || function_) event.preventDefault();
};
const refuseZoom = (event: WheelEvent): void => {
	if (event.ctrlKey) event.preventDefault();
};

/**
 * Tells the kiosk of every touch, and keeps the browser from what has no place in an exhibition. A touch that
 * begins a visit, answers the question or falls on the map's corner in which staff knock does nothing else.
 * Returns how to stop.
 */
export const guard = (target: Window, kiosk: Kiosk, knocked: () => void): (() => void) => {
	const stopping = new AbortController();
	const options = { capture: true, passive: false, signal: stopping.signal } as const;
	const knock = new Knock();
	let swallow = false;
	const touch = () => kiosk.touch();
	for (const kind of ['pointermove', 'wheel', 'keydown', 'input'] as const)
		target.addEventListener(
			kind,
			(event) => {
				// The mouse of a machine may tremble; a finger that moves is pressed.
				if (!(event instanceof PointerEvent) || event.buttons > 0) touch();
				if (event instanceof WheelEvent) refuseZoom(event);
				if (event instanceof KeyboardEvent) refuseKeys(event);
			},
			options,
		);
	target.addEventListener(
		'pointerdown',
		(event) => {
			swallow = kiosk.phase !== 'visiting' || (inCorner(event) && isOnMap(event));
			touch();
			if (inCorner(event) && knock.tap(event.timeStamp)) knocked();
		},
		options,
	);
	target.addEventListener(
		'click',
		(event) => {
			if (swallow && event.detail > 0) {
				event.preventDefault();
				event.stopPropagation();
			}
			swallow = false;
		},
		options,
	);
	for (const kind of REFUSED) target.addEventListener(kind, refuse, options);
	return () => stopping.abort();
};
