import type { Attachment } from 'svelte/attachments';

/**
 * Tells an element's styles how high the window is above an on-screen keyboard, as `--seen`, and how far
 * the page has been pushed up to make room for it, as `--pushed`: `dvh` does not know of keyboards.
 */
export const aboveKeyboard: Attachment<HTMLElement> = (element) => {
	const viewport = window.visualViewport;
	if (!viewport) return;
	const fit = () => {
		// Whoever magnifies the page sees less of it, and it stays as large as it is.
		element.style.setProperty('--seen', `${viewport.height * viewport.scale}px`);
		element.style.setProperty('--pushed', `${viewport.scale === 1 ? viewport.offsetTop : 0}px`);
	};
	fit();
	viewport.addEventListener('resize', fit);
	viewport.addEventListener('scroll', fit);
	return () => {
		viewport.removeEventListener('resize', fit);
		viewport.removeEventListener('scroll', fit);
	};
};
