/** How many times in a row the page has reloaded itself. */
export interface ReloadMemory {
	readonly count: () => number;
	readonly remember: (count: number) => void;
}

const KEY = 'tieline:reloads';

/**
 * Reloads are counted in the tab's own storage. Where that is forbidden, a page that came by a reload
 * counts as one that has reloaded itself `many` times, so that it cannot go round in a circle.
 */
export const reloadMemory = (
	store: () => Pick<Storage, 'getItem' | 'setItem'>,
	cameByReload: () => boolean,
	many = 3,
): ReloadMemory => ({
	count: () => {
		try {
			const count = Number(store().getItem(KEY) ?? 0);
			return Number.isSafeInteger(count) && count > 0 ? count : 0;
		} catch {
			return cameByReload() ? many : 0;
		}
	},
	remember: (count) => {
		try {
			store().setItem(KEY, String(count));
		} catch {
			// The way by which the page came says enough.
		}
	},
});

/** The memory of this tab. */
export const tabMemory: ReloadMemory = reloadMemory(
	() => sessionStorage,
	() => {
		const [entry] = performance.getEntriesByType('navigation');
		return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
	},
);
