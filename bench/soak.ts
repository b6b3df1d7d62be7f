/**
 * Uses the site in build/ at random for a long time, the kiosk and the map of the web, each in both maps,
 * and says what they hold on to: `npm run build && npm run soak -- --minutes 2`. Further: `--hours 8`,
 * `--every 1000`, `--seed 1`, `--page kiosk`, `--renderer svg`. Ends with 1 where the growth per 1,000 interactions after the warm-up is above a bound.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { getChromium } from '../scripts/chromium.ts';
import { BOUNDS } from './soak/bounds.ts';
import { growth, soak, type Holding } from './soak/drive.ts';
import { PLACES } from './soak/places.ts';

const { values } = parseArgs({
	options: {
		minutes: { type: 'string', default: '2' },
		hours: { type: 'string' },
		every: { type: 'string', default: '1000' },
		seed: { type: 'string', default: '1' },
		renderer: { type: 'string' },
		page: { type: 'string' },
	},
});
const minutes = values.hours === undefined ? Number(values.minutes) : 60 * Number(values.hours);
const [every, seed] = [Number(values.every), Number(values.seed)];
if (!(minutes > 0) || !(every >= 100) || !Number.isInteger(seed)) {
	console.error(
		'Usage: npm run soak -- [--minutes 2 | --hours 8] [--every 1000] [--seed 1] [--page kiosk|map] [--renderer svg|gl]',
	);
	process.exit(2);
}
const runs = Object.entries(PLACES)
	.filter(([name]) => (values.page ?? name) === name)
	.flatMap(([name, place]) =>
		['svg', 'gl']
			.filter((one) => (values.renderer ?? one) === one)
			.map((renderer) => ({ name, place, renderer })),
	);

/** Interactions until the caches of scenes and labels are full. */
const WARM_UP = 900;
const FLAGS = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-gpu-compositing',
	'--disable-background-networking',
];
const server = createServer(sirv('build', { gzip: true }));
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: getChromium(), args: FLAGS });

const row = (cells: readonly (string | number)[]): string =>
	cells.map((cell) => String(cell).padStart(14)).join('');
const tell = ({ interactions, heap, nodes, listeners }: Holding): void =>
	console.log(row([interactions, (heap / 1000).toFixed(0), nodes, listeners]));

let failed = false;
for (const { name, place, renderer } of runs) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(`${address}${place.address(renderer)}`);
	await page.locator(`.stage[data-renderer=${renderer}]`).waitFor();
	await page.waitForTimeout(2_000);
	console.log(`\n${name}, ${renderer}, seed ${seed}, ${minutes} min for all`);
	console.log(row(['interactions', 'heap kB', 'DOM nodes', 'listeners']));
	const end = performance.now() + (minutes * 60_000) / runs.length;
	const holdings = await soak(page, {
		place,
		seed,
		every,
		// Three measurements at least: fewer make no line.
		goOn: (done) => performance.now() < end || done < WARM_UP + 2 * every,
		measured: tell,
	});
	const grown = growth(holdings, Math.max(every, WARM_UP));
	console.log(
		row([
			'per 1,000',
			(grown.heap / 1000).toFixed(1),
			grown.nodes.toFixed(1),
			grown.listeners.toFixed(1),
		]),
	);
	console.log(row(['at most', BOUNDS.heap / 1000, BOUNDS.nodes, BOUNDS.listeners]));
	if (errors.length > 0) console.log(`${errors.length} errors, the first: ${errors[0]}`);
	const shown = await page.locator('.stage').getAttribute('data-renderer');
	if (shown !== renderer) console.log(`ended on the other map: ${shown}`);
	failed ||=
		errors.length > 0 ||
		grown.heap > BOUNDS.heap ||
		grown.nodes > BOUNDS.nodes ||
		grown.listeners > BOUNDS.listeners;
	await page.close();
}
await browser.close();
server.close();
process.exitCode = failed ? 1 : 0;
