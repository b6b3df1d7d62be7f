import { homeCamera } from '#lib/map/framing.ts';
import { createGlobe } from '#lib/map/svg/globe.ts';
import { homeLens, index, world, type Point } from './support/atlas.ts';
import { drag, spread, storm } from './support/fingers.ts';
import { attract, begin, openKiosk, tool } from './support/kiosk.ts';
import { expect, test } from './support/test.ts';
import { controls, drawn, RENDERERS } from './support/visit.ts';

/** What fingers do on the kiosk, on both maps. */
/** No larger: without a GPU every pixel of WebGL costs time. */
const SIZE = { width: 1280, height: 720 };
test.use({ viewport: SIZE, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

/** Far enough from the small countries north of it, also where a turn of the globe carries it. */
const INDIA: Point = [78, 18];
const globe = createGlobe(world, homeCamera(SIZE, index, 'globe'), SIZE);
const WAYS = [
	{ projection: 'mercator', at: homeLens(SIZE).project(INDIA), by: [140, 60] },
	{ projection: 'globe', at: globe.project(INDIA) ?? INDIA, by: [100, 0] },
] as const;

for (const renderer of RENDERERS)
	test(`one finger moves the ${renderer} map, turns its globe, zooms and comes home`, async ({
		page,
	}) => {
		test.slow();
		const { panel, button } = controls(page, 'en');
		const heading = panel.getByRole('heading', { level: 2 });
		/** What a tap opens: the name of a country or the title of an event; empty over the sea. */
		const opened = async ([x, y]: Point): Promise<string> => {
			await page.touchscreen.tap(x, y);
			// Nothing opens over the sea: what is not there has to be waited for.
			await page.waitForTimeout(700);
			if ((await panel.count()) === 0) return '';
			const name = (await heading.first().textContent()) ?? '';
			await button('close').tap();
			await expect(panel).toHaveCount(0);
			return name.trim();
		};
		for (const { projection, at, by } of WAYS) {
			const query = projection === 'globe' ? 'year=1955&projection=globe' : 'year=1955';
			await openKiosk(page, 'en', query, renderer);
			await drawn(page, renderer, '1955-12-31');
			const moved: Point = [at[0] + by[0], at[1] + by[1]];
			await drag(page, at, by);
			await expect.poll(() => opened(moved)).toBe('India');
			expect(await opened(at)).not.toBe('India');
			await tool(page, 'en', 'kiosk_home').tap();
			await expect.poll(() => opened(at)).toBe('India');
			// Where a processor plays the GPU each touch takes seconds; the buttons are the same on both maps.
			if (renderer === 'gl') continue;
			// Nearer by a button: what stood beside the middle is carried away from it.
			const middle: Point = [SIZE.width / 2, SIZE.height / 2];
			await tool(page, 'en', 'kiosk_zoom_in').tap();
			await expect.poll(() => opened([2 * at[0] - middle[0], 2 * at[1] - middle[1]])).toBe('India');
			await tool(page, 'en', 'kiosk_zoom_out').tap();
			await expect.poll(() => opened(at)).toBe('India');
		}
	});

test('two fingers that spread never zoom the page, on its tools as little as on a caption', async ({
	page,
}) => {
	/** Scale of the page after two fingers have spread in the middle of an element. */
	const zoomBy = async (selector: string): Promise<number | undefined> => {
		const box = await page.locator(selector).boundingBox();
		if (!box) throw new Error(`${selector} is not there`);
		await spread(page, [box.x + box.width / 2, box.y + box.height / 2]);
		return page.evaluate(() => visualViewport?.scale);
	};
	// A page of the web is zoomed by the very same fingers.
	await page.goto('/en/polity/japan/');
	expect(await zoomBy('h1')).toBeGreaterThan(1.5);
	for (const part of ['.kiosk-tools', '.panel .body', '.timeline', '.stage']) {
		await openKiosk(page, 'en', 'polity=japan');
		await expect(controls(page, 'en').panel).toBeVisible();
		expect(await zoomBy(part), part).toBe(1);
	}
});

test.describe('ten fingers at once', () => {
	// One finger scrolls a caption while another is on the map: MapLibre then asks in vain that nothing scrolls.
	test.use({ expectedErrors: [/Ignored attempt to cancel a touchmove/] });
	for (const [renderer, rounds] of [
		['svg', 50],
		['gl', 20],
	] as const)
		test(`a storm of ten fingers on the ${renderer} map leaves it alive and nothing behind`, async ({
			page,
		}) => {
			test.slow();
			await openKiosk(page, 'zh', 'idle=5&countdown=2', renderer);
			await drawn(page, renderer, /^\d{4}-\d\d-\d\d$/);
			const device = await page.context().newCDPSession(page);
			const measure = async () => {
				for (let i = 0; i < 2; i += 1) await device.send('HeapProfiler.collectGarbage');
				const { usedSize } = await device.send('Runtime.getHeapUsage');
				const { nodes, jsEventListeners } = await device.send('Memory.getDOMCounters');
				return { heapMb: Math.round(usedSize / 1e5) / 10, nodes, listeners: jsEventListeners };
			};
			const reset = () => expect(attract(page)).toBeVisible({ timeout: 60_000 });
			// A visit before, so that what one needs is there.
			await begin(page);
			await reset();
			const before = await measure();
			const started = Date.now();
			const touches = await storm(device, SIZE, rounds);
			const seconds = (Date.now() - started) / 1000;
			await expect(page).toHaveURL(/\/(zh|en)\/kiosk\//);
			expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
			// Whatever it has opened, pressed and typed: nobody loads the page anew, it comes back by itself.
			await reset();
			await expect(page).toHaveURL(`/zh/kiosk/?idle=5&countdown=2&renderer=${renderer}`);
			const after = await measure();
			console.log(
				`storm on ${renderer}: ${touches} touches in ${seconds.toFixed(1)} s, attract loop again ` +
					`${((Date.now() - started) / 1000 - seconds).toFixed(1)} s later`,
				{ before, after },
			);
			expect(after.nodes).toBeLessThan(1.5 * before.nodes);
			expect(after.listeners).toBeLessThan(before.listeners + 20);
			expect(after.heapMb).toBeLessThan(2 * before.heapMb);
			await begin(page);
			const { slider, panel } = controls(page, 'zh');
			await expect(panel).toHaveCount(0);
			await slider.fill('1953');
			await drawn(page, renderer, '1953-12-31');
		});
});
