import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { controls, open, openMap } from './support/visit.ts';

/** Notes every place and size that the SVG map has had, however briefly. */
const watchCamera = (page: Page) =>
	page.evaluate(() => {
		const seen = new Set<string>();
		Object.assign(window, { cameras: seen });
		const look = () => {
			const sheet = document.querySelector('.stage svg.map #sheet')?.parentElement;
			if (sheet) seen.add(sheet.getAttribute('transform') ?? '');
			requestAnimationFrame(look);
		};
		look();
	});
const cameras = (page: Page) =>
	page.evaluate(() => (window as unknown as { cameras: Set<string> }).cameras.size);

/** Longer than a flight, however slow the frames. */
const rested = (page: Page) => page.waitForTimeout(2_000);

for (const motion of ['no-preference', 'reduce'] as const)
	test.describe(motion === 'reduce' ? 'with reduced motion' : 'with motion', () => {
		test.use({ contextOptions: { reducedMotion: motion } });

		test('a story’s next step moves the SVG map, in a flight or at once', async ({ page }) => {
			await open(page, '/zh/?story=three-continents&step=1&renderer=svg');
			await rested(page);
			await watchCamera(page);
			await expect.poll(() => cameras(page)).toBe(1);
			await controls(page, 'zh').button('story_next').click();
			await expect(page).toHaveURL(/step=2/);
			await rested(page);
			if (motion === 'reduce') expect(await cameras(page)).toBe(2);
			else expect(await cameras(page)).toBeGreaterThan(4);
		});
	});

/**
 * Notes the scales that MapLibre draws names at. Their matrix has the map’s scale in its first number, times
 * a power of two for the size of a tile, which the logarithm’s whole part takes away: a step of the zoom
 * button ends at the scale that it began with, and whatever else is seen was on the way.
 */
const watchScales = (page: Page) =>
	page.addInitScript(() => {
		const scales = new Set<string>();
		Object.assign(window, { scales });
		const names = new WeakMap<WebGLUniformLocation, string>();
		const gl = WebGL2RenderingContext.prototype;
		const { getUniformLocation, uniformMatrix4fv } = gl;
		gl.getUniformLocation = function (program, name) {
			const found = getUniformLocation.call(this, program, name);
			if (found) names.set(found, name);
			return found;
		};
		gl.uniformMatrix4fv = function (location, ...rest) {
			const [, data] = rest;
			if (
				location &&
				names.get(location) === 'u_label_plane_matrix' &&
				data instanceof Float32Array
			) {
				const [first = 1] = data;
				const power = Math.log2(Math.abs(first));
				scales.add((power - Math.floor(power)).toFixed(3));
			}
			uniformMatrix4fv.call(this, location, ...rest);
		};
	});
const scalesSeen = (page: Page) =>
	page.evaluate(() => {
		const { scales } = window as unknown as { scales: Set<string> };
		const { size } = scales;
		scales.clear();
		return size;
	});

test.describe('the map by MapLibre', () => {
	// So few pixels that a flight has frames on the way without a GPU too.
	test.use({ viewport: { width: 480, height: 420 } });

	test('nears in a flight, or in one step where motion is unwelcome', async ({ page }) => {
		await watchScales(page);
		await openMap(page, 'gl', '', '1955-12-31');
		const { button } = controls(page, 'zh');
		const near = async () => {
			await scalesSeen(page);
			await button('zoom_in').click();
			await page.waitForTimeout(3_500);
			return scalesSeen(page);
		};
		// A busy machine may show nothing of one flight but its ends.
		await expect(async () => expect(await near()).toBeGreaterThan(2)).toPass({ timeout: 15_000 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await near()).toBe(1);
	});
});
