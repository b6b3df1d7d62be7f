import { asset } from '$app/paths';
import { loadRecords } from '#records';
import type { Atlas } from '#lib/domain/atlas.ts';
import { createExhibit, type Exhibit } from '#lib/scene/exhibit.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** One world for all the pages of a build: merging its areas is most of the work of a page. */
const exhibits = new WeakMap<Atlas, Exhibit>();

/** Reads the records once for all pages; while prerendering from disk, in a browser from the site itself. */
export const load: LayoutLoad = async ({ fetch }) => {
	const { atlas, topology } = await loadRecords(fetch, (name) => asset(name));
	const exhibit = exhibits.get(atlas) ?? createExhibit(atlas, topology);
	exhibits.set(atlas, exhibit);
	return { exhibit };
};
