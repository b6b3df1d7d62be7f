import { sha256, type BuildFile } from './manifest.ts';
import type { Site } from './ports.ts';
import { stored } from './stored.ts';

/** The site sent something else than its manifest says. */
export class Mismatch extends Error {
	override readonly name = 'Mismatch';
}

const matches = async (bytes: ArrayBuffer, file: BuildFile): Promise<boolean> =>
	bytes.byteLength === file.bytes && (await sha256(bytes)) === file.sha256;

/** A kept file, if its contents are what the manifest says. */
export const checkedCopy = async (
	kept: Response | undefined,
	file: BuildFile,
): Promise<Response | null> => {
	if (!kept) return null;
	const bytes = await kept.arrayBuffer();
	return (await matches(bytes, file)) ? stored(bytes, kept.headers.get('Content-Type')) : null;
};

/**
 * Fetches a file of the site. A copy in the HTTP cache counts only after the host was asked and its
 * digest is right, so no clock matters. Throws Mismatch, or TypeError where there is no network.
 */
export const fetchChecked = async (
	{ fetch }: Pick<Site, 'fetch'>,
	address: string,
	file: BuildFile,
): Promise<Response> => {
	for (const cache of ['no-cache', 'reload'] as const) {
		const response = await fetch(address, { cache, credentials: 'same-origin', priority: 'low' });
		// Hosts send pages under the folder's name too, so an address may lead elsewhere: its contents count.
		const bytes = await response.arrayBuffer();
		if (response.ok && (await matches(bytes, file)))
			return stored(bytes, response.headers.get('Content-Type'));
		if (response.status >= 500) throw new TypeError(`${address}: ${response.status}`);
	}
	throw new Mismatch(file.path);
};
