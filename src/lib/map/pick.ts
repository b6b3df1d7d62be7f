import type { World } from '#lib/geo/world.ts';
import type { Scene } from '#lib/scene/scene.ts';
import type { Press } from './renderer.ts';

/** How far from a small country's anchor a press may land and still mean it, CSS pixels. */
const REACH = { fine: 9, coarse: 22 } as const;

const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
	Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * The polity somebody meant, or `null` for the sea. One rule for both maps: the polity under the point,
 * unless that is not in the sources and the anchor of one that is lies within reach of the pointer.
 */
export const pick = (world: World, scene: Scene, press: Press): string | null => {
	const under = world.polityAt([...press.lonLat], scene.day);
	const area = scene.areas.find(({ polity }) => polity === under);
	if (area && area.fill !== 'land') return under;
	const reach = press.coarse ? REACH.coarse : REACH.fine;
	let nearest: string | null = null;
	let least: number = reach;
	for (const { polity, fill, version } of scene.areas) {
		if (fill === 'land') continue;
		const at = press.project(world.anchorOf(version));
		if (at === null) continue;
		const away = distance(at, press.point);
		if (away < least) [nearest, least] = [polity, away];
	}
	return nearest ?? under;
};
