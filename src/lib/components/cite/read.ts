import { originOf, wholeAddress } from '#lib/view/site.ts';
import type { Read } from './cited.ts';
import { today } from './today.ts';

/**
 * How the page at `path` of the host is read. Where its script runs, the browser knows where and when;
 * a page that was printed beforehand knows neither, unless the build was told where it will stand.
 */
export const readAt = (path: string, page: URL, alive: boolean): Read => {
	if (alive) return { address: new URL(path, page).href, accessed: today() };
	const address = originOf(page) === null ? null : encodeURI(wholeAddress(path, page));
	return { address, accessed: null };
};
