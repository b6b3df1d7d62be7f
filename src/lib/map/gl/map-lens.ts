import type { Map as MapLibre } from 'maplibre-gl';
import type { Projection } from '#lib/view/view.ts';
import { flatLens, globeLens, type Lens } from './lens.ts';

/** On the flat map labels keep their places while it pans and between these steps of zoom. */
const STEP = 0.25;

/** How the map is looked at now. */
export const lensOf = (map: MapLibre, projection: Projection): Lens => {
	const zoom = map.getZoom();
	if (projection === 'mercator') return flatLens(Math.floor(zoom / STEP) * STEP);
	const { lng, lat } = map.getCenter();
	return globeLens(zoom, [lng, lat], ([lon, lat]) => {
		const { x, y } = map.project([lon, lat]);
		return [x, y];
	});
};
