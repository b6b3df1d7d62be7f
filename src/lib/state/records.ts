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

/** Milliseconds before each further try; the prerendered page stands meanwhile. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000] as const;
const sleep = (milliseconds: number): Promise<void> =>
	new Promise((done) => setTimeout(done, milliseconds));

/** A network or server may come back; what is not there will not. */
const json = async <T>(
	fetch: typeof globalThis.fetch,
	url: string,
	rest: typeof sleep,
	[wait, ...later]: readonly number[] = WAITS,
): Promise<T> => {
	const answer = await fetch(url).catch((cause: unknown) => String(cause));
	if (typeof answer !== 'string' && answer.ok) return (await answer.json()) as T;
	const lasting = typeof answer !== 'string' && answer.status < 500;
	if (wait === undefined || lasting)
		throw new Error(
			`${url}: ${typeof answer === 'string' ? answer : `${answer.status} ${answer.statusText}`}`,
		);
	await rest(wait);
	return json(fetch, url, rest, later);
};

/**
 * In the browser the records come from the site's own files; see server/records.ts for the build.
 * Rejects, after some tries, with the file that did not come.
 */
export const createLoader =
	(rest: typeof sleep): LoadRecords =>
	async (fetch, file) => {
		const [atlas, topology] = await Promise.all([
			json<Atlas>(fetch, file('/atlas.json'), rest),
			json<Topology>(fetch, file('/geo/world.topojson'), rest),
		]);
		return { atlas, topology };
	};

export const loadRecords: LoadRecords = createLoader(sleep);
