import { languageTag } from '#lib/domain/atlas.ts';
import { dayOf, type CslDate, type Reference } from './reference.ts';

/** Codes of GB/T 7714—2015 for what is cited and where it is: maps and pages, on line. */
const GB_CODES: Readonly<Record<Reference['type'], string>> = { map: 'CM/OL', webpage: 'EB/OL' };

const names = ({ author }: Reference, comma: string): string =>
	author.map(({ literal }) => literal).join(comma);

/** GB/T 7714—2015, a part of an electronic resource. */
const gb = (reference: Reference): string => {
	const { type, title, version, issued, accessed, URL: address } = reference;
	return [
		`${names(reference, '，')}. `,
		`${title}[${GB_CODES[type]}]//${reference['container-title']}. ${version}版. `,
		`(${dayOf(issued)})`,
		accessed ? `[${dayOf(accessed)}]` : '',
		address === undefined ? '.' : `. ${address}.`,
	].join('');
};

const english = (date: CslDate): string =>
	new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(dayOf(date)),
	);

/** A full stop, where the text does not end its sentence by itself. */
const stopped = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** The Chicago Manual’s form for a page of a web site. */
const chicago = (reference: Reference): string => {
	const { title, version, issued, accessed, URL: address } = reference;
	return [
		stopped(names(reference, ', ')),
		`“${stopped(title)}”`,
		`In ${reference['container-title']}, version ${version}.`,
		`${english(issued)}.`,
		...(accessed ? [`Accessed ${english(accessed)}.`] : []),
		...(address === undefined ? [] : [`${address}.`]),
	].join(' ');
};

/** A reference as it stands in a list of works: by GB/T 7714 in Chinese, else after Chicago. */
export const referenceText = (reference: Reference): string =>
	reference.language === languageTag('zh') ? gb(reference) : chicago(reference);
