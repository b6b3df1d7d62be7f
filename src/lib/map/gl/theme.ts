import type { Map as MapLibre } from 'maplibre-gl';
import type { Theme } from '#lib/encoding/palette.ts';
import { ICON_RATIO, icons } from './icons.ts';
import { UNDERLINE } from './label-layers.ts';
import { patternImages, underlineImage } from './pattern-images.ts';
import { themeChanges } from './style.ts';

/** Gives the map its patterns and underline in the colours of a theme, and the signs of journeys. */
export const addImages = (map: MapLibre, theme: Theme): void => {
	const ratio = Math.ceil(devicePixelRatio);
	const underline = { name: UNDERLINE, image: underlineImage(theme, ratio) };
	for (const { name, image } of [...patternImages(theme, ratio), underline])
		if (map.hasImage(name)) map.updateImage(name, image);
		else map.addImage(name, image, { pixelRatio: ratio });
	for (const [name, pixels] of Object.entries(icons()))
		if (!map.hasImage(name)) map.addImage(name, pixels, { sdf: true, pixelRatio: ICON_RATIO });
};

/** Turns a map painted in one theme into another. */
export const paintTheme = (map: MapLibre, from: Theme, to: Theme): void => {
	for (const { layer, property, value } of themeChanges(from, to))
		map.setPaintProperty(layer, property, value);
	addImages(map, to);
};
