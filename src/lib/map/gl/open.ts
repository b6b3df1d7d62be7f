import { loadFonts } from './fonts.ts';
import type { GlMap } from './gl-map.ts';
import type { GlMapOptions } from './options.ts';

/**
 * Starts the MapLibre map in its own chunk. Rejects where the code does not load or WebGL is absent;
 * await the map's `ready` before showing it in place of the SVG map.
 */
export const openGlMap = async (options: GlMapOptions): Promise<GlMap> => {
	const [{ GlMap }] = await Promise.all([
		import('./gl-map.ts'),
		loadFonts(
			options.fonts,
			options.contents.labels.map(({ text }) => text),
		),
	]);
	return new GlMap(options);
};
