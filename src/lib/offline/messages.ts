/** How an attempt to fetch a build ended. `same`: what the site has is held already. */
export type Outcome = 'complete' | 'same' | 'unreachable' | 'mismatch' | 'full';

/** What a page tells the worker; `version` is the one its scripts were built with. */
export interface ToWorker {
	readonly type: 'hello' | 'check' | 'apply';
	readonly version: string;
}

/** What the worker tells a page. */
export interface Status {
	readonly type: 'status';
	/** Names of the build that pages get and of the one that waits. */
	readonly current: string | null;
	readonly next: string | null;
	/** The build this page belongs to, where the worker knows it. */
	readonly bound: string | null;
	/** Reloading after `apply` would show something newer. */
	readonly update: boolean;
	/** Files done and to do, while a build is being fetched. */
	readonly progress: { readonly done: number; readonly total: number } | null;
	/** Set when an attempt has ended. */
	readonly outcome: Outcome | null;
}
