import type { Asked } from './answer.ts';
import type { ToWorker } from './messages.ts';
import type { ClientPort } from './ports.ts';
import { OfflineWorker } from './worker.ts';

interface Lasting {
	waitUntil(work: Promise<unknown>): void;
}
interface WorkerEvents {
	install: Lasting;
	activate: Lasting;
	fetch: Lasting & Asked & { respondWith(response: Promise<Response>): void };
	message: Lasting & { readonly data: unknown; readonly source: unknown };
}

/** What is used of a ServiceWorkerGlobalScope; TypeScript's library for it cannot stand beside the one for pages. */
export interface WorkerScope {
	readonly registration: { readonly scope: string };
	readonly clients: {
		claim(): Promise<void>;
		matchAll(options: {
			readonly includeUncontrolled: boolean;
			readonly type: 'all';
		}): Promise<readonly ClientPort[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener<K extends keyof WorkerEvents>(
		type: K,
		listener: (event: WorkerEvents[K]) => void,
	): void;
}

const isToWorker = (data: unknown): data is ToWorker =>
	typeof data === 'object' &&
	data !== null &&
	'type' in data &&
	'version' in data &&
	typeof data.version === 'string' &&
	['hello', 'check', 'apply'].includes(String(data.type));

/** Connects the worker's logic with the browser's events. */
export const serve = (scope: WorkerScope): void => {
	const address = new URL(scope.registration.scope);
	const worker = new OfflineWorker({
		scope: address,
		caches,
		fetch: (input, init) => fetch(input, init),
		clients: async () => scope.clients.matchAll({ includeUncontrolled: true, type: 'all' }),
		// Held by no worker that was killed.
		alone: (run) =>
			navigator.locks.request(`tieline ${address.pathname}`, { ifAvailable: true }, (lock) =>
				lock ? run() : null,
			),
	});
	// Nothing is fetched here: a first visit is not to wait, and the worker is no piece of any build.
	scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
	scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
	scope.addEventListener('fetch', (event) => {
		const response = worker.answer(event);
		if (response) event.respondWith(response);
	});
	scope.addEventListener('message', (event) => {
		const { data, source } = event;
		if (isToWorker(data) && source) event.waitUntil(worker.hear(data, source as ClientPort));
	});
};
