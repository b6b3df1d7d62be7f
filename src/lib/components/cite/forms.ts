import { m } from '#lib/paraglide/messages.js';
import { bibtex } from '#lib/view/bibtex.ts';
import { referenceText } from '#lib/view/reference-text.ts';
import { cslJson, type Reference } from '#lib/view/reference.ts';

/** One way to write a reference down. */
export interface Form {
	readonly id: 'text' | 'bibtex' | 'csl';
	readonly label: string;
	readonly content: string;
	/** Ending of its file, and what browsers call such a file. */
	readonly ending: string;
	readonly media: string;
}

export const formsOf = (reference: Reference): readonly Form[] => [
	{
		id: 'text',
		label: m.cite_text(),
		content: referenceText(reference),
		ending: 'txt',
		media: 'text/plain;charset=utf-8',
	},
	{
		id: 'bibtex',
		label: 'BibTeX',
		content: bibtex(reference).trimEnd(),
		ending: 'bib',
		media: 'application/x-bibtex;charset=utf-8',
	},
	{
		id: 'csl',
		label: 'CSL-JSON',
		content: cslJson(reference).trimEnd(),
		ending: 'csl.json',
		media: 'application/vnd.citationstyles.csl+json',
	},
];
