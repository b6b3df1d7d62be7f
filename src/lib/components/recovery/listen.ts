import type { Watch } from './context.ts';

const messageOf = (reason: unknown): string =>
	reason instanceof Error ? reason.message : String(reason);
/** Work that was given up on purpose. */
const isAbort = (reason: unknown): boolean =>
	reason instanceof Error && reason.name === 'AbortError';

/** Tells the recovery what nothing else has caught; returns how to stop. */
export const listenForErrors = (
	target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
	{ recovery, log }: Pick<Watch, 'recovery' | 'log'>,
): (() => void) => {
	const listeners: readonly (readonly [string, (event: Event) => void])[] = [
		[
			'error',
			(event) => {
				// An image or script that does not load says so here too, without a message.
				if ('message' in event) recovery.report('elsewhere', String(event.message));
			},
		],
		[
			'unhandledrejection',
			(event) => {
				const reason = 'reason' in event ? event.reason : null;
				if (!isAbort(reason)) recovery.report('elsewhere', messageOf(reason));
			},
		],
		[
			// Who asked for the code hears of it too and acts; this tells which file it was.
			'vite:preloadError',
			(event) => log.add('error', messageOf('payload' in event ? event.payload : event.type)),
		],
	];
	for (const [type, listener] of listeners) target.addEventListener(type, listener);
	return () => {
		for (const [type, listener] of listeners) target.removeEventListener(type, listener);
	};
};
