import { m } from '#lib/paraglide/messages.js';
import type { CheckId, CheckState } from '#lib/state/checklist.ts';
import type { Offline } from '#lib/state/offline.svelte.ts';

export const checkLabel = (id: CheckId): string =>
	({
		build: m.kiosk_check_build,
		display: m.kiosk_check_display,
		touch: m.kiosk_check_touch,
		renderer: m.kiosk_check_renderer,
		fonts: m.kiosk_check_fonts,
		voices: m.kiosk_check_voices,
		records: m.kiosk_check_records,
		worker: m.kiosk_check_worker,
		storage: m.kiosk_check_storage,
		clock: m.kiosk_check_clock,
		address: m.kiosk_check_address,
		settings: m.kiosk_check_settings,
	})[id]();

/** What to do where a check is not good. */
export const checkHint = (id: CheckId): string =>
	({
		build: m.kiosk_hint_build,
		display: m.kiosk_hint_display,
		touch: m.kiosk_hint_touch,
		renderer: m.kiosk_hint_renderer,
		fonts: m.kiosk_hint_fonts,
		voices: m.kiosk_hint_voices,
		records: m.kiosk_hint_records,
		worker: m.kiosk_hint_worker,
		storage: m.kiosk_hint_storage,
		clock: m.kiosk_hint_clock,
		address: m.kiosk_hint_address,
		settings: m.kiosk_hint_settings,
	})[id]();

/** How the last attempt to fetch a build ended, and what to do about it. */
export const outcomeLabel = (outcome: NonNullable<Offline['outcome']>): string =>
	({
		complete: m.kiosk_copy_newest,
		same: m.kiosk_copy_newest,
		unreachable: m.kiosk_copy_unreachable,
		mismatch: m.kiosk_copy_mismatch,
		full: m.kiosk_copy_full,
	})[outcome]();

export const stateLabel = (state: CheckState): string =>
	({ good: m.kiosk_good, doubtful: m.kiosk_doubtful, bad: m.kiosk_bad })[state]();
