import type { Step } from './interactions.ts';

/**
 * Does the steps, a painted frame between any two; resolves with how many found something to act on.
 * Evaluated inside the page: it may use nothing from outside itself.
 */
export const perform = async (steps: readonly Step[]): Promise<number> => {
	const frame = () =>
		new Promise<void>((done) => {
			// A page that paints nothing for a while must not hold the soak up.
			const timer = setTimeout(done, 250);
			requestAnimationFrame(() => {
				clearTimeout(timer);
				setTimeout(done);
			});
		});
	const button = (pattern: RegExp): HTMLElement | undefined =>
		[...document.querySelectorAll<HTMLElement>('main button, main nav a')].find((one) =>
			pattern.test((one.getAttribute('aria-label') ?? one.textContent ?? '').trim()),
		);
	const among = <T>(list: ArrayLike<T>, share: number): T | undefined =>
		list[Math.floor(share * list.length)];
	const map = () =>
		document.querySelector('.stage .gl.shown canvas') ?? document.querySelector('.stage svg.map');
	const mouse = (target: Element, type: string, x: number, y: number, more: object = {}) =>
		target.dispatchEvent(
			new MouseEvent(type, {
				bubbles: true,
				cancelable: true,
				view: window,
				clientX: x,
				clientY: y,
				...more,
			}),
		);
	const act: Record<string, (step: Step) => unknown> = {
		year: ({ at }) => {
			const slider = document.querySelector<HTMLInputElement>('input[type=range]');
			if (!slider) return false;
			const [first, last] = [Number(slider.min), Number(slider.max)];
			slider.value = String(first + Math.floor(at * (last - first + 1)));
			return slider.dispatchEvent(new Event('input', { bubbles: true }));
		},
		country: ({ at }) => {
			const links = document.querySelectorAll<HTMLElement>('main nav li > a');
			const link = among(links, at);
			link?.click();
			return link;
		},
		press: ({ at, other }) => {
			const target = map();
			const [x, y] = [innerWidth * (0.1 + 0.6 * at), innerHeight * (0.15 + 0.5 * other)];
			for (const type of ['mousedown', 'mouseup', 'click'])
				if (target) mouse(target, type, x, y, { detail: 1 });
			return target;
		},
		drag: ({ at, other }) => {
			const target = map();
			if (!target) return false;
			const [x, y] = [innerWidth / 2, innerHeight / 2];
			const [dx, dy] = [(at - 0.5) * 200, (other - 0.5) * 100];
			mouse(target, 'mousedown', x, y, { buttons: 1 });
			for (const share of [0.3, 0.6, 1])
				mouse(document.body, 'mousemove', x + dx * share, y + dy * share, { buttons: 1 });
			return mouse(document.body, 'mouseup', x + dx, y + dy);
		},
		zoom: ({ at }) => {
			const found = button(at < 0.5 ? /^(放大|Zoom in|Nearer)/ : /^(缩小|Zoom out|Farther)/);
			found?.click();
			return found;
		},
		event: ({ at, other }) => {
			const links = document.querySelectorAll<HTMLElement>('aside li a[href*="/event/"]');
			const step = button(at < 0.5 ? /^(上一|Previous)/ : /^(下一|Next)/);
			const found = other < 0.5 && links.length > 0 ? among(links, at) : step;
			found?.click();
			return found;
		},
		kind: ({ at }) => {
			const rows = document.querySelectorAll<HTMLElement>('main li button[aria-pressed]');
			const found = among(rows, at);
			found?.click();
			return found;
		},
		language: () => {
			const link = document.querySelector<HTMLElement>('nav a[hreflang]');
			link?.click();
			return link;
		},
		legend: () => {
			const found = button(/^(图例|Legend|Key)$/);
			found?.click();
			return found;
		},
		play: () => {
			const found = button(/^(播放|暂停|Play|Pause)/);
			found?.click();
			return found;
		},
		theme: () => {
			const found = button(/^(深色|浅色|Dark colours|Light colours)$/);
			found?.click();
			return found;
		},
		globe: () => {
			const found = button(/^(地球|平面|Show as a|Globe$|Flat$)/);
			found?.click();
			return found;
		},
		table: () => {
			const found = button(/^(表格|Table)$/);
			found?.click();
			return found;
		},
		/** Opens one of the stories and turns it once or twice. */
		story: async ({ at, other }) => {
			button(/^(故事|Stories)$/)?.click();
			await frame();
			const links = document.querySelectorAll<HTMLElement>('dialog[open] a[href*="story"]');
			const link = among(links, at);
			link?.click();
			for (const turned of [0.3, 0.7]) {
				await frame();
				if (other > turned) button(/^(下一步|Next step)$/)?.click();
			}
			return link;
		},
		/** Everything in sight for the eyes; on a kiosk alone. */
		comfort: ({ at }) => {
			const found = button(at < 0.5 ? /^(大字|Large)$/ : /^(高对比|Contrast)$/);
			found?.click();
			return found;
		},
		/** A visit ends; after a moment of the attract loop another begins. */
		reset: async ({ at }) => {
			const found = button(/^(重新开始|Start over)$/);
			found?.click();
			for (let frames = 2 + 8 * at; frames > 0; frames -= 1) await frame();
			return found;
		},
		close: () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
	};
	let done = 0;
	for (const step of steps) {
		// The attract loop: a touch begins.
		const begin = document.querySelector<HTMLElement>('.attract .begin');
		if (begin) {
			begin.click();
			await frame();
		}
		if (await act[step.what]?.(step)) done += 1;
		await frame();
		// A dialog would swallow everything that follows.
		const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
		if (dialog) {
			dialog.requestClose();
			await frame();
		}
	}
	return done;
};

/**
 * Ends the visit of a kiosk and begins another, in its first language. Evaluated inside the page, as `perform`.
 */
export const startOver = async (): Promise<void> => {
	const wait = (time: number) => new Promise<void>((done) => setTimeout(done, time));
	document.querySelector<HTMLDialogElement>('dialog[open]')?.requestClose();
	for (const one of document.querySelectorAll<HTMLElement>('.kiosk-tools button'))
		if (/^(重新开始|Start over)$/.test(one.textContent?.trim() ?? '')) one.click();
	// Its address changes after a moment, and the map flies home.
	await wait(1_500);
	document.querySelector<HTMLElement>('.attract .begin')?.click();
	await wait(1_500);
};

/**
 * Brings the page back to the first year, the flat map at home, everything shown and nothing open or playing:
 * what is held must not depend on what happens to be on screen. Evaluated inside the page, as `perform`.
 */
export const comeToRest = async (): Promise<void> => {
	const click = (pattern: RegExp) => {
		for (const one of document.querySelectorAll<HTMLElement>('main button'))
			if (pattern.test(one.getAttribute('aria-label') ?? '')) one.click();
	};
	const wait = (time: number) => new Promise<void>((done) => setTimeout(done, time));
	document.querySelector<HTMLDialogElement>('dialog[open]')?.requestClose();
	click(/^(暂停|Pause)$/);
	// A record that was opened from a story leads back to it, and that to the map.
	for (let i = 0; i < 3; i += 1) {
		dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
		await wait(50);
	}
	for (const row of document.querySelectorAll<HTMLElement>('main li button[aria-pressed=false]'))
		row.click();
	click(/^(平面图|Show as a flat map)$/);
	click(/^(浅色|Light colours)$/);
	await wait(300);
	if (document.documentElement.lang !== 'en')
		document.querySelector<HTMLElement>('nav a[hreflang=en]')?.click();
	const slider = document.querySelector<HTMLInputElement>('input[type=range]');
	if (slider) slider.value = slider.min;
	slider?.dispatchEvent(new Event('input', { bubbles: true }));
	await wait(700);
	click(/^(回到|全图|复位|Home|Whole|Back to|Reset)/);
	await wait(1_500);
};
