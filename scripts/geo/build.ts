/**
 * Builds static/geo/world.topojson. With `--check` builds in memory and exits 1 where the committed
 * file differs. How and from what: static/geo/README.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { readBase } from './base.ts';
import { problemsOf } from './check.ts';
import { cutUnits, readMasks } from './cuts.ts';
import { buildTopology, serialise } from './topology.ts';

const OUTPUT = new URL('../../static/geo/world.topojson', import.meta.url);

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;

const topology = await buildTopology(await cutUnits(await readBase(), await readMasks()));
const problems = await problemsOf(topology);
if (problems.length > 0) {
	console.error(`geo: the build is wrong\n${problems.join('\n')}`);
	process.exit(1);
}

const built = serialise(topology);
if (process.argv.includes('--check')) {
	const committed = await readFile(OUTPUT, 'utf8').catch(() => null);
	if (committed !== built) {
		console.error(
			'geo: static/geo/world.topojson is not what scripts/geo builds: run `npm run geo:build` and commit it',
		);
		process.exit(1);
	}
} else {
	await writeFile(OUTPUT, built);
}
console.log(
	`geo: ${topology.objects.units.geometries.length} units, ${kilobytes(built.length)}, ${kilobytes(brotliCompressSync(built).length)} as brotli`,
);
