import type { Attachment } from 'svelte/attachments';

/** CSS pixels a finger goes at least. */
const FAR = 48;

interface Point {
	readonly x: number;
	readonly y: number;
}

/** What a finger's way means: 1 = on (to the left, as a page is turned), −1 = back, `null` = no swipe. */
export const swipeOf = (from: Point, to: Point): 1 | -1 | null => {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	if (Math.abs(dx) < FAR || Math.abs(dx) < 2 * Math.abs(dy)) return null;
	return dx < 0 ? 1 : -1;
};

/** Calls `turn` when a finger swipes over the element. A mouse selects text instead. */
export const swiping =
	(turn: (by: 1 | -1) => void): Attachment<HTMLElement> =>
	(element) => {
		let start: (Point & { readonly pointer: number }) | null = null;
		const controller = new AbortController();
		const { signal } = controller;
		const pointOf = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });
		element.addEventListener(
			'pointerdown',
			(event) => {
				// A second finger means something else.
				start =
					event.pointerType === 'mouse' || !event.isPrimary
						? null
						: { ...pointOf(event), pointer: event.pointerId };
			},
			{ signal },
		);
		element.addEventListener(
			'pointerup',
			(event) => {
				const by = start?.pointer === event.pointerId ? swipeOf(start, pointOf(event)) : null;
				start = null;
				if (by !== null) turn(by);
			},
			{ signal },
		);
		element.addEventListener('pointercancel', () => (start = null), { signal });
		return () => controller.abort();
	};
