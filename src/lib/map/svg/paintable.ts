/** The part of an SVG element that a year step paints, past Svelte (ADR 5). */
export interface Paintable {
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
	toggleAttribute(name: string, force: boolean): unknown;
}
