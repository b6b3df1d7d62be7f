import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import sirv from 'sirv';
import { packSite } from '../../scripts/offline/parcel.ts';
import { attract, begin } from './support/kiosk.ts';
import { held, test } from './support/offline.ts';
import { expect } from './support/test.ts';
import { controls } from './support/visit.ts';

/** A server that knows nothing of the atlas, which lies in a folder of it. */
test.describe('a packed site, unpacked', () => {
	test.use({
		baseURL: async ({ folder }, use) => {
			const { name, zip } = await packSite('build', 'deploy');
			for (const [path, bytes] of Object.entries(unzipSync(zip))) {
				const file = join(folder, path);
				mkdirSync(dirname(file), { recursive: true });
				writeFileSync(file, bytes);
			}
			const plain = sirv(join(folder, name, 'site'));
			const server = createServer((request, response) => {
				const missing = () => void response.writeHead(404).end();
				if (!request.url?.startsWith('/atlas/')) return missing();
				request.url = request.url.slice('/atlas'.length);
				plain(request, response, missing);
			});
			await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
			await use(`http://localhost:${(server.address() as AddressInfo).port}`);
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	});

	test('works from a plain server in a folder of it, and is held there', async ({ page }) => {
		await page.goto('/atlas/kiosk/?renderer=svg');
		await expect(page).toHaveURL('/atlas/zh/kiosk/?renderer=svg');
		await expect(attract(page)).toBeVisible();
		await begin(page);
		await controls(page, 'zh').slider.fill('1953');
		await expect(page.locator('.stage svg.map')).toHaveAttribute('data-drawn', '1953-12-31');
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL(/\/atlas\/en\/kiosk\/\?renderer=svg&year=1953$/);
		await page.goto('/atlas/zh/polity/japan/');
		await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
		const map = await page.goto('/atlas/zh/');
		expect(map?.status()).toBe(200);
		await held(page, '/atlas/');
		const { scope } = await page.evaluate(() =>
			navigator.serviceWorker.ready.then(({ scope: held }) => ({ scope: held })),
		);
		expect(new URL(scope).pathname).toBe('/atlas/');
	});
});

test('npm run kiosk:pack builds, and then packs what was built into one zip that says how to check it', ({
	folder,
}) => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		scripts: Readonly<Record<string, string>>;
	};
	const [build, pack = ''] = scripts['kiosk:pack']?.split(' && ') ?? [];
	expect(build).toBe('npm run build');
	// The second half alone: other tests look at what is built. In a folder of its own, where the zip goes.
	for (const name of ['build', 'deploy']) symlinkSync(resolve(name), join(folder, name));
	const [tsx = '', script = ''] = pack.split(' ');
	const { status, stdout, stderr } = spawnSync(
		resolve('node_modules/.bin', tsx),
		[resolve(script)],
		{ cwd: folder, encoding: 'utf8' },
	);
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	const [, zip = '', files] = /^(kiosk\/.+\.zip): (\d+) files, [\d.]+ MB\n$/.exec(stdout) ?? [];
	const packed = Object.keys(unzipSync(readFileSync(join(folder, zip))));
	expect(packed.map((path) => path.slice(path.indexOf('/') + 1))).toEqual(
		expect.arrayContaining(['SHA256SUMS', 'README.md', 'Caddyfile', 'site/zh/kiosk/index.html']),
	);
	expect(packed.length).toBeGreaterThanOrEqual(Number(files));
	console.log(stdout.trim());
});
