import type { BuildStore } from './build-store.ts';
import { MANIFEST, parseManifest, type BuildFile, type BuildManifest } from './manifest.ts';
import type { Outcome } from './messages.ts';
import type { CachePort, Site } from './ports.ts';
import { stored } from './stored.ts';
import { checkedCopy, fetchChecked, Mismatch } from './verified.ts';

/** Files fetched side by side: enough to fill a line, few enough to leave some of it to the visitor. */
const LANES = 4;

/** Runs through the items in so many lanes; after the first error no item is begun. */
const inLanes = async <T>(
	items: readonly T[],
	lanes: number,
	run: (item: T) => Promise<void>,
): Promise<void> => {
	const queue = items.values();
	let failed = false;
	const lane = async () => {
		for (const item of queue) {
			if (failed) return;
			try {
				await run(item);
			} catch (error) {
				failed = true;
				throw error;
			}
		}
	};
	const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
	for (const end of ends) if (end.status === 'rejected') throw end.reason;
};

/** Where held builds keep files, by digest. */
const heldFiles = async (
	store: BuildStore,
	except: string,
): Promise<ReadonlyMap<string, { cache: CachePort; key: string }>> => {
	const held = new Map<string, { cache: CachePort; key: string }>();
	for (const build of await store.builds()) {
		const manifest = build === except ? null : await store.manifestOf(build);
		if (!manifest) continue;
		const cache = await store.cacheOf(build);
		for (const { path, sha256 } of manifest.files)
			held.set(sha256, { cache, key: store.key(path) });
	}
	return held;
};

/** Fills the cache of a build; what an earlier attempt left in it is checked and kept. */
const fill = async (
	manifest: BuildManifest,
	site: Site,
	store: BuildStore,
	progress: (done: number, total: number) => void,
): Promise<void> => {
	const cache = await store.cacheOf(manifest.build);
	const held = await heldFiles(store, manifest.build);
	let done = 0;
	const take = async (file: BuildFile): Promise<void> => {
		const key = store.key(file.path);
		if (!(await checkedCopy(await cache.match(key), file))) {
			const old = held.get(file.sha256);
			const copy = old && (await checkedCopy(await old.cache.match(old.key), file));
			await cache.put(key, copy ?? (await fetchChecked(site, key, file)));
		}
		progress((done += 1), manifest.files.length);
	};
	await inLanes(manifest.files, LANES, take);
	const list = new TextEncoder().encode(JSON.stringify(manifest));
	await cache.put(store.key(MANIFEST), stored(list.buffer, 'application/json'));
};

const outcomeOf = (error: unknown): Outcome => {
	if (error instanceof Mismatch) return 'mismatch';
	return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'unreachable';
};

/**
 * Fetches the build that the site has now, whole and verified, or leaves everything as it stands.
 * Cut at any moment it changes nothing that is served; the next attempt goes on where it was cut.
 */
export const fetchBuild = async (
	site: Site,
	store: BuildStore,
	progress: (done: number, total: number) => void = () => undefined,
): Promise<Outcome> => {
	let manifest: BuildManifest | null;
	try {
		const response = await site.fetch(store.key(MANIFEST), { cache: 'no-store' });
		if (!response.ok) return 'unreachable';
		manifest = await parseManifest(await response.text());
	} catch {
		return 'unreachable';
	}
	if (!manifest) return 'mismatch';
	const { build } = manifest;
	const living = async () => (await site.clients()).map(({ id }) => id);
	try {
		const { current, next } = await store.standing();
		const stands = build === current || build === next;
		if (stands && (await store.isWhole(manifest))) {
			await store.stage(build);
			return 'same';
		}
		await store.prune(await living(), [build]);
		await fill(manifest, site, store, progress);
		await store.stage(build);
		return 'complete';
	} catch (error) {
		const outcome = outcomeOf(error);
		if (outcome === 'full') {
			try {
				// Half a build is of no use to anyone; without it and the one before, the next attempt may fit.
				await store.prune(await living());
				await store.spare(await living());
			} catch (trouble) {
				// The page hears how the attempt ended all the same.
				console.warn('No room could be made for the newer build:', trouble);
			}
		}
		return outcome;
	}
};
