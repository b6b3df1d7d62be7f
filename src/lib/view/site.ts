/** What SvelteKit calls the site while its address is not known. */
const UNKNOWN = 'http://sveltekit-prerender';

/** Origin of the site, or `null` in a build that was not told where it will stand. */
export const originOf = ({ origin }: Pick<URL, 'origin'>): string | null =>
	origin === UNKNOWN ? null : origin;

/** Whole address of a path where the origin is known, else the path itself. */
export const wholeAddress = (path: string, page: URL): string =>
	originOf(page) === null ? path : new URL(path, page).href;
