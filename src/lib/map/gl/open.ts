import { loadFonts } from './fonts.ts';
import type { GlMap } from './gl-map.ts';
import type { GlMapOptions } from './options.ts';
import { GlError } from './trouble.ts';

/**
 * Starts the MapLibre map in its own chunk. Rejects with a `GlError`: `chunk` where the code does not
 * load, `refused` where WebGL is absent. Await the map's `ready` before showing it in place of the SVG map.
 */
export const openGlMap = async (options: GlMapOptions): Promise<GlMap> => {
	const [{ GlMap }] = await Promise.all([
		import('./gl-map.ts').catch((cause: unknown) => {
			throw new GlError('chunk', cause);
		}),
		loadFonts(
			options.fonts,
			options.contents.labels.map(({ text }) => text),
		),
	]);
	try {
		return new GlMap(options);
	} catch (cause) {
		throw new GlError('refused', cause);
	}
};
