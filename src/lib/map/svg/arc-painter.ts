import type { SceneArc } from '#lib/scene/scene.ts';
import { isNear } from '../near.ts';
import type { Paintable } from './paintable.ts';

/** What draws one journey: its line with all that lies on it, and the casing beneath the lines of all. */
export interface ArcParts {
	readonly line: Paintable | undefined;
	readonly casing: Paintable | undefined;
}

/** What is on the map now: the arc of each journey drawn, by the journey's id, and the event whose journeys are being made. */
export interface ArcPaint {
	readonly arcs: ReadonlyMap<string, SceneArc>;
	readonly fresh: string | null;
}

/** Whether something lies on its line that is seen in its year alone. */
const hasSigns = (arc: SceneArc | undefined): boolean =>
	arc !== undefined && (arc.journey.vague || arc.journey.arrow !== null);

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
		const [wasNear, near] = [isNear(old), isNear(arc)];
		if (old?.opacity !== arc?.opacity && arc) line.setAttribute('opacity', String(arc.opacity));
		if (!old && arc) line.setAttribute('data-arc', id);
		if (old && !arc) line.removeAttribute('data-arc');
		if (wasNear !== near && hasSigns(old ?? arc)) line.toggleAttribute('data-near', near);
		if (wasFresh !== fresh) line.toggleAttribute('data-fresh', fresh);
		if (!casing) return;
		// One write where a line has two: a casing without an opacity is not seen.
		if (arc && near) {
			if (!wasNear || old?.opacity !== arc.opacity)
				casing.setAttribute('opacity', String(arc.opacity));
		} else if (wasNear) casing.removeAttribute('opacity');
		if (wasFresh !== fresh) casing.toggleAttribute('data-fresh', fresh);
	};
	for (const id of now.arcs.keys()) paint(id);
	for (const id of before.arcs.keys()) if (!now.arcs.has(id)) paint(id);
};
