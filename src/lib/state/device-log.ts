import { Log, pageStore, type LogStore } from './log.ts';

const KEY = 'tieline:log-kept';

/** The browser's storage, or `null` where it is forbidden. */
const device = (): LogStore | null => {
	try {
		return localStorage;
	} catch {
		return null;
	}
};

/** Whether this machine keeps its log; only where its keepers asked for it, as on a kiosk. */
export const keepsLog = (): boolean => {
	try {
		return device()?.getItem(KEY) === 'yes';
	} catch {
		return false;
	}
};

/** Keeps the log on this machine from now on, or no longer. A log that cannot be kept lives as long as the page. */
export const keepLog = (log: Log, keep: boolean): void => {
	const store = device();
	if (!store || keep === keepsLog()) return;
	log.moveTo(keep ? store : pageStore());
	try {
		if (keep) store.setItem(KEY, 'yes');
		else store.removeItem(KEY);
	} catch {
		// A full disk: asked again at the next start.
	}
};

/** The log of this page: on the machine where it hangs in an exhibition or keeps a log, else in the page alone. */
export const openLog = (exhibited: boolean): Log =>
	new Log((exhibited || keepsLog() ? device() : null) ?? pageStore(), {
		wall: () => Date.now(),
		uptime: () => performance.now(),
	});
