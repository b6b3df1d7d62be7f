import { resolve } from '$app/paths';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Language } from '#lib/domain/atlas.ts';
import { language } from '#lib/state/locale.ts';
import { chartPath, mapPath } from '#lib/view/paths.ts';
import { defaultView, formatView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';

/** Address of the map with a view. The slash is for hosts that drop the query when they add it themselves. */
export const mapHref = (index: AtlasIndex, change: Partial<View>): string => {
	const lang = language();
	const query = formatView({ ...defaultView(index, lang), ...change }, index);
	return `${resolve(mapPath(lang))}${query}`;
};

/** Address of the overview chart in a language. */
export const chartHref = (lang: Language): string => resolve(chartPath(lang));
