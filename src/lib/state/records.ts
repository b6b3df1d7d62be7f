import type { Topology } from 'topojson-specification';
import type { Atlas } from '#lib/domain/atlas.ts';

/** All that the site is made of, as read. */
export interface Records {
	readonly atlas: Atlas;
	readonly topology: Topology;
}

/** `fetch` and `file` (name of a file of the site → its address) are for the browser alone. */
export type LoadRecords = (
	fetch: typeof globalThis.fetch,
	file: (name: string) => string,
) => Promise<Records>;

const json = async <T>(fetch: typeof globalThis.fetch, url: string): Promise<T> => {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
	return (await response.json()) as T;
};

/** In the browser the records come from the site's own files; see server/records.ts for the build. */
export const loadRecords: LoadRecords = async (fetch, file) => {
	const [atlas, topology] = await Promise.all([
		json<Atlas>(fetch, file('/atlas.json')),
		json<Topology>(fetch, file('/geo/world.topojson')),
	]);
	return { atlas, topology };
};
