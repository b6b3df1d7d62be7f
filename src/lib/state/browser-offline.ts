import type { Status, ToWorker } from '#lib/offline/messages.ts';
import type { OfflinePort } from './offline.svelte.ts';

/** Resolves when the page is loaded and has nothing to do: its first paint and the map come first. */
const rested = (): Promise<void> =>
	new Promise((resolve) => {
		const idle = () => {
			if (typeof requestIdleCallback === 'function')
				requestIdleCallback(() => resolve(), { timeout: 10_000 });
			else setTimeout(resolve, 2_000);
		};
		if (document.readyState === 'complete') idle();
		else addEventListener('load', idle, { once: true });
	});

const isStatus = (data: unknown): data is Status =>
	typeof data === 'object' && data !== null && 'type' in data && data.type === 'status';

/** The browser's own service worker, at an address of the site's root folder. */
export const browserOffline = (address: string): OfflinePort => {
	// Missing outside https and localhost, and where a policy forbids it.
	const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
	const storage: StorageManager | undefined = navigator.storage;
	let registration: ServiceWorkerRegistration | null = null;
	return {
		async register() {
			if (!container) return false;
			await rested();
			try {
				await container.register(address, { updateViaCache: 'none' });
				registration = await container.ready;
				return true;
			} catch {
				return false;
			}
		},
		post(message: ToWorker) {
			// A page that stays open for months looks for a newer worker too.
			if (message.type === 'check') void registration?.update().catch(() => undefined);
			registration?.active?.postMessage(message);
		},
		listen(hear) {
			if (!container) return () => undefined;
			const listener = ({ data }: MessageEvent) => {
				if (isStatus(data)) hear(data);
			};
			container.addEventListener('message', listener);
			container.startMessages();
			return () => container.removeEventListener('message', listener);
		},
		online(run) {
			addEventListener('online', run);
			return () => removeEventListener('online', run);
		},
		get sparing() {
			return 'connection' in navigator &&
				typeof navigator.connection === 'object' &&
				navigator.connection !== null &&
				'saveData' in navigator.connection
				? navigator.connection.saveData === true
				: false;
		},
		async persistence(ask) {
			try {
				return (await (ask ? storage?.persist() : storage?.persisted())) ?? null;
			} catch {
				return null;
			}
		},
		reload: () => location.reload(),
	};
};
