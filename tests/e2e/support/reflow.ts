import type { Page } from '@playwright/test';

/**
 * What a reader of the page as it stands cannot get at, one line each: a page that has to be scrolled sideways,
 * a control outside the screen or beneath something that cannot be closed, text that is cut off. What lies in a
 * box that scrolls is within reach.
 */
export const lost = (page: Page, screen: string): Promise<readonly string[]> =>
	page.evaluate((name) => {
		const found: string[] = [];
		const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
		if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide of ${clientWidth}`);
		const top = document.querySelector('dialog[open]') ?? document.body;
		/** For screen readers alone: a box of a pixel, out of sight. */
		const forListeners = (element: Element): boolean => {
			for (let at: Element | null = element; at; at = at.parentElement)
				if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
			return false;
		};
		const shown = (element: Element): boolean =>
			element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
			!forListeners(element);
		const called = (element: Element): string =>
			`${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 40)}”`;

		/** The part of the page in which what lies within `from` is seen, and in which ways it is scrolled. */
		const windowOf = (from: Element | null) => {
			const seen = { left: 0, right: clientWidth, top: -Infinity, bottom: Infinity };
			let [scrollsX, scrollsY, fixed] = [false, false, false];
			for (let box = from; box && box !== document.body; box = box.parentElement) {
				const { overflowX, overflowY, position } = getComputedStyle(box);
				const { left, right, top: upper, bottom } = box.getBoundingClientRect();
				if (/auto|scroll/.test(overflowX)) scrollsX = true;
				else if (overflowX !== 'visible' && !scrollsX) {
					seen.left = Math.max(seen.left, left);
					seen.right = Math.min(seen.right, right);
				}
				if (/auto|scroll/.test(overflowY)) scrollsY = true;
				else if (overflowY !== 'visible' && !scrollsY) {
					seen.top = Math.max(seen.top, upper);
					seen.bottom = Math.min(seen.bottom, bottom);
				}
				fixed ||= position === 'fixed';
			}
			if (fixed && !scrollsY) {
				seen.top = Math.max(seen.top, 0);
				seen.bottom = Math.min(seen.bottom, innerHeight);
			}
			return { seen, scrollsX, scrollsY };
		};
		const outside = (from: Element | null, box: DOMRect): string | null => {
			const { seen, scrollsX, scrollsY } = windowOf(from);
			const over = [
				!scrollsX && (box.left < seen.left - 1 || box.right > seen.right + 1),
				!scrollsY && (box.top < seen.top - 1 || box.bottom > seen.bottom + 1),
			];
			if (!over.includes(true)) return null;
			const list = [box.left, box.right, box.top, box.bottom].map(Math.round).join(' ');
			return `${list} of ${Object.values(seen).map(Math.round).join(' ')}`;
		};
		/** What a reader can close or move away. */
		const PASSING =
			'nav:has(> .skip), aside, dialog, [popover], .legend, [role="status"] p, [role="alert"], .now';
		const stuck = (element: Element): boolean => {
			for (let at: Element | null = element; at; at = at.parentElement)
				if (getComputedStyle(at).position === 'sticky') return true;
			return false;
		};
		const beneath = (element: Element, box: DOMRect): Element | null => {
			const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
			const { scrollsX, scrollsY } = windowOf(element.parentElement);
			if (scrollsX || scrollsY || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight)
				return null;
			const above = document.elementFromPoint(x, y);
			if (!above || element.contains(above) || above.contains(element)) return null;
			// What sticks to an edge passes as the page is scrolled.
			const sticks = scrollHeight > innerHeight && stuck(above);
			if (sticks || above.closest(PASSING) || above.closest('label')?.contains(element))
				return null;
			return above;
		};

		for (const element of top.querySelectorAll('button, a[href], input, select, summary')) {
			const box = element.getBoundingClientRect();
			if (!shown(element) || box.width < 2 || element.closest('svg')) continue;
			const where = outside(element.parentElement, box);
			if (where) found.push(`${called(element)} at ${where}`);
			const above = beneath(element, box);
			if (above) found.push(`${called(element)} beneath ${called(above)}`);
		}
		const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
		for (let text = walker.nextNode(); text; text = walker.nextNode()) {
			const element = text.parentElement;
			if (!element || (text.textContent ?? '').trim() === '') continue;
			if (element.closest('svg, script, style, select') || !shown(element)) continue;
			const range = document.createRange();
			range.selectNodeContents(text);
			const whole = range.getBoundingClientRect();
			// A box of text is higher than its letters, by as much above the first line as below the last.
			const size = Number.parseFloat(getComputedStyle(element).fontSize);
			const line = range.getClientRects()[0]?.height ?? size;
			const spare = Math.max(0, (line - 0.8 * size) / 2);
			const box = new DOMRect(whole.x, whole.y + spare, whole.width, whole.height - 2 * spare);
			if (box.width < 2) continue;
			const where = outside(element, box);
			if (where) found.push(`“${(text.textContent ?? '').trim().slice(0, 40)}” at ${where}`);
		}
		return [...new Set(found)].map((line) => `${name}: ${line}`);
	}, screen);
