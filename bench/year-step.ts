/**
 * Times a year step in both maps of the site in build/, to and fro through all years: script from the
 * event to the end of its work, and time to the next frame, in milliseconds. Compare only figures of
 * one run: `npm run build && npm run bench`.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { getChromium } from '../scripts/chromium.ts';

const ROUNDS = 6;
const WARM_UP = 2;
const FLAGS = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-gpu-compositing',
	'--disable-background-networking',
];

const quantile = (values: readonly number[], share: number): string =>
	([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN).toFixed(1);

const server = createServer(sirv('build', { gzip: true }));
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: getChromium(), args: FLAGS });

for (const renderer of ['svg', 'gl']) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
	await page.goto(`${address}/en/?renderer=${renderer}`);
	await page.locator(`.stage[data-renderer=${renderer}]`).waitFor();
	await page.waitForTimeout(2000);
	const steps = await page.evaluate(
		async ({ rounds, warmUp }) => {
			const slider = document.querySelector<HTMLInputElement>('input[type=range]');
			if (!slider) return [];
			const measured: { script: number; frame: number }[] = [];
			const [first, last] = [Number(slider.min), Number(slider.max)];
			for (let round = 0; round < rounds; round++)
				for (let at = 0; at < 2 * (last - first); at++) {
					await new Promise((rest) => setTimeout(rest, 120));
					const year = at < last - first ? first + 1 + at : last - 1 - (at - (last - first));
					const start = performance.now();
					slider.value = String(year);
					slider.dispatchEvent(new Event('input', { bubbles: true }));
					// Svelte works in microtasks; the ones awaited here come after them.
					for (let i = 0; i < 20; i++) await null;
					const script = performance.now() - start;
					await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
					if (round >= warmUp) measured.push({ script, frame: performance.now() - start });
				}
			return measured;
		},
		{ rounds: ROUNDS, warmUp: WARM_UP },
	);
	const [script, frame] = [steps.map((step) => step.script), steps.map((step) => step.frame)];
	console.log(
		`${renderer}: ${steps.length} steps; script median ${quantile(script, 0.5)}, p90 ${quantile(script, 0.9)}; ` +
			`to the next frame median ${quantile(frame, 0.5)}, p90 ${quantile(frame, 0.9)}`,
	);
	await page.close();
}
await browser.close();
server.close();
