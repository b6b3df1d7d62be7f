import { describe, expect, it } from 'vitest';
import { buildOf } from './fake-site.ts';
import { checksums, nameOf, parseManifest, sha256 } from './manifest.ts';

const build = await buildOf({ 'b.html': 'b', 'a.html': 'a' }, 'v1');

describe('the list of a build', () => {
	it('digests as sha256sum does', async () => {
		expect(await sha256(new TextEncoder().encode('abc'))).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
		);
	});

	it('gives the same name whatever the order of its files', async () => {
		expect(await nameOf([...build.files].reverse())).toBe(build.build);
		expect(checksums(build.files)).toMatch(/^\w{64} {2}a\.html\n\w{64} {2}b\.html\n$/);
	});

	it('gives another name when one file has other contents', async () => {
		expect((await buildOf({ 'b.html': 'B', 'a.html': 'a' }, 'v1')).build).not.toBe(build.build);
	});

	it('is read back as it was written', async () => {
		expect(await parseManifest(JSON.stringify(build))).toEqual(build);
	});

	it.each([0, 1, 20, 200])('is refused when cut off after %i characters', async (length) => {
		expect(await parseManifest(JSON.stringify(build).slice(0, length))).toBeNull();
	});

	it('is refused when it bears another list’s name', async () => {
		const shorter = { ...build, files: build.files.slice(1) };
		expect(await parseManifest(JSON.stringify(shorter))).toBeNull();
	});

	it('is refused when it lists nothing or no digests', async () => {
		for (const files of [[], [{ path: 'a.html', sha256: 'no', bytes: 1 }]])
			expect(await parseManifest(JSON.stringify({ ...build, files }))).toBeNull();
	});
});
