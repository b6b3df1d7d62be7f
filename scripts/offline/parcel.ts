import { readdirSync, readFileSync, statSync } from 'node:fs';
import { zipSync, type Zippable } from 'fflate';
import { checksums, MANIFEST, sha256, type BuildFile } from '#lib/offline/manifest.ts';
import { listBuild } from './list.ts';

/** The earliest day a zip can tell: the same build gives the same parcel, whatever the clock says. */
const MTIME = new Date(1980, 0, 1);

/** A zip of one folder, and what is in it. */
export interface Parcel {
	/** Name of the folder and of the zip. */
	readonly name: string;
	readonly files: readonly BuildFile[];
	readonly zip: Uint8Array;
}

/** Throws where the built site is not what its own list says. */
const checkedSite = async (root: string): Promise<readonly BuildFile[]> => {
	const now = await listBuild(root);
	const { build } = JSON.parse(readFileSync(`${root}/${MANIFEST}`, 'utf8')) as { build: string };
	if (now.build !== build)
		throw new Error(`${root} is no longer what ${MANIFEST} lists: run npm run build again.`);
	return now.files;
};

/** Unix file modes: of what is started, and of all else. */
const MODE = { started: 0o755, other: 0o644 } as const;
/** The system that zips say they were made on, so that modes are read. */
const UNIX = 3;

/**
 * Packs a built site with all that a host needs: `site/` to serve, the configurations of web servers,
 * `linux/` with launch and restart of a kiosk, README.md, and SHA256SUMS, which `sha256sum --check`
 * proves on any machine. Scripts may be started where the zip is unpacked with its modes.
 */
export const packSite = async (root: string, configurations: string): Promise<Parcel> => {
	const site = [
		...(await checkedSite(root)).map(({ path }) => decodeURIComponent(path)),
		MANIFEST,
		'service-worker.js',
		'_headers',
	];
	const sources = [
		...site.map((path) => ({ path: `site/${path}`, from: `${root}/${path}` })),
		...[
			'README.md',
			'nginx.conf',
			'Caddyfile',
			...readdirSync(`${configurations}/linux`).map((name) => `linux/${name}`),
		].map((path) => ({ path, from: `${configurations}/${path}` })),
	].sort((a, b) => (a.path < b.path ? -1 : 1));
	const contents: Record<string, Uint8Array> = {};
	const started = new Set<string>();
	const files: BuildFile[] = [];
	for (const { path, from } of sources) {
		const bytes = new Uint8Array(readFileSync(from));
		contents[path] = bytes;
		if (!path.startsWith('site/') && statSync(from).mode & 0o100) started.add(path);
		files.push({ path, sha256: await sha256(bytes), bytes: bytes.byteLength });
	}
	contents['SHA256SUMS'] = new TextEncoder().encode(checksums(files));
	const { build } = await listBuild(root);
	const name = `tieline-${build}`;
	const folder: Zippable = Object.fromEntries(
		Object.entries(contents).map(([path, bytes]) => [
			`${name}/${path}`,
			[bytes, { os: UNIX, attrs: (started.has(path) ? MODE.started : MODE.other) << 16 }],
		]),
	);
	return { name, files, zip: zipSync(folder, { level: 9, mtime: MTIME }) };
};
