import type { AtlasEvent, Language } from '#lib/domain/atlas.ts';
import { eventsOfYear } from '#lib/domain/chronology.ts';
import { homeCamera, zoomed } from '#lib/map/framing.ts';
import { createFlatMap } from '#lib/map/svg/flat-map.ts';
import { transformOf } from '#lib/map/svg/svg-camera.ts';
import { buildScene } from '#lib/scene/build.ts';
import { createExhibit } from '#lib/scene/exhibit.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { parseView } from '#lib/view/url.ts';

/** The committed records, as the site under test was built from them. */
export const exhibit = createExhibit(readDataset(), readTopology());
export const { index, world } = exhibit;

/** What must be on the map for a query string: the value that both renderers are held to. */
export const sceneOf = (query: string, language: Language = 'zh'): Scene => {
	const { view } = parseView(new URLSearchParams(query), index, language);
	return buildScene({ ...exhibit, view, revealed: null });
};

export const eventsOf = (year: number): readonly AtlasEvent[] => eventsOfYear(index, year);

/** The event of that id. Throws where there is none. */
export const eventNamed = (id: string): AtlasEvent => {
	const event = index.event.get(id);
	if (!event) throw new Error(`No event ${id}`);
	return event;
};

export interface Size {
	readonly width: number;
	readonly height: number;
}
export type Point = readonly [number, number];

/** How the flat map lies on the screen. */
export interface Lens {
	readonly size: Size;
	readonly zoom: number;
	/** Degrees → CSS pixels. */
	readonly project: (lonLat: Point) => Point;
	/** CSS pixels → degrees. */
	readonly invert: (point: Point) => Point;
}

/** The flat map that fills a window of `size` before anyone has moved it, but for `steps` on the zoom buttons. */
export const homeLens = (size: Size, steps = 0): Lens => {
	const flat = createFlatMap(index.atlas.meta.camera.lon);
	const camera = zoomed(homeCamera(size, index, 'mercator'), steps);
	const { k, x, y } = transformOf(camera, flat, size);
	return {
		size,
		zoom: camera.zoom,
		project: (lonLat) => {
			const [px, py] = flat.project(lonLat);
			return [px * k + x, py * k + y];
		},
		invert: ([px, py]) => flat.invert([(px - x) / k, (py - y) / k]),
	};
};
