import type { BuildStore } from './build-store.ts';
import { IMMUTABLE } from './headers.ts';
import type { Site } from './ports.ts';
import { ranged } from './ranges.ts';
import { fetchChecked } from './verified.ts';

/** A request with the clients it comes from and makes; empty where there is none. */
export interface Asked {
	readonly request: Request;
	readonly clientId: string;
	readonly resultingClientId: string;
}

const MISSING = '404.html';

/** Path within the site, percent-encoded as in the manifest, without query; `null` outside the site. */
const pathWithin = (scope: URL, address: string): string | null => {
	const { origin, pathname } = new URL(address);
	if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
	return pathname.slice(scope.pathname.length);
};

/** Whether the worker has anything to say to a request. */
export const concerns = (scope: URL, request: Request): boolean =>
	(request.method === 'GET' || request.method === 'HEAD') &&
	// Asked with another mode it may not be answered at all.
	!(request.cache === 'only-if-cached' && request.mode !== 'same-origin') &&
	pathWithin(scope, request.url) !== null;

/** A file of one build; fetched anew where the cache has lost it, if the site still has the very same. */
const fileOf = async (
	site: Site,
	store: BuildStore,
	build: string,
	path: string,
): Promise<Response | null> => {
	const cache = await store.cacheOf(build);
	const kept = await cache.match(store.key(path));
	if (kept) return kept;
	const file = (await store.manifestOf(build))?.files.find((candidate) => candidate.path === path);
	if (!file) return null;
	const fetched = await fetchChecked(site, store.key(path), file);
	await cache.put(store.key(path), fetched.clone()).catch(() => undefined);
	return fetched;
};

const DOCUMENTS: RequestDestination[] = ['document', 'iframe', 'frame'];

/** What a path of a build leads to: its file, the page of its folder, or the way to that folder. */
const found = async (
	site: Site,
	store: BuildStore,
	build: string,
	{ url, mode }: Request,
	path: string,
): Promise<Response | null> => {
	const folder = path === '' || path.endsWith('/');
	const direct = await fileOf(site, store, build, folder ? `${path}index.html` : path);
	if (direct || folder || mode !== 'navigate') return direct;
	if (!(await fileOf(site, store, build, `${path}/index.html`))) return null;
	const to = new URL(url);
	to.pathname += '/';
	return Response.redirect(to.href, 308);
};

const navigation = async (
	{ request, resultingClientId }: Asked,
	path: string,
	site: Site,
	store: BuildStore,
): Promise<Response> => {
	let current: string | null;
	let page: Response | null = null;
	try {
		// Nobody is looking at anything: the visit begins with the build that waits.
		if (!(await site.clients()).some(({ type }) => type === 'window')) await store.promote();
		({ current } = await store.standing());
		if (current !== null) page = await found(site, store, current, request, path);
	} catch (error) {
		// A damaged build or disk: the site's own page, all of it, is better than half of one or none.
		console.warn('What is held cannot be read:', error);
		return site.fetch(request);
	}
	if (current === null) return site.fetch(request);
	if (page) {
		await store.bind(resultingClientId, current);
		return page;
	}
	try {
		return await site.fetch(request);
	} catch (error) {
		const missing = await fileOf(site, store, current, MISSING);
		if (!missing) throw error;
		await store.bind(resultingClientId, current);
		return new Response(missing.body, { status: 404, headers: missing.headers });
	}
};

/** Names under which files of one content alone can stand are the same in every build. */
const byName = async (path: string, store: BuildStore): Promise<Response | null> => {
	if (!path.startsWith(IMMUTABLE)) return null;
	for (const build of await store.builds()) {
		const kept = await (await store.cacheOf(build)).match(store.key(path));
		if (kept) return kept;
	}
	return null;
};

const part = async (
	{ request, clientId, resultingClientId }: Asked,
	path: string,
	site: Site,
	store: BuildStore,
): Promise<Response> => {
	let build: string | null;
	try {
		build = await store.buildOf(clientId);
		if (build === null) return (await byName(path, store)) ?? (await site.fetch(request));
	} catch (error) {
		// As for a page that is of no build that is held.
		console.warn('What is held cannot be read:', error);
		return site.fetch(request);
	}
	// A worker of a page is of the page's build.
	if (resultingClientId !== '') await store.bind(resultingClientId, build);
	return (await found(site, store, build, request, path)) ?? site.fetch(request);
};

/** Answers a request of the site from the one build that it belongs to. Rejects where neither that nor the network can. */
export const answer = async (asked: Asked, site: Site, store: BuildStore): Promise<Response> => {
	const { request } = asked;
	const path = pathWithin(site.scope, request.url) ?? '';
	const navigates = request.mode === 'navigate' || DOCUMENTS.includes(request.destination);
	const whole = await (navigates ? navigation : part)(asked, path, site, store);
	const response = await ranged(whole, request.headers.get('Range'));
	return request.method === 'HEAD'
		? new Response(null, { status: response.status, headers: response.headers })
		: response;
};
