import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST } from '#lib/offline/manifest.ts';
import { onPath } from '../on-path.ts';
import { listBuild } from './list.ts';
import { packSite } from './parcel.ts';
import { sourceVersion } from './version.js';

let root: string;
const write = (path: string, text: string) => {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), text);
};

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'tieline-'));
	write('zh/index.html', '<h1>中文</h1>');
	write('zh/a name.txt', 'named');
	write('_app/version.json', '{"version":"v1"}');
	write('service-worker.js', 'worker');
	write('_headers', 'headers');
	write(MANIFEST, JSON.stringify(await listBuild(root)));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the list of a built site', () => {
	it('has every file by its address, but for the worker, the list and the host’s settings', async () => {
		const { files, version } = await listBuild(root);
		expect(version).toBe('v1');
		expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
			['_app/version.json', 16],
			['zh/a%20name.txt', 5],
			['zh/index.html', 15],
		]);
	});

	it('is the same for the same files, and bears another name for others', async () => {
		const before = await listBuild(root);
		expect(await listBuild(root)).toEqual(before);
		write('zh/index.html', '<h1>汉语</h1>');
		expect((await listBuild(root)).build).not.toBe(before.build);
	});
});

describe('the version of a build', () => {
	it('is that of its sources, whatever the time', () => {
		expect(sourceVersion()).toMatch(/^[0-9a-f]{16}$/);
		expect(sourceVersion()).toBe(sourceVersion());
	});
});

describe('a packed site', () => {
	it('is one folder with the site, what hosts and kiosks need, and a digest for each file', async () => {
		const { name, files, zip } = await packSite(root, 'deploy');
		const unpacked = unzipSync(zip);
		const { build } = await listBuild(root);
		expect(name).toBe(`tieline-${build}`);
		expect(Object.keys(unpacked).sort()).toEqual(
			[
				'Caddyfile',
				'README.md',
				'SHA256SUMS',
				'linux/tieline-kiosk.service',
				'linux/tieline-kiosk.sh',
				'linux/tieline-site.py',
				'linux/tieline-site.service',
				'nginx.conf',
				'site/_app/version.json',
				'site/_headers',
				`site/${MANIFEST}`,
				'site/service-worker.js',
				'site/zh/a name.txt',
				'site/zh/index.html',
			].map((path) => `${name}/${path}`),
		);
		expect(strFromU8(unpacked[`${name}/site/zh/index.html`] ?? new Uint8Array())).toBe(
			'<h1>中文</h1>',
		);
		const sums = strFromU8(unpacked[`${name}/SHA256SUMS`] ?? new Uint8Array());
		expect(sums.trim().split('\n')).toHaveLength(files.length);
		expect(sums).toMatch(/^[0-9a-f]{64} {2}site\/zh\/a name\.txt$/m);
	});

	// A reader of zips that is none of ours; CI has it.
	const reader = onPath('python3');
	it.skipIf(reader === null)(
		'says of its scripts that they may be started, and of nothing else',
		async () => {
			const { name, zip } = await packSite(root, 'deploy');
			const file = join(root, 'parcel.zip');
			writeFileSync(file, zip);
			const listed = execFileSync(
				reader ?? '',
				[
					'-c',
					'import sys, zipfile\nfor one in zipfile.ZipFile(sys.argv[1]).infolist(): print(oct(one.external_attr >> 16), one.filename)',
					file,
				],
				{ encoding: 'utf8' },
			);
			const modes = listed.trim().split('\n');
			expect(modes.filter((line) => line.startsWith('0o755 '))).toEqual([
				`0o755 ${name}/linux/tieline-kiosk.sh`,
				`0o755 ${name}/linux/tieline-site.py`,
			]);
			expect(modes.every((line) => /^0o(755|644) /.test(line))).toBe(true);
		},
	);

	it('is the same bytes each time', async () => {
		const once = await packSite(root, 'deploy');
		expect(Buffer.from((await packSite(root, 'deploy')).zip).equals(once.zip)).toBe(true);
	});

	it('is refused when a file has changed since the build', async () => {
		write('zh/index.html', 'meddled with');
		await expect(packSite(root, 'deploy')).rejects.toThrow('run npm run build again');
	});
});
