import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import sirv from 'sirv';
import { CACHING, cachingOf, SECURITY_HEADERS } from '#lib/offline/headers.ts';

/**
 * Answers requests from a built site as deploy/ tells web servers to. `changing`: files are looked
 * up anew for each request. Throws where nothing is built.
 */
export const siteServer = (root: string, { changing = false } = {}): RequestListener => {
	if (!existsSync(join(root, '404.html')))
		throw new Error('Nothing is built yet: run npm start, or npm run build first.');
	const files = sirv(root, {
		dev: changing,
		etag: true,
		gzip: true,
		brotli: true,
		setHeaders: (response, path) => {
			if (path.endsWith('.topojson')) response.setHeader('Content-Type', 'application/json');
		},
	});
	return (request, response) => {
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		response.setHeader('Cache-Control', cachingOf(pathname));
		const missing = () => {
			// Whatever the name: what is missing now may be there later.
			response.writeHead(404, {
				'content-type': 'text/html; charset=utf-8',
				'cache-control': CACHING.other,
			});
			response.end(readFileSync(join(root, '404.html')));
		};
		if (pathname === '/_headers') return missing();
		// Else what a page asks for relative to itself would be looked for one folder above.
		if (!pathname.endsWith('/') && existsSync(join(root, pathname, 'index.html'))) {
			response.writeHead(301, { location: `${pathname.replace(/^\/+/, '/')}/${search}` });
			return void response.end();
		}
		files(request, response, missing);
	};
};
