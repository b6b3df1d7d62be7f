import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CACHING, SECURITY_HEADERS } from '#lib/offline/headers.ts';
import { onPath } from '../on-path.ts';
import { siteServer } from '../site-server.ts';

/** The servers of deploy/, started as they are documented, over a site of a few files. */
let folder: string;
const write = (path: string, text: string): void => {
	mkdirSync(join(folder, path, '..'), { recursive: true });
	writeFileSync(join(folder, path), text);
};
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'tieline-servers-'));
	write('site/zh/index.html', '<h1>地图</h1>');
	write('site/404.html', '<h1>missing</h1>');
	write('site/_app/immutable/a.js', 'export {};');
	write('site/_app/immutable/a.woff2', 'font');
	write('site/geo/world.topojson', '{}');
	write('site/service-worker.js', 'self');
	write('site/_headers', 'settings of another host');
});
afterAll(() => rmSync(folder, { recursive: true }));

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const socket = createSocket().listen(0, '127.0.0.1', () => {
			const { port } = socket.address() as AddressInfo;
			socket.close(() => resolve(port));
		});
	});
/** A text of deploy/ with one thing of it replaced. Throws where it is not in it. */
const replaced = (text: string, old: string, by: string): string => {
	if (!text.includes(old)) throw new Error(`no “${old}”`);
	return text.replace(old, by);
};
const deployed = (file: string): string => readFileSync(`deploy/${file}`, 'utf8');

/** As Debian starts it: its own nginx.conf, which takes in what lies in conf.d. */
const nginx = (program: string, port: number): ChildProcess => {
	const home = join(folder, 'nginx');
	mkdirSync(join(home, 'conf.d'), { recursive: true });
	if (existsSync('/etc/nginx/mime.types'))
		copyFileSync('/etc/nginx/mime.types', join(home, 'mime.types'));
	let site = replaced(deployed('nginx.conf'), 'listen 80;', `listen 127.0.0.1:${port};`);
	site = replaced(site, '\tlisten [::]:80;\n', '');
	site = replaced(site, 'root /srv/tieline;', `root ${join(folder, 'site')};`);
	writeFileSync(join(home, 'conf.d/tieline.conf'), site);
	writeFileSync(
		join(home, 'nginx.conf'),
		`daemon off; master_process off; pid ${home}/pid; error_log stderr warn;
		events {}
		http {
			include mime.types;
			default_type application/octet-stream;
			access_log off;
			client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy;
			fastcgi_temp_path ${home}/fastcgi; uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
			include ${home}/conf.d/*.conf;
		}`,
	);
	return spawn(program, ['-p', home, '-e', 'stderr', '-c', join(home, 'nginx.conf')], {
		stdio: ['ignore', 'inherit', 'inherit'],
	});
};
const caddy = (program: string, port: number): ChildProcess => {
	let site = replaced(deployed('Caddyfile'), '\n:80 {', `\n:${port} {\n\tbind 127.0.0.1`);
	site = replaced(site, 'root * /srv/tieline', `root * ${join(folder, 'site')}`);
	const file = join(folder, 'Caddyfile');
	writeFileSync(file, `{\n\tadmin off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n${site}`);
	return spawn(program, ['run', '--config', file, '--adapter', 'caddyfile'], {
		stdio: ['ignore', 'inherit', 'inherit'],
		// It keeps files of its own; not in anybody’s home.
		env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
	});
};
const python = (program: string, port: number): ChildProcess =>
	spawn(program, ['deploy/linux/tieline-site.py', join(folder, 'site'), String(port)], {
		stdio: ['ignore', 'inherit', 'inherit'],
	});

const answers = async (address: string): Promise<void> => {
	for (let left = 100; ; left -= 1)
		try {
			await fetch(address);
			return;
		} catch (error) {
			if (left === 0) throw error;
			await new Promise((done) => setTimeout(done, 100));
		}
};

/** What every server has to answer for the whole of deploy/ to hold. */
const behaves = async (origin: string): Promise<void> => {
	const get = (path: string) => fetch(`${origin}${path}`, { redirect: 'manual' });
	const expected: readonly (readonly [string, number, string, RegExp])[] = [
		['/zh/', 200, CACHING.other, /^text\/html; ?charset=utf-8$/i],
		['/_app/immutable/a.js', 200, CACHING.immutable, /^(text|application)\/javascript/],
		['/_app/immutable/a.woff2', 200, CACHING.immutable, /^font\/woff2$/],
		['/geo/world.topojson', 200, CACHING.other, /^application\/json/],
		['/service-worker.js', 200, CACHING.other, /^(text|application)\/javascript/],
		['/nowhere/', 404, CACHING.other, /^text\/html/],
		['/_headers', 404, CACHING.other, /^text\/html/],
	];
	for (const [path, status, caching, type] of expected) {
		const answer = await get(path);
		expect.soft(answer.status, path).toBe(status);
		expect.soft(answer.headers.get('cache-control'), path).toBe(caching);
		expect.soft(answer.headers.get('content-type'), path).toMatch(type);
		for (const [name, value] of Object.entries(SECURITY_HEADERS))
			expect.soft(answer.headers.get(name), `${path} ${name}`).toBe(value);
		const body = await answer.text();
		if (status === 404) expect.soft(body, path).toBe('<h1>missing</h1>');
	}
	const folderName = await get('/zh');
	expect.soft([301, 302, 307, 308]).toContain(folderName.status);
	expect.soft(folderName.headers.get('location')).toMatch(/^(?:http:\/\/127\.0\.0\.1:\d+)?\/zh\/$/);
	// What is asked for again each time is answered in a word where it is still the same.
	const first = await get('/zh/');
	const [etag, modified] = [first.headers.get('etag'), first.headers.get('last-modified')];
	const again = await fetch(`${origin}/zh/`, {
		cache: 'no-store',
		headers: {
			...(etag === null ? {} : { 'If-None-Match': etag }),
			...(modified === null ? {} : { 'If-Modified-Since': modified }),
		},
	});
	expect.soft(again.status).toBe(304);
};

describe('a server behaves as the table of headers says', () => {
	// CI says that all are there, so that none is left out without anybody seeing it.
	const all = process.env['TIELINE_SERVERS'] === 'all';
	for (const [name, start] of Object.entries({ nginx, caddy, python3: python })) {
		const program = onPath(name);
		it.skipIf(program === null && !all)(`${name}, where it is installed`, async () => {
			if (program === null) throw new Error(`${name} is not installed`);
			const port = await freePort();
			const server = start(program, port);
			const ended = new Promise((done) => server.once('exit', done));
			try {
				await Promise.race([
					answers(`http://127.0.0.1:${port}/zh/`),
					ended.then((code) => Promise.reject(new Error(`${name} ended with ${String(code)}`))),
				]);
				await behaves(`http://127.0.0.1:${port}`);
			} finally {
				server.kill();
				await ended;
			}
		});
	}

	it('npm run preview', async () => {
		const server: Server = createServer(siteServer(join(folder, 'site')));
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		try {
			await behaves(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
		} finally {
			server.closeAllConnections();
			server.close();
		}
	});
});
