import type { SceneLabel } from '#lib/scene/scene.ts';

/** Height of a label in CSS pixels, by emphasis. */
export const LABEL_SIZE = { hub: 15, tie: 12.5, plain: 11 } as const;

export interface PlacedLabel {
	readonly label: SceneLabel;
	/** Units of the projected map. */
	readonly x: number;
	readonly y: number;
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Width of a text in ems, near enough to keep labels apart without measuring: CJK 1, others about half. */
const ems = (text: string): number =>
	[...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.54), 0);

/**
 * The labels that fit without touching, highest priority first. `scale`: CSS pixels per unit of
 * `project`; labels whose place is not visible (`project` gives null) are left out. A label that stays
 * where it was is given again as the object in `kept`.
 */
export const placeLabels = (
	labels: readonly SceneLabel[],
	project: (lonLat: readonly [number, number]) => readonly [number, number] | null,
	scale: number,
	zoom: number,
	kept = new WeakMap<SceneLabel, PlacedLabel>(),
): readonly PlacedLabel[] => {
	const taken: Box[] = [];
	const placed: PlacedLabel[] = [];
	for (const label of labels) {
		if (zoom < label.minZoom) continue;
		const point = project([label.lon, label.lat]);
		if (point === null) continue;
		const [x, y] = point;
		const size = LABEL_SIZE[label.emphasis];
		const half = (ems(label.text) * size) / 2 + 3;
		const box: Box = {
			left: x * scale - half,
			right: x * scale + half,
			top: y * scale - size * 0.62,
			bottom: y * scale + size * 0.62,
		};
		if (taken.some((other) => overlaps(other, box))) continue;
		taken.push(box);
		const before = kept.get(label);
		const same = before?.x === x && before.y === y ? before : { label, x, y };
		kept.set(label, same);
		placed.push(same);
	}
	return placed;
};
