import { indexAtlas } from '#lib/domain/atlas-index.ts';
import { readDataset } from '#lib/server/dataset.ts';
import { originOf } from '#lib/view/site.ts';
import { sitemapOf } from '#lib/view/sitemap.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) =>
	new Response(sitemapOf(indexAtlas(readDataset()), originOf(url)), {
		headers: { 'content-type': 'application/xml' },
	});
