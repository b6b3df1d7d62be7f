import { nameOf, sha256, type BuildFile, type BuildManifest } from './manifest.ts';
import type { CachePort, CachesPort, ClientPort, Site } from './ports.ts';

/** For tests: caches in memory that outlive every worker, as a browser's do. */
export class FakeCaches implements CachesPort {
	readonly #caches = new Map<string, Map<string, { bytes: ArrayBuffer; headers: Headers }>>();
	/** Bytes that fit; more is refused as a full disk does. */
	room = Infinity;
	/** Nothing can be read or written. */
	broken = false;

	get used(): number {
		const sizes = [...this.#caches.values()].flatMap((cache) =>
			[...cache.values()].map(({ bytes }) => bytes.byteLength),
		);
		return sizes.reduce((sum, size) => sum + size, 0);
	}

	open(name: string): Promise<CachePort> {
		if (this.broken) return Promise.reject(new DOMException('Disk', 'UnknownError'));
		const entries = this.#caches.get(name) ?? new Map();
		this.#caches.set(name, entries);
		return Promise.resolve({
			match: (key: string) => {
				const entry = entries.get(key);
				return Promise.resolve(entry && new Response(entry.bytes, { headers: entry.headers }));
			},
			put: async (key: string, response: Response) => {
				const bytes = await response.arrayBuffer();
				if (this.used + bytes.byteLength > this.room)
					throw new DOMException('No room', 'QuotaExceededError');
				entries.set(key, { bytes, headers: response.headers });
			},
			keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
		});
	}

	keys(): Promise<string[]> {
		if (this.broken) return Promise.reject(new DOMException('Disk', 'UnknownError'));
		return Promise.resolve([...this.#caches.keys()]);
	}

	delete(name: string): Promise<boolean> {
		return Promise.resolve(this.#caches.delete(name));
	}

	/** As a disk that loses a file. */
	lose(key: string): void {
		for (const cache of this.#caches.values()) cache.delete(key);
	}
}

/** A build of small text files; its scripts call themselves `version`. */
export const buildOf = async (
	texts: Readonly<Record<string, string>>,
	version: string,
): Promise<BuildManifest> => {
	const files: BuildFile[] = [];
	for (const [path, text] of Object.entries(texts)) {
		const bytes = new TextEncoder().encode(text);
		files.push({ path, sha256: await sha256(bytes), bytes: bytes.byteLength });
	}
	return { build: await nameOf(files), version, files };
};

/** A web host and the windows that are open; both change under the worker's feet. */
export class FakeSite implements Site {
	readonly scope = new URL('https://atlas.example/exhibit/');
	readonly caches = new FakeCaches();
	files: Readonly<Record<string, string>> = {};
	manifest: BuildManifest | null = null;
	/** So many files are sent before the line is cut; `hangs`: it is not cut, it falls silent. */
	lasts = Infinity;
	hangs = false;
	windows: ClientPort[] = [];
	/** Paths asked for, in order. */
	asked: string[] = [];

	/** Puts a build onto the host. */
	async publish(texts: Readonly<Record<string, string>>, version: string): Promise<string> {
		this.files = texts;
		this.manifest = await buildOf(texts, version);
		return this.manifest.build;
	}

	readonly fetch = (input: string | Request): Promise<Response> => {
		const address = new URL(typeof input === 'string' ? input : input.url);
		const path = address.pathname.slice(this.scope.pathname.length);
		if (path === 'build-manifest.json') return Promise.resolve(Response.json(this.manifest));
		this.asked.push(path);
		if ((this.lasts -= 1) < 0)
			return this.hangs
				? new Promise<Response>(() => undefined)
				: Promise.reject(new TypeError('Failed to fetch'));
		const text = this.files[path.endsWith('/') || path === '' ? `${path}index.html` : path];
		return Promise.resolve(
			new Response(text ?? 'missing', {
				status: text === undefined ? 404 : 200,
				headers: { 'Content-Type': 'text/plain', 'X-From': 'network' },
			}),
		);
	};

	readonly clients = () => Promise.resolve(this.windows);
	readonly alone = <T>(run: () => Promise<T>): Promise<T | null> => run();
}

/** A request as a worker gets it; Node makes none that navigates. */
export const requestOf = (
	address: string,
	{
		mode = 'cors',
		method = 'GET',
		headers = {},
		destination = '',
	}: {
		mode?: RequestMode;
		method?: string;
		headers?: Record<string, string>;
		destination?: RequestDestination;
	} = {},
): Request =>
	({
		url: new URL(address, 'https://atlas.example/exhibit/').href,
		mode,
		method,
		cache: 'default',
		destination,
		headers: new Headers(headers),
	}) as Request;
