import type { Machine } from './checklist.ts';

/** What a staff member would otherwise look up in the browser's own pages. */
export const browserMachine: Machine = {
	display: () => ({
		window: [innerWidth, innerHeight],
		screen: [screen.width, screen.height],
		ratio: devicePixelRatio,
	}),
	touchPoints: () => navigator.maxTouchPoints,
	async fonts() {
		await document.fonts.ready;
		const faces = [...document.fonts];
		return {
			loaded: faces.filter(({ status }) => status === 'loaded').length,
			failed: faces
				.filter(({ status }) => status === 'error')
				.map(({ family, weight }) => `${family} ${weight}`),
		};
	},
	async worker() {
		// Absent where the page did not come by a secure way, whatever the types say.
		if (!('serviceWorker' in navigator)) return 'unsupported';
		if (navigator.serviceWorker.controller) return 'serves';
		return (await navigator.serviceWorker.getRegistration()) ? 'waits' : 'none';
	},
	async storage() {
		if (!('storage' in navigator)) return { persisted: null, used: null };
		const [persisted, { usage }] = await Promise.all([
			navigator.storage.persisted(),
			navigator.storage.estimate(),
		]);
		return { persisted, used: usage ?? null };
	},
	wallClock: () => Date.now(),
};
