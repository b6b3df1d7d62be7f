import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
	'src',
	'data',
	'messages',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
];
/** Made from the sources while building, or no part of the site. */
const APART = /^src[\\/]lib[\\/](?:paraglide|styles[\\/]fonts)(?:[\\/]|$)|\.test\.ts$/;

/**
 * Paths of all files at or under a path, sorted.
 * @param {string} path
 * @returns {string[]}
 */
const filesUnder = (path) => {
	if (APART.test(path)) return [];
	try {
		return readdirSync(path)
			.sort()
			.flatMap((name) => filesUnder(join(path, name)));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path];
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
};

/** What a build calls itself: a digest of all it is made from, so that the same sources give the same files. */
export const sourceVersion = () => {
	const digest = createHash('sha256').update(process.env.ORIGIN ?? '');
	for (const path of SOURCES.flatMap(filesUnder))
		digest.update(path.replaceAll('\\', '/')).update('\0').update(readFileSync(path)).update('\0');
	return digest.digest('hex').slice(0, 16);
};
