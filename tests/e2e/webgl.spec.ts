import type { Page } from '@playwright/test';
import { showsTruth } from './support/gl.ts';
import { expect, test } from './support/test.ts';
import { chooseCountry, controls, drawn, open } from './support/visit.ts';

const SIZE = { width: 1280, height: 1000 };
test.use({ viewport: SIZE, contextOptions: { reducedMotion: 'reduce' } });

const isTrue = (page: Page, query: string) => showsTruth(page, query, SIZE);

/** Counts the times that the page asks for WebGL. */
const countRequests = (page: Page) =>
	page.addInitScript(() => {
		Object.assign(window, { asked: 0 });
		const get = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			options?: unknown,
		) {
			if (kind.startsWith('webgl')) (window as unknown as { asked: number }).asked += 1;
			return get.call(this, kind, options);
		} as typeof get;
	});
const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: number }).asked);

const withoutWebGl = (page: Page) =>
	page.addInitScript(() => {
		const get = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			options?: unknown,
		) {
			return kind.startsWith('webgl') ? null : get.call(this, kind, options);
		} as typeof get;
	});

/** Makes the software GPU pass for a real one while the probe looks, and not a moment longer. */
const withFastWebGl = (page: Page) =>
	page.addInitScript(() => {
		const get = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			options?: object,
		) {
			const plain = { ...options, failIfMajorPerformanceCaveat: false };
			return get.call(this, kind, kind.startsWith('webgl') ? plain : options);
		} as typeof get;
		const { getParameter, drawArrays } = WebGL2RenderingContext.prototype;
		const RENDERER = 0x1f01;
		const UNMASKED_RENDERER = 0x9246;
		WebGL2RenderingContext.prototype.getParameter = function (name: number): unknown {
			return name === RENDERER || name === UNMASKED_RENDERER
				? 'A real GPU'
				: getParameter.call(this, name);
		};
		WebGL2RenderingContext.prototype.drawArrays = function (...rest) {
			const seen = this.canvas instanceof HTMLCanvasElement && this.canvas.isConnected;
			if (seen) drawArrays.apply(this, rest);
		};
	});

test('without WebGL a link to the other map still gives one that works', async ({ page }) => {
	await withoutWebGl(page);
	const { panel, slider, button } = controls(page, 'en');
	await open(page, '/en/?year=1954&renderer=gl');
	await drawn(page, 'svg', '1954-12-31');
	await expect(page.locator('.stage canvas')).toHaveCount(0);
	await isTrue(page, 'year=1954');
	await slider.press('End');
	await drawn(page, 'svg', '1958-12-31');
	await button('show_globe').click();
	await expect(button('show_flat')).toBeVisible();
	await chooseCountry(page, 'en', 'Japan');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Japan');
});

test('where WebGL is only pretended, the SVG map stays', async ({ page }) => {
	await countRequests(page);
	await open(page, '/zh/');
	await expect.poll(() => asked(page)).toBeGreaterThan(0);
	// The probe has looked; two frames later its answer has had its effect.
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
	);
	await drawn(page, 'svg', '1955-12-31');
	await expect(page.locator('.stage canvas')).toHaveCount(0);
});

test('where WebGL is fast, MapLibre takes over without a blank moment or a jump', async ({
	page,
}) => {
	await withFastWebGl(page);
	// At every change of the page one whole map must stand: the SVG one, or the other’s full picture.
	await page.addInitScript(() => {
		const gaps: string[] = [];
		Object.assign(window, { gaps });
		new MutationObserver(() => {
			const stage = document.querySelector('.stage');
			if (stage && !stage.querySelector('svg.map') && !stage.querySelector('[data-drawn] canvas'))
				gaps.push(stage.innerHTML.slice(0, 80));
		}).observe(document, { subtree: true, childList: true });
	});
	await open(page, '/zh/');
	await isTrue(page, '');
	await drawn(page, 'gl', '1955-12-31');
	await isTrue(page, '');
	expect(await page.evaluate(() => (window as unknown as { gaps: string[] }).gaps)).toEqual([]);
});

test('a link to the SVG map keeps it, however fast WebGL is', async ({ page }) => {
	await withFastWebGl(page);
	await countRequests(page);
	await open(page, '/zh/?renderer=svg');
	await drawn(page, 'svg', '1955-12-31');
	// Three times as long as the page waits before it looks at WebGL.
	await page.waitForTimeout(600);
	expect(await asked(page)).toBe(0);
	await drawn(page, 'svg', '1955-12-31');
	await expect(page.locator('.stage canvas')).toHaveCount(0);
});
