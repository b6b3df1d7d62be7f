/** The part of https://citation.js.org that a test reads BibTeX back with; it brings no types. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(data: string, options?: { readonly forceType?: string });
		readonly data: readonly Readonly<Record<string, unknown>>[];
	}
}
declare module '@citation-js/plugin-bibtex';
