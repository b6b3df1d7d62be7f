import { KIOSK_SHARES, SHARES } from './interactions.ts';
import { comeToRest, startOver } from './perform.ts';

/** A page that is soaked. */
export interface Place {
	/** Where it is opened in one of the two maps. */
	readonly address: (renderer: string) => string;
	/** How often each interaction is done. */
	readonly shares: Readonly<Record<string, number>>;
	/** Brings the page back to what is measured. Evaluated inside it. */
	readonly rest: () => Promise<void>;
}

export const PLACES = {
	map: {
		address: (renderer) => `/en/?year=1955&renderer=${renderer}`,
		shares: SHARES,
		rest: comeToRest,
	},
	/** Visits end by themselves too, whenever the soak rests for a second or two. */
	kiosk: {
		address: (renderer) => `/en/kiosk/?renderer=${renderer}&idle=20&countdown=2`,
		shares: KIOSK_SHARES,
		rest: startOver,
	},
} as const satisfies Readonly<Record<string, Place>>;
