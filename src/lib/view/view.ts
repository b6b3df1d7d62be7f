import type { Language } from '#lib/domain/atlas.ts';
import type { Year } from '#lib/domain/time.ts';

export const PROJECTIONS = ['mercator', 'globe'] as const;
export type Projection = (typeof PROJECTIONS)[number];
/** `auto`: the SVG map first, MapLibre where WebGL proves fast. */
export const RENDERERS = ['auto', 'svg', 'gl'] as const;
export type RendererChoice = (typeof RENDERERS)[number];

/** Everything that decides what is on screen. It is the URL. */
export interface View {
	readonly language: Language;
	readonly year: Year;
	/** Selected polity; the hub's id opens the overview. */
	readonly polity: string | null;
	/** Selected event; its own date is then the date of the map. */
	readonly event: string | null;
	readonly hiddenKinds: readonly string[];
	readonly hiddenStages: readonly string[];
	readonly projection: Projection;
	readonly renderer: RendererChoice;
}
