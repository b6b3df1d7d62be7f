import type { Topology } from 'topojson-specification';
import { indexAtlas, type AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Atlas, Coordinates } from '#lib/domain/atlas.ts';
import type { Day } from '#lib/domain/time.ts';
import { createWorld, type World } from '#lib/geo/world.ts';
import { journeys, type Journey } from './journeys.ts';
import { createShare, type Share } from './share.ts';

/** What every scene of one atlas is made of; built once, never changed. */
export interface Exhibit {
	readonly index: AtlasIndex;
	readonly world: World;
	readonly journeys: readonly Journey[];
	readonly share: Share;
}

export const createExhibit = (atlas: Atlas, topology: Topology): Exhibit => {
	const index = indexAtlas(atlas);
	const world = createWorld(topology, atlas.tenures, atlas.polities);
	const home = (id: string, day: Day): Coordinates | null => {
		const capital = index.polity.get(id)?.capital;
		if (capital) return capital;
		const area = world.politiesOn(day).find(({ polity }) => polity === id);
		if (!area) return null;
		const [lon, lat] = world.anchorOf(area.version);
		return { lon, lat };
	};
	return { index, world, journeys: journeys(index, home), share: createShare() };
};
