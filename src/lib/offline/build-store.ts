import { MANIFEST, parseManifest, type BuildManifest } from './manifest.ts';
import type { CachePort, CachesPort } from './ports.ts';

/** Which builds stand: the one pages get, the one that waits, the one before. */
export interface Standing {
	readonly current: string | null;
	readonly next: string | null;
	readonly previous: string | null;
}
const NONE: Standing = { current: null, next: null, previous: null };

/**
 * Whole builds in the Cache API. A cache for each build holds its files, its manifest and an entry
 * for every client bound to it; one entry of one more cache says which builds stand, so that a
 * switch is one write.
 */
export class BuildStore {
	readonly #caches: CachesPort;
	readonly #scope: URL;
	readonly #prefix: string;
	/** A client never changes its build. */
	readonly #bound = new Map<string, string>();

	constructor(caches: CachesPort, scope: URL) {
		this.#caches = caches;
		this.#scope = scope;
		// Several atlases may share an origin, each in its folder.
		this.#prefix = `tieline ${scope.pathname} `;
	}

	/** The key of a path of the site. */
	key(path: string): string {
		return new URL(path, this.#scope).href;
	}
	// Caches take addresses alone; no file has one of these.
	#clientKey = (client: string): string => this.key(`?client=${encodeURIComponent(client)}`);
	#standingKey = (): string => this.key('?standing');

	cacheOf(build: string): Promise<CachePort> {
		return this.#caches.open(`${this.#prefix}${build}`);
	}

	async standing(): Promise<Standing> {
		const record = await (await this.cacheOf('standing')).match(this.#standingKey());
		return record ? ((await record.json()) as Standing) : NONE;
	}

	async #write(standing: Standing): Promise<void> {
		await (await this.cacheOf('standing')).put(this.#standingKey(), Response.json(standing));
	}

	/** A complete, verified build: current where there was none, else it waits. */
	async stage(build: string): Promise<void> {
		const { current, next, previous } = await this.standing();
		if (current === null) await this.#write({ current: build, next: null, previous: null });
		else if (build === current) {
			// The site went back to what is shown.
			if (next !== null) await this.#write({ current, next: null, previous });
		} else await this.#write({ current, next: build, previous });
	}

	/** Makes the build that waits the current one; on a disk too full to note that, the old one stays. */
	async promote(): Promise<void> {
		const { current, next } = await this.standing();
		if (next === null) return;
		try {
			await this.#write({ current: next, next: null, previous: current });
		} catch (error) {
			// Whoever asked is served, or told, as before; the next occasion tries again.
			console.warn('The newer build has to wait:', error);
		}
	}

	/** From now on the client gets the files of this build, also from a worker that has been started anew. */
	async bind(client: string, build: string): Promise<void> {
		if (client === '' || this.#bound.has(client)) return;
		this.#bound.set(client, build);
		try {
			await (await this.cacheOf(build)).put(this.#clientKey(client), new Response(build));
		} catch {
			// A full disk: it holds as long as this worker lives; then the page says its version.
		}
	}

	/** The build a client is bound to. */
	async buildOf(client: string): Promise<string | null> {
		if (client === '') return null;
		const known = this.#bound.get(client);
		if (known !== undefined) return known;
		for (const build of await this.builds()) {
			if (!(await (await this.cacheOf(build)).match(this.#clientKey(client)))) continue;
			this.#bound.set(client, build);
			return build;
		}
		return null;
	}

	/** Every build of which anything is held. */
	async builds(): Promise<readonly string[]> {
		return (await this.#caches.keys())
			.filter((name) => name.startsWith(this.#prefix) && !name.endsWith(' standing'))
			.map((name) => name.slice(this.#prefix.length));
	}

	async manifestOf(build: string): Promise<BuildManifest | null> {
		const file = await (await this.cacheOf(build)).match(this.key(MANIFEST));
		return file ? parseManifest(await file.text()) : null;
	}

	/** Whether nothing of a build has been lost. */
	async isWhole({ build, files }: BuildManifest): Promise<boolean> {
		const keys = new Set((await (await this.cacheOf(build)).keys()).map(({ url }) => url));
		return keys.has(this.key(MANIFEST)) && files.every(({ path }) => keys.has(this.key(path)));
	}

	/** Of the builds that stand, the one whose scripts call themselves `version`. */
	async buildWithVersion(version: string): Promise<string | null> {
		for (const build of Object.values(await this.standing()) as (string | null)[])
			if (build !== null && (await this.manifestOf(build))?.version === version) return build;
		return null;
	}

	/** Drops every build that neither stands nor is `kept` nor belongs to one of the `living` clients. */
	async prune(living: readonly string[], kept: readonly string[] = []): Promise<void> {
		const { current, next, previous } = await this.standing();
		const wanted = new Set<string | null>([current, next, previous, ...kept]);
		for (const client of living) wanted.add(await this.buildOf(client));
		for (const build of await this.builds())
			if (!wanted.has(build)) await this.#caches.delete(`${this.#prefix}${build}`);
	}

	/** Frees what a full disk can spare: the build before, unless a living client belongs to it. */
	async spare(living: readonly string[]): Promise<void> {
		const { previous } = await this.standing();
		const needed = await Promise.all(living.map((client) => this.buildOf(client)));
		if (previous !== null && !needed.includes(previous))
			await this.#caches.delete(`${this.#prefix}${previous}`);
	}
}
