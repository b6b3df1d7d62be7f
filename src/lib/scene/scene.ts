import type { Status } from '#lib/domain/atlas.ts';
import type { EdtfDate } from '#lib/domain/edtf.ts';
import type { Reckoning } from '#lib/domain/reckoning.ts';
import type { Day, Year } from '#lib/domain/time.ts';
import type { Journey } from './journeys.ts';

/** A polity as drawn on one day. The fill is a token of the palette, never a colour. */
export interface SceneArea {
	readonly polity: string;
	/** Key of the polity's geometry on that day; see World. */
	readonly version: string;
	readonly name: string;
	readonly fill: AreaFill;
	readonly pattern: AreaPattern | null;
	readonly status: Status;
	/** Held by another polity: drawn paler, told in the label. */
	readonly dependent: boolean;
	readonly selected: boolean;
	/** Takes part in the selected event. */
	readonly lit: boolean;
	/** Something else is selected or this is filtered away. */
	readonly dimmed: boolean;
}

/** Name of a colour of the palette: `land`, `hub`, `listed` (in the sources, nothing reached), `support`, `stage-1` … `stage-5`. */
export type AreaFill = 'land' | 'listed' | 'hub' | 'support' | `stage-${1 | 2 | 3 | 4 | 5}`;
/**
 * `vague`: the date of the tie is only a bound or approximate. `support`: solidarity beside or instead of
 * a tie; `broken`: its own date is.
 */
export type AreaPattern = 'vague' | `${'' | 'vague-'}${'' | 'broken-'}support`;

/** A journey (or, undirected, a relation) of this or an earlier year. */
export interface SceneArc {
	readonly journey: Journey;
	/** Years since it happened; 0 = this year. */
	readonly age: number;
	/** 0 … 1; falls with age. */
	readonly opacity: number;
	/** CSS pixels. */
	readonly width: number;
	/** Of the selected event or polity. */
	readonly lit: boolean;
	/** The event's date is a bound or approximate: hatched. */
	readonly vague: boolean;
}

/** A circle where something happened. */
export interface SceneMark {
	readonly id: string;
	readonly event: string;
	readonly kind: string;
	readonly lon: number;
	readonly lat: number;
	/** CSS pixels; by delegates where the source counts them. */
	readonly radius: number;
	readonly opacity: number;
	readonly lit: boolean;
	/** The event's date is a bound or approximate: left open. */
	readonly vague: boolean;
}

export interface SceneLabel {
	readonly polity: string;
	readonly version: string;
	readonly text: string;
	readonly lon: number;
	readonly lat: number;
	/** Higher is placed first. */
	readonly priority: number;
	/** Shown from this zoom on (world width = 512 · 2^zoom CSS pixels). */
	readonly minZoom: number;
	readonly emphasis: 'hub' | 'tie' | 'plain';
	readonly selected: boolean;
}

/** What the year says, for the hub's panel, the slider's value text and the live region. */
export interface SceneSummary {
	readonly year: Year;
	readonly events: number;
	/** Those of them with a vague date. */
	readonly vague: number;
	/** Polities whose highest stage is this one, by stage id in table order; off-ladder stages count polities that have them. */
	readonly byStage: readonly { readonly stage: string; readonly polities: number }[];
	/** Polities with any stage on the ladder. */
	readonly polities: number;
	/** Polities whose first contact of a certain year is of this one. */
	readonly firstMet: readonly string[];
	/** Polities of which the first thing that counts does so from this year by a doubtful date, by that date. */
	readonly onRecord: readonly { readonly date: EdtfDate; readonly polities: readonly string[] }[];
}

/** The map as a value: the renderers draw it and decide nothing. */
export interface Scene {
	readonly day: Day;
	readonly year: Year;
	/** How vague dates are taken. */
	readonly dates: Reckoning;
	/** While playing: the event that has just appeared. */
	readonly fresh: string | null;
	readonly areas: readonly SceneArea[];
	readonly arcs: readonly SceneArc[];
	readonly marks: readonly SceneMark[];
	readonly labels: readonly SceneLabel[];
	readonly summary: SceneSummary;
}
