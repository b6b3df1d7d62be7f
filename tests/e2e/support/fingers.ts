import type { CDPSession, Page } from '@playwright/test';
import type { Point } from './atlas.ts';

/** One finger put down at `from`, drawn `by` at a hand's pace, at rest for a moment and lifted. */
export const drag = async (page: Page, from: Point, by: Point): Promise<void> => {
	const device = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove', share: number) =>
		device.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: [{ x: from[0] + by[0] * share, y: from[1] + by[1] * share }],
		});
	await touch('touchStart', 0);
	for (let i = 1; i <= 8; i += 1) {
		await touch('touchMove', i / 8);
		await page.waitForTimeout(20);
	}
	// Else the map flies on, and Chromium takes the next tap for the end of a fling.
	for (let i = 0; i < 10; i += 1) {
		await touch('touchMove', 1);
		await page.waitForTimeout(30);
	}
	await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await device.detach();
};

/** Two fingers put down beside a place and drawn apart to five times their distance, as far as the screen has room. */
export const spread = async (page: Page, [x, y]: Point): Promise<void> => {
	const device = await page.context().newCDPSession(page);
	const room = await page.evaluate(() => innerWidth);
	const touch = (type: 'touchStart' | 'touchMove', half: number) =>
		device.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: [
				{ x: Math.max(1, x - half), y, id: 1 },
				{ x: Math.min(room - 1, x + half), y, id: 2 },
			],
		});
	await touch('touchStart', 60);
	for (let half = 60; half <= 300; half += 10) {
		await touch('touchMove', half);
		await page.waitForTimeout(16);
	}
	await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await device.detach();
	// The browser zooms in its own time.
	await page.waitForTimeout(200);
};

/** Up to ten fingers anywhere on the screen, `rounds` times; the same storm each time. How many touches it was. */
export const storm = async (
	device: CDPSession,
	{ width, height }: { readonly width: number; readonly height: number },
	rounds: number,
): Promise<number> => {
	let seed = 20_261_122;
	const random = (below: number) => {
		seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
		return Math.floor((seed / 2 ** 31) * below);
	};
	let touches = 0;
	for (let round = 0; round < rounds; round += 1) {
		const touchPoints = Array.from({ length: 1 + random(10) }, (_, id) => ({
			x: random(width),
			y: random(height),
			id,
		}));
		touches += touchPoints.length;
		await device.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
		if (round % 3 === 0)
			await device.send('Input.dispatchTouchEvent', {
				type: 'touchMove',
				touchPoints: touchPoints.map(({ x, y, id }) => ({
					x: Math.min(width - 1, x + random(300)),
					y: Math.min(height - 1, y + random(200)),
					id,
				})),
			});
		await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	}
	return touches;
};
