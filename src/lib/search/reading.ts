/**
 * How Chinese texts are read, by text: a syllable without tone for each character, `'` between the
 * syllables of a word, a space between words, as `zhong'hua quan'guo`. Made at build time, so that
 * every browser finds the same.
 */
export type Readings = Readonly<Record<string, string>>;

/** A character's syllable (`ü` where it has one), and whether a word begins with it. */
export interface Syllable {
	readonly sound: string;
	readonly start: boolean;
}

/** The syllables of a reading, one for each Chinese character of its text. */
export const syllablesOf = (reading: string): readonly Syllable[] =>
	reading
		.split(' ')
		.filter((word) => word !== '')
		.flatMap((word) => word.split("'").map((sound, i) => ({ sound, start: i === 0 })));

/** The reading whose words are these lists of syllables. */
export const formatReading = (words: readonly (readonly string[])[]): string =>
	words.map((word) => word.join("'")).join(' ');

/** `ü` is typed as `u` or, as on a keyboard for Chinese, as `v`. */
export const spellingsOf = (sounds: readonly string[]): readonly (readonly string[])[] => {
	const spell = (letter: string) => sounds.map((sound) => sound.replaceAll('ü', letter));
	return sounds.some((sound) => sound.includes('ü')) ? [spell('u'), spell('v')] : [sounds];
};
