import { createContext, type Snippet } from 'svelte';
import type { KioskSettings } from '#lib/domain/kiosk.ts';
import type { RecordRef } from '#lib/domain/records.ts';
import type { KioskReader } from '#lib/state/kiosk-reader.svelte.ts';
import type { Kiosk } from '#lib/state/kiosk.svelte.ts';
import type { Narrator } from '#lib/state/narrator.svelte.ts';
import type { Session } from '#lib/state/session.svelte.ts';

/** What the atlas's components need to know of the kiosk they stand in. */
export interface KioskFrame {
	readonly kiosk: Kiosk;
	readonly settings: KioskSettings;
	readonly narrator: Narrator;
	/** How captions are read here. */
	readonly reader: (session: Session) => KioskReader;
	/** The caption of a record that has none on the web's map. */
	readonly aside: Snippet<[RecordRef]>;
}

/** What the kiosk's own tools do to the map. */
export interface MapTools {
	readonly legend: () => void;
	readonly zoom: (step: number) => void;
	readonly home: () => void;
	/** Opens the list of stories. */
	readonly stories: () => void;
}

/** The kiosk that the components of a page stand in; `null` on the web. */
export const [getKiosk, setKiosk] = createContext<KioskFrame | null>();
