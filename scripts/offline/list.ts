import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import {
	MANIFEST,
	nameOf,
	sha256,
	type BuildFile,
	type BuildManifest,
} from '#lib/offline/manifest.ts';

/** Not pieces of a build: the worker that fetches builds, the list itself, settings for the host. */
const APART = new Set(['service-worker.js', MANIFEST, '_headers']);

/** A path on disk as it stands in an address. */
const inAddress = (path: string): string => path.split(sep).map(encodeURIComponent).join('/');

/** The list of a built site, from its files. Throws where there is none. */
export const listBuild = async (root: string): Promise<BuildManifest> => {
	const paths = readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
		.filter((path) => !APART.has(path) && !path.startsWith('.'))
		.sort();
	const files: BuildFile[] = [];
	for (const path of paths) {
		const bytes = readFileSync(join(root, path));
		files.push({ path: inAddress(path), sha256: await sha256(bytes), bytes: bytes.byteLength });
	}
	const { version } = JSON.parse(readFileSync(join(root, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	return { build: await nameOf(files), version, files };
};
