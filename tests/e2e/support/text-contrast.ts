import type { Page } from '@playwright/test';

/** A text whose contrast is not what it must be, or that could not be measured. */
interface Measured {
	readonly target: string;
	/** `null`: neither its pixels nor a plain ground beneath it were found. */
	readonly contrast: number | null;
	readonly least: number;
}

const HIDES = `*, ::before, ::after, ::placeholder {
	color: transparent !important; -webkit-text-fill-color: transparent !important;
	text-decoration-color: transparent !important; transition: none !important;
}`;

/**
 * Contrast of the texts of elements with the pixels that stand behind them, for those of which no rule can tell
 * the ground: over the map, over a gradient, beneath something transparent. The texts are made transparent for a
 * picture; nineteen of twenty pixels must be far enough from the colour of the letters. What is scrolled out of
 * sight stands on the colour of the box it is in.
 */
export const textContrasts = async (
	page: Page,
	targets: readonly string[],
): Promise<readonly Measured[]> => {
	if (targets.length === 0) return [];
	const inks = await page.evaluate(
		(selectors) =>
			selectors.map((selector) => {
				const element = document.querySelector(selector);
				if (!element) return null;
				const style = getComputedStyle(element);
				let opacity = 1;
				for (let at: Element | null = element; at; at = at.parentElement)
					opacity *= Number(getComputedStyle(at).opacity);
				const size = Number.parseFloat(style.fontSize);
				const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
				return { colour: style.color, opacity, least: large ? 3 : 4.5 };
			}),
		targets,
	);
	const style = await page.addStyleTag({ content: HIDES });
	const picture = (await page.screenshot({ animations: 'allow' })).toString('base64');
	const contrasts = await page.evaluate(
		async ([encoded, selectors, letters]) => {
			const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
			const context = canvas.getContext('2d', { willReadFrequently: true });
			if (!context) throw new Error('No canvas');
			type Rgba = readonly [number, number, number, number];
			/** Any colour of CSS as 0–255 and its alpha. */
			const read = (colour: string): Rgba => {
				context.clearRect(0, 0, 1, 1);
				context.fillStyle = colour;
				context.fillRect(0, 0, 1, 1);
				const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
				return [r, g, b, a / 255];
			};
			const over = ([r, g, b, a]: Rgba, [R, G, B]: Rgba): Rgba => [
				r * a + R * (1 - a),
				g * a + G * (1 - a),
				b * a + B * (1 - a),
				1,
			];
			/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
			const luminance = ([r, g, b]: Rgba): number => {
				const [x, y, z] = [r, g, b].map((channel) => {
					const share = channel / 255;
					return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
				}) as [number, number, number];
				return 0.2126 * x + 0.7152 * y + 0.0722 * z;
			};
			const contrast = (ink: Rgba, ground: Rgba): number => {
				const [a, b] = [luminance(over(ink, ground)), luminance(ground)];
				return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
			};
			const inkOf = ({ colour, opacity }: { colour: string; opacity: number }): Rgba => {
				const [r, g, b, a] = read(colour);
				return [r, g, b, a * opacity];
			};
			const colours = letters.map((letter) => (letter ? inkOf(letter) : null));
			const grounds = selectors.map((selector) => {
				for (let at = document.querySelector(selector); at; at = at.parentElement) {
					const { backgroundColor, backgroundImage } = getComputedStyle(at);
					if (backgroundImage !== 'none') return null;
					const ground = read(backgroundColor);
					if (ground[3] === 1) return ground;
				}
				return null;
			});
			context.drawImage(bitmap, 0, 0);

			/** Beneath something that was opened over it: not seen, and not in want of contrast. */
			const covered = (element: Element, { x, y, width, height }: DOMRect): boolean =>
				document
					.elementFromPoint(x + width / 2, y + height / 2)
					?.closest('dialog, aside, [popover], nav:focus-within')
					?.contains(element) === false;

			/** What is seen of the lines of an element. */
			const boxesOf = (element: Element, own: readonly DOMRect[]): readonly DOMRect[] => {
				let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
				for (let at: Element | null = element; at; at = at.parentElement) {
					if (getComputedStyle(at).overflow === 'visible' || at === document.body) continue;
					const box = at.getBoundingClientRect();
					[left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
					[right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
				}
				// A box of text is higher than its letters.
				const letters = Number.parseFloat(getComputedStyle(element).fontSize) * 0.8;
				return own.flatMap((box) => {
					const spare = Math.max(0, (box.height - letters) / 2);
					const [x, y] = [Math.max(left, box.left), Math.max(top, box.top + spare)];
					const width = Math.min(right, box.right) - x;
					const height = Math.min(bottom, box.bottom - spare) - y;
					return width >= 1 && height >= 1 ? [new DOMRect(x, y, width, height)] : [];
				});
			};
			const linesOf = (element: Element): readonly DOMRect[] => {
				const rects = [...element.childNodes].flatMap((node) => {
					if (node.nodeType !== Node.TEXT_NODE) return [];
					const range = document.createRange();
					range.selectNodeContents(node);
					return [...range.getClientRects()];
				});
				return rects.length > 0 ? rects : [element.getBoundingClientRect()];
			};
			const scale = bitmap.width / innerWidth;
			return selectors.map((selector, i) => {
				const [element, ink, ground] = [document.querySelector(selector), colours[i], grounds[i]];
				if (!element || !ink) return null;
				const lines = linesOf(element).filter((line) => !covered(element, line));
				if (lines.length === 0) return Infinity;
				const all = boxesOf(element, lines).flatMap(({ x, y, width, height }) => {
					const box = [x, y, width, height].map((side) => Math.floor(side * scale)) as [
						number,
						number,
						number,
						number,
					];
					const { data } = context.getImageData(
						box[0],
						box[1],
						Math.max(1, box[2]),
						Math.max(1, box[3]),
					);
					return Array.from({ length: data.length / 4 }, (_, pixel) =>
						contrast(ink, [
							data[pixel * 4] ?? 0,
							data[pixel * 4 + 1] ?? 0,
							data[pixel * 4 + 2] ?? 0,
							1,
						]),
					);
				});
				if (all.length > 0) return all.sort((a, b) => a - b)[Math.floor(all.length / 20)] ?? null;
				return ground ? contrast(ink, ground) : null;
			});
		},
		[picture, targets, inks] as const,
	);
	await style.evaluate((element) => (element as Element).remove());
	return targets.map((target, i) => ({
		target,
		contrast: contrasts[i] ?? null,
		least: inks[i]?.least ?? 4.5,
	}));
};
