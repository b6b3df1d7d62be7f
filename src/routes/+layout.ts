import { asset } from '$app/paths';
import { loadRecords } from '#records';
import { createExhibit } from '#lib/scene/exhibit.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** Reads the records once for all pages; while prerendering from disk, in a browser from the site itself. */
export const load: LayoutLoad = async ({ fetch }) => {
	const { atlas, topology } = await loadRecords(fetch, (name) => asset(name));
	return { exhibit: createExhibit(atlas, topology) };
};
