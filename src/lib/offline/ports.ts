/** The parts of the Cache API that are used; keys are whole addresses. */
export interface CachePort {
	match(key: string): Promise<Response | undefined>;
	put(key: string, response: Response): Promise<void>;
	keys(): Promise<readonly { readonly url: string }[]>;
}

export interface CachesPort {
	open(name: string): Promise<CachePort>;
	keys(): Promise<string[]>;
	delete(name: string): Promise<boolean>;
}

/** A window or worker of the site. */
export interface ClientPort {
	readonly id: string;
	readonly type: string;
	postMessage(message: unknown): void;
}

/** All that the worker's logic needs of a browser. */
export interface Site {
	/** Address of the folder the site stands in, with a slash at its end. */
	readonly scope: URL;
	readonly caches: CachesPort;
	readonly fetch: (input: string | Request, init?: RequestInit) => Promise<Response>;
	readonly clients: () => Promise<readonly ClientPort[]>;
	/** Runs alone among all workers of the site; `null` at once where another is running. */
	readonly alone: <T>(run: () => Promise<T>) => Promise<T | null>;
}
