import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { politiesTold } from '#lib/domain/records.ts';
import type { World } from '#lib/geo/world.ts';
import type { SceneArea } from '#lib/scene/scene.ts';

/** Ids of the polities that a map has a shape for, and of those that may have a sign laid over it. */
export interface Shapes {
	readonly polities: readonly string[];
	/** May be held by another. */
	readonly dependent: readonly string[];
	/** May have a pattern. */
	readonly patterned: readonly string[];
}

/** What any day shows. */
export const shapesEver = (world: World, index: AtlasIndex): Shapes => {
	const versions = world.versions();
	const polities = [...new Set(versions.map(({ polity }) => polity))];
	const ruled = versions.filter(({ under }) => under.length > 0);
	const told = new Set(politiesTold(index).map(({ id }) => id));
	return {
		polities,
		dependent: [...new Set(ruled.map(({ polity }) => polity))],
		patterned: polities.filter((polity) => told.has(polity)),
	};
};

/** What these areas show and no more, for a map on paper. */
export const shapesOf = (areas: readonly SceneArea[]): Shapes => {
	const idsOf = (some: readonly SceneArea[]) => some.map(({ polity }) => polity);
	return {
		polities: idsOf(areas),
		dependent: idsOf(areas.filter(({ dependent }) => dependent)),
		patterned: idsOf(areas.filter(({ pattern }) => pattern !== null)),
	};
};
