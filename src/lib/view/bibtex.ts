import { dayOf, type Reference } from './reference.ts';

/** Marks over and under Latin letters, as TeX writes them. */
const ACCENTS: Readonly<Record<string, string>> = {
	'\u0300': '`',
	'\u0301': "'",
	'\u0302': '^',
	'\u0303': '~',
	'\u0304': '=',
	'\u0306': 'u',
	'\u0307': '.',
	'\u0308': '"',
	'\u030a': 'r',
	'\u030b': 'H',
	'\u030c': 'v',
	'\u0323': 'd',
	'\u0327': 'c',
	'\u0328': 'k',
};

const LETTERS: Readonly<Record<string, string>> = {
	ß: '\\ss',
	æ: '\\ae',
	Æ: '\\AE',
	œ: '\\oe',
	Œ: '\\OE',
	ø: '\\o',
	Ø: '\\O',
	ł: '\\l',
	Ł: '\\L',
	ı: '\\i',
};

/** A brace would be counted by BibTeX even behind a backslash. */
const SPECIAL: Readonly<Record<string, string>> = {
	'\\': '{\\textbackslash}',
	'{': '{\\textbraceleft}',
	'}': '{\\textbraceright}',
	'~': '{\\textasciitilde}',
	'^': '{\\textasciicircum}',
};

const PUNCTUATION: Readonly<Record<string, string>> = {
	'‘': '`',
	'’': "'",
	'“': '``',
	'”': "''",
	'–': '--',
	'—': '---',
	'…': '{\\ldots}',
	'\u00a0': '~',
};

const letter = (character: string): string => {
	const [base = '', mark = '', ...more] = character.normalize('NFD');
	const accent = ACCENTS[mark];
	if (more.length > 0 || accent === undefined || !/[A-Za-z]/.test(base)) return character;
	return /[a-zA-Z]/.test(accent) ? `{\\${accent}{${base}}}` : `{\\${accent}${base}}`;
};

/**
 * A text as BibTeX and every TeX behind it read it. Latin letters with marks become commands; other
 * scripts stay as they are, which Biber and today’s TeX take, with the punctuation that goes with them.
 */
export const texText = (text: string): string => {
	const foreign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
	return [...text.normalize('NFC')]
		.map((character) => {
			if (/[&%$#_]/.test(character)) return `\\${character}`;
			const known = SPECIAL[character] ?? LETTERS[character];
			if (known !== undefined) return known.startsWith('\\') ? `{${known}}` : known;
			return (foreign ? undefined : PUNCTUATION[character]) ?? letter(character);
		})
		.join('');
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An address goes in unchanged; only what would end its field is encoded. */
const texAddress = (address: string): string =>
	address.replace(/[{}\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** A reference as an entry of BibTeX, readable to BibLaTeX too: `@misc`, which every style has. */
export const bibtex = (reference: Reference): string => {
	const { id, title, author, issued, accessed, version, language, note, URL: address } = reference;
	const [[year, month]] = issued['date-parts'];
	// Twice in braces: names of bodies are not taken apart, and titles keep their capitals.
	const kept = (text: string): string => `{{${texText(text)}}}`;
	const fields: readonly (readonly [string, string])[] = [
		['author', kept(author.map(({ literal }) => literal).join(' and '))],
		['title', kept(title)],
		['howpublished', kept(reference['container-title'])],
		['version', `{${texText(version)}}`],
		['year', `{${year}}`],
		['month', MONTHS[month - 1] ?? `{${month}}`],
		...(address === undefined ? [] : ([['url', `{${texAddress(address)}}`]] as const)),
		...(accessed ? ([['urldate', `{${dayOf(accessed)}}`]] as const) : []),
		['language', `{${language}}`],
		['note', `{${texText(note)}}`],
	];
	return `@misc{${id},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`;
};
