import type { Language } from './atlas.ts';

/** Colours of the kiosk; `system` = as the machine asks. */
export const KIOSK_THEMES = ['system', 'light', 'dark'] as const;
export type KioskTheme = (typeof KIOSK_THEMES)[number];

/** How an atlas behaves where it hangs in an exhibition. */
export interface KioskSettings {
	/** Without a touch for so long, it asks whether someone is there. */
	readonly idleSeconds: number;
	/** How long it then waits before everything is reset. */
	readonly countdownSeconds: number;
	/** CSS pixels that a millimetre of the screen has: what 15 mm for a finger comes to. */
	readonly pxPerMm: number;
	/** Where the same atlas stands on the web, with a slash at its end; `null` = nowhere. */
	readonly publicAddress: string | null;
	/** Digits that open the staff page. Whoever reads the files can read it: it keeps visitors out, no more. `null` = there is no staff page. */
	readonly staffCode: string | null;
	/** Languages offered, the first of which it begins in. */
	readonly languages: readonly [Language, ...Language[]];
	/** Whether captions may be read aloud. */
	readonly speech: boolean;
	readonly theme: KioskTheme;
}

export interface Range {
	readonly least: number;
	readonly most: number;
}

/** A day: far within what timers can wait (2³¹ ms are 24.8 days). */
const DAY = 86_400;

/** What the numbers among the settings may be. */
export const KIOSK_RANGES = {
	idleSeconds: { least: 1, most: DAY },
	countdownSeconds: { least: 1, most: DAY },
	pxPerMm: { least: 1, most: 12 },
} as const satisfies Partial<Record<keyof KioskSettings, Range>>;

/** What holds where `atlas.json` does not say; the languages are the atlas's own. */
export const KIOSK_DEFAULTS: Omit<KioskSettings, 'languages'> = {
	idleSeconds: 90,
	countdownSeconds: 20,
	pxPerMm: 3.2,
	publicAddress: null,
	staffCode: null,
	speech: true,
	theme: 'system',
};

/** Digits of a staff code. */
export const STAFF_CODE = /^\d{4,12}$/;

/** An address that paths can be put behind: http or https, without query or fragment, a slash at its end; else `null`. */
export const asPublicAddress = (text: string): string | null => {
	if (!URL.canParse(text)) return null;
	const { protocol, search, hash, href } = new URL(text);
	if (!/^https?:$/.test(protocol) || search !== '' || hash !== '') return null;
	return href.endsWith('/') ? href : `${href}/`;
};
