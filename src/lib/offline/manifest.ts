import * as v from 'valibot';

/** The file that lists a build, beside the build's files. */
export const MANIFEST = 'build-manifest.json';

const HEX = /^[0-9a-f]+$/;
const ManifestSchema = v.object({
	build: v.pipe(v.string(), v.regex(HEX)),
	version: v.string(),
	files: v.pipe(
		v.array(
			v.object({
				path: v.pipe(v.string(), v.nonEmpty()),
				sha256: v.pipe(v.string(), v.regex(HEX), v.length(64)),
				bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
			}),
		),
		v.nonEmpty(),
	),
});

/** One file: its path within the site as in an address (`zh/index.html`), its SHA-256 in hex, its size. */
export interface BuildFile {
	readonly path: string;
	readonly sha256: string;
	readonly bytes: number;
}

/** A build: its name is the digest of its list; `version` is what its scripts call themselves. */
export interface BuildManifest {
	readonly build: string;
	readonly version: string;
	readonly files: readonly BuildFile[];
}

/** SHA-256 of bytes, in hex. */
export const sha256 = async (bytes: BufferSource): Promise<string> => {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** The list as `sha256sum` writes and checks it, sorted by path. */
export const checksums = (files: readonly BuildFile[]): string =>
	[...files]
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map(({ path, sha256: digest }) => `${digest}  ${path}\n`)
		.join('');

/** The name of a build: the first 16 hex digits of the digest of its list. */
export const nameOf = async (files: readonly BuildFile[]): Promise<string> =>
	(await sha256(new TextEncoder().encode(checksums(files)))).slice(0, 16);

/** Reads a manifest; `null` where the text is cut off, malformed, or does not bear its own list's name. */
export const parseManifest = async (text: string): Promise<BuildManifest | null> => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	const { success, output } = v.safeParse(ManifestSchema, value);
	return success && output.build === (await nameOf(output.files)) ? output : null;
};
