import type { SceneArc } from '#lib/scene/scene.ts';
import { isNear } from '../near.ts';

/** The part of an SVG group that a year step paints. */
export interface ArcElement {
	toggleAttribute(name: string, force: boolean): unknown;
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
}

/** What draws one journey: its line with all that lies on it, and the casing beneath the lines of all. */
export interface ArcParts {
	readonly line: ArcElement | undefined;
	readonly casing: ArcElement | undefined;
}

/** What is on the map now: the arc of each journey drawn, by the journey's id, and the event whose journeys are being made. */
export interface ArcPaint {
	readonly arcs: ReadonlyMap<string, SceneArc>;
	readonly fresh: string | null;
}

/**
 * Paints the lines that differ between two scenes and leaves the others alone. Several hundred lines
 * stay in the page; asking each of them at each year step whether it changed costs more than the change.
 */
export const repaint = (
	partsOf: (journey: string) => ArcParts,
	before: ArcPaint,
	now: ArcPaint,
): void => {
	const isFresh = (arc: SceneArc | undefined, { fresh }: ArcPaint) =>
		arc !== undefined && fresh !== null && arc.journey.event === fresh;
	const paint = (id: string) => {
		const [old, arc] = [before.arcs.get(id), now.arcs.get(id)];
		const [wasFresh, fresh] = [isFresh(old, before), isFresh(arc, now)];
		if (old === arc && wasFresh === fresh) return;
		const { line, casing } = partsOf(id);
		if (!line) return;
		const near = isNear(arc);
		if (old?.opacity !== arc?.opacity && arc) {
			line.setAttribute('opacity', String(arc.opacity));
			// One that is not seen is brought up to date when it is seen again.
			if (near) casing?.setAttribute('opacity', String(arc.opacity));
		}
		if (!old && arc) line.setAttribute('data-arc', id);
		if (old && !arc) line.removeAttribute('data-arc');
		for (const element of casing ? [line, casing] : [line]) {
			if (isNear(old) !== near) element.toggleAttribute('data-near', near);
			if (wasFresh !== fresh) element.toggleAttribute('data-fresh', fresh);
		}
	};
	for (const id of now.arcs.keys()) paint(id);
	for (const id of before.arcs.keys()) if (!now.arcs.has(id)) paint(id);
};
