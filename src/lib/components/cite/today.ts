import type { Day } from '#lib/domain/time.ts';

/** The day on the visitor’s own calendar. */
export const today = (now: Date = new Date()): Day =>
	[now.getFullYear(), now.getMonth() + 1, now.getDate()]
		.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
		.join('-');
