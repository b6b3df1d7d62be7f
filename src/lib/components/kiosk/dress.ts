import type { Drift } from '#lib/state/attraction.svelte.ts';
import type { Comfort } from '#lib/view/kiosk.ts';

/** Tells the stylesheet what the kiosk is like; `root` is the page's element. */
export const dress = (
	{ dataset, style }: Pick<HTMLElement, 'dataset' | 'style'>,
	{ comfort, pxPerMm, drift }: { comfort: Comfort; pxPerMm: number; drift: Drift },
): void => {
	dataset['mode'] = 'kiosk';
	dataset['text'] = comfort.large ? 'large' : 'usual';
	dataset['contrast'] = comfort.contrast ? 'more' : 'usual';
	style.setProperty('--mm', `${pxPerMm}px`);
	style.setProperty('--drift-x', String(drift.x));
	style.setProperty('--drift-y', String(drift.y));
};
