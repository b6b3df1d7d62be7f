import type { World } from '#lib/geo/world.ts';
import type { SceneArea, SceneLabel } from './scene.ts';
import type { Share } from './share.ts';

const EQUATOR_KM = 40_075;
/** Width in CSS pixels a country needs on screen before it is labelled for its own sake. */
const ROOM = 64;

/** The zoom from which a country of `area` km² has room for its name. */
const zoomWithRoom = (area: number): number =>
	Math.log2((ROOM * EQUATOR_KM) / (512 * Math.sqrt(Math.max(area, 1))));

/** One label for each area; those with a tie come first and at every zoom, the rest where there is room. */
export const sceneLabels = (
	world: World,
	areas: readonly SceneArea[],
	share: Share,
): readonly SceneLabel[] =>
	areas
		.map((area): SceneLabel => {
			const km2 = world.areaOf(area.version);
			const [lon, lat] = world.anchorOf(area.version);
			const told = area.fill !== 'land' || area.pattern !== null || area.selected;
			const tied = area.fill.startsWith('stage') || area.pattern !== null || area.selected;
			const emphasis = area.fill === 'hub' ? 'hub' : tied ? 'tie' : 'plain';
			const boost = area.selected
				? 4e6
				: area.lit
					? 3e6
					: area.fill === 'hub'
						? 2e6
						: tied
							? 1e6
							: told
								? 5e5
								: 0;
			return share('label', {
				polity: area.polity,
				version: area.version,
				text: area.name,
				lon,
				lat,
				priority: boost + Math.sqrt(km2),
				minZoom: told ? 0 : zoomWithRoom(km2),
				emphasis,
				selected: area.selected,
			});
		})
		.sort((a, b) => b.priority - a.priority);
