import type { Topology } from 'topojson-specification';
import { indexAtlas, type AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Atlas, Coordinates } from '#lib/domain/atlas.ts';
import type { Reckoning } from '#lib/domain/reckoning.ts';
import type { Day } from '#lib/domain/time.ts';
import { createWorld, type World } from '#lib/geo/world.ts';
import { journeys, reckonJourneys, type Journey } from './journeys.ts';
import { createShare, type Share } from './share.ts';

/** What every scene of one atlas is made of, under one reckoning of dates; built once, never changed. */
export interface Exhibit {
	readonly index: AtlasIndex;
	readonly world: World;
	readonly journeys: readonly Journey[];
	/** Gives parts that did not change the same object again, so that a year step redraws only what it changes. */
	readonly share: Share;
	/** The same exhibit under another reckoning; built when first asked for. */
	readonly reckoned: (reckoning: Reckoning) => Exhibit;
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
	const share = createShare();
	const known = new Map<Reckoning, Exhibit>();
	const reckoned = (reckoning: Reckoning): Exhibit => {
		const other = index.reckoned(reckoning);
		const exhibit = known.get(reckoning) ?? {
			index: other,
			world,
			journeys: reckonJourneys(other, recorded.journeys),
			share,
			reckoned,
		};
		known.set(reckoning, exhibit);
		return exhibit;
	};
	const recorded: Exhibit = { index, world, journeys: journeys(index, home), share, reckoned };
	known.set('recorded', recorded);
	return recorded;
};
