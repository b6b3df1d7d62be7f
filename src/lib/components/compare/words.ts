import { m } from '#lib/paraglide/messages.js';
import type { Difference } from '#lib/scene/compare.ts';

export const differenceLabel = (difference: Difference): string =>
	({
		tie: m.compare_change_tie,
		risen: m.compare_change_risen,
		contact: m.compare_change_contact,
		support: m.compare_change_support,
	})[difference]();
