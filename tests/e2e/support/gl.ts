import { expect, type Page } from '@playwright/test';
import type { Scene } from '#lib/scene/scene.ts';
import { homeLens, sceneOf, type Size } from './atlas.ts';
import { clearPoints, fillAt, mapPicture } from './picture.ts';

/** Each country that can be seen clearly and the fill that the records give it, for a view on a map as it opens. */
const wantedFills = (query: string, size: Size) => {
	const scene: Scene = sceneOf(query);
	const points = clearPoints(scene, homeLens(size));
	const wanted = [...points.keys()].map(
		(id) => `${id}: ${scene.areas.find(({ polity }) => polity === id)?.fill}`,
	);
	return { points, wanted };
};

/** The colours that the map shows are those of the records for this view. */
export const showsTruth = async (page: Page, query: string, size: Size): Promise<number> => {
	const { points, wanted } = wantedFills(query, size);
	await expect(async () => {
		const picture = await mapPicture(page);
		expect([...points].map(([id, point]) => `${id}: ${fillAt(picture, point)}`)).toEqual(wanted);
	}).toPass({ timeout: 30_000 });
	return wanted.length;
};

/** Loses the map’s WebGL context; what it returns brings it back. */
export const loseContext = async (page: Page): Promise<() => Promise<void>> => {
	const extension = await page.locator('.stage canvas').evaluateHandle((canvas) => {
		const gl = canvas instanceof HTMLCanvasElement ? canvas.getContext('webgl2') : null;
		const found = gl?.getExtension('WEBGL_lose_context');
		found?.loseContext();
		return found;
	});
	return () => extension.evaluate((found) => found?.restoreContext());
};

/**
 * Watches, frame by frame, whether a map stands: the SVG map with its areas, or MapLibre’s layer shown with
 * a context that lives and a day drawn. A page that is loaded anew goes on where the one before was left: the
 * time between them counts. Call before the page opens; read with `longestBlank`.
 */
export const watchBlank = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const KEY = 'blank-watched';
		/** Milliseconds of a clock that a new page does not set back. */
		const now = () => performance.timeOrigin + performance.now();
		const seen = { since: 0, longest: 0, reloads: 0, begun: false };
		const [entry] = performance.getEntriesByType('navigation');
		const kept = sessionStorage.getItem(KEY);
		if (entry instanceof PerformanceNavigationTiming && entry.type === 'reload' && kept !== null) {
			Object.assign(seen, JSON.parse(kept));
			seen.reloads += 1;
		}
		Object.assign(window, { blank: seen });
		const stands = (): boolean => {
			if (document.querySelector('.stage svg.map [data-polity]')) return true;
			const layer = document.querySelector<HTMLElement>('.stage .gl.shown[data-drawn]');
			const canvas = layer?.querySelector('canvas');
			return canvas?.getContext('webgl2')?.isContextLost() === false;
		};
		// Not animation frames: those stop while a processor is busy drawing.
		const look = () => {
			if (!seen.begun && !document.querySelector('.stage')) return;
			seen.begun = true;
			const at = now();
			if (seen.since > 0) seen.longest = Math.max(seen.longest, at - seen.since);
			if (stands()) seen.since = 0;
			else if (seen.since === 0) seen.since = at;
		};
		setInterval(look, 20);
		addEventListener('pagehide', () => {
			look();
			const since = seen.since > 0 ? seen.since : now();
			sessionStorage.setItem(KEY, JSON.stringify({ ...seen, since }));
		});
	});

/** Milliseconds of the longest time without a map since the page was opened, across its reloads. */
export const longestBlank = (page: Page): Promise<number> =>
	page.evaluate(() =>
		Math.round((window as unknown as { blank: { longest: number } }).blank.longest),
	);

/** How often the page has been loaded anew since it was opened. */
export const reloadsOf = (page: Page): Promise<number> =>
	page.evaluate(() => (window as unknown as { blank: { reloads: number } }).blank.reloads);

/** Makes the element that a part begins with fail `times` times as it is made. */
export const breakDrawing = (page: Page, selector: string, times: number): Promise<void> =>
	page.evaluate(
		({ start, left }) => {
			let rest = left;
			const clone = Node.prototype.cloneNode;
			Node.prototype.cloneNode = function (this: Node, deep?: boolean) {
				const copy = clone.call(this, deep);
				const element = copy instanceof DocumentFragment ? copy.firstElementChild : copy;
				if (rest > 0 && element instanceof Element && element.matches(start)) {
					rest -= 1;
					throw new Error('thrown on purpose');
				}
				return copy;
			};
		},
		{ start: selector, left: times },
	);

/** No canvas gets WebGL from now on, as when the browser refuses after its GPU process has died. */
export const refuseWebGl = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const get = HTMLCanvasElement.prototype.getContext;
		Object.assign(window, { refused: false });
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			options?: unknown,
		) {
			const { refused } = window as unknown as { refused: boolean };
			return refused && kind.startsWith('webgl') ? null : get.call(this, kind, options);
		} as typeof get;
	});

/** Runs every wait of more than a minute `times` as fast, and keeps how long was asked for in `window.waits`. */
export const hurryRests = (page: Page, times: number): Promise<unknown> =>
	page.addInitScript((factor) => {
		const waits: number[] = [];
		Object.assign(window, { waits });
		const set = window.setTimeout.bind(window);
		window.setTimeout = ((run: () => void, time = 0, ...rest: unknown[]) => {
			if (time > 60_000) waits.push(time);
			return set(run, time > 60_000 ? time / factor : time, ...rest);
		}) as typeof window.setTimeout;
	}, times);

/** The log that the page keeps on the machine, as `what detail`. */
export const logOf = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() =>
		Array.from({ length: 16 }, (_, i) => localStorage.getItem(`tieline:log:${i}`) ?? '')
			.join('')
			.split('\n')
			.filter((line) => line !== '')
			.map((line) => (JSON.parse(line) as unknown[]).slice(3).join(' ')),
	);

/** As on a kiosk: the log stays on the machine. */
export const keepLog = (page: Page): Promise<unknown> =>
	page.addInitScript(() => localStorage.setItem('tieline:log-kept', 'yes'));
