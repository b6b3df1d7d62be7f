/** After `vite build`: writes build/build-manifest.json and puts the headers for web hosts beside the site. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { MANIFEST } from '#lib/offline/manifest.ts';
import { listBuild } from './list.ts';

const ROOT = 'build';
const manifest = await listBuild(ROOT);
writeFileSync(`${ROOT}/${MANIFEST}`, JSON.stringify(manifest));
copyFileSync('deploy/_headers', `${ROOT}/_headers`);
const megabytes = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
console.log(
	`Build ${manifest.build}: ${manifest.files.length} files, ${megabytes.toFixed(1)} MB, listed in ${MANIFEST}`,
);
