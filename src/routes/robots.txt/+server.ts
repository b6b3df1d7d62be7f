import { originOf } from '#lib/view/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Everything may be read; the sitemap is named where the site knows where it stands. */
export const GET: RequestHandler = ({ url }) => {
	const origin = originOf(url);
	const sitemap = origin === null ? '' : `\nSitemap: ${origin}/sitemap.xml\n`;
	return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
};
