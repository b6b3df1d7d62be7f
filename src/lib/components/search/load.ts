import { asset } from '$app/paths';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { createFinder, type Finder } from '#lib/search/finder.ts';
import type { Readings } from '#lib/search/reading.ts';

const finders = new WeakMap<AtlasIndex, Promise<Finder>>();

const load = async (index: AtlasIndex): Promise<Finder> => {
	const response = await fetch(asset('/search.json'));
	if (!response.ok) throw new Error(`search.json: ${response.status} ${response.statusText}`);
	return createFinder(index, (await response.json()) as Readings);
};

/** The look-up over the names of an atlas, made once. Without its file it finds names by their letters alone, and tries again next time. */
export const loadFinder = (index: AtlasIndex): Promise<Finder> => {
	const known = finders.get(index);
	if (known) return known;
	const loading = load(index).catch(() => {
		finders.delete(index);
		return createFinder(index, {});
	});
	finders.set(index, loading);
	return loading;
};
