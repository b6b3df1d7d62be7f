import { resolve } from '$app/paths';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Language } from '#lib/domain/atlas.ts';
import type { Reckoning } from '#lib/domain/reckoning.ts';
import { language } from '#lib/state/locale.ts';
import { DEFAULT_ARRANGEMENT, formatArrangement } from '#lib/view/arrangement.ts';
import { chartPath, comparePath, mapPath } from '#lib/view/paths.ts';
import { defaultView, formatView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';

/** Address of the map with a view. The slash is for hosts that drop the query when they add it themselves. */
export const mapHref = (index: AtlasIndex, change: Partial<View>): string => {
	const lang = language();
	const query = formatView(
		{ ...defaultView(index, lang), dates: index.reckoning, ...change },
		index,
	);
	return `${resolve(mapPath(lang))}${query}`;
};

/** Address of a comparison in a language. */
export const compareHref = (lang: Language, query = ''): string =>
	`${resolve(comparePath(lang))}${query}`;

/** Address of the comparison with what is asked for, under the reckoning of dates of the page that leads there. */
export const compareWith = (
	{ reckoning }: AtlasIndex,
	asked: Readonly<Record<string, string>> = {},
): string => {
	const params = new URLSearchParams(asked);
	if (reckoning !== 'recorded') params.set('dates', reckoning);
	return compareHref(language(), params.size === 0 ? '' : `?${params}`);
};

/** Address of the overview chart in a language, under the reckoning of dates that the map has. */
export const chartHref = (lang: Language, dates: Reckoning = 'recorded'): string =>
	`${resolve(chartPath(lang))}${formatArrangement({ ...DEFAULT_ARRANGEMENT, dates })}`;
