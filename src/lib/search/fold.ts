/** A text as search compares it: letters and digits alone, small, without marks. */
export interface Folded {
	readonly text: string;
	/** For each UTF-16 unit of `text`, where its character stood in the original. */
	readonly at: readonly number[];
	/** Indexes in `text` where a word begins. */
	readonly starts: ReadonlySet<number>;
}

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i',
	æ: 'ae',
	œ: 'oe',
	ß: 'ss',
};
/** Typed or left out at will; they part no words. */
const APOSTROPHE = /['’‘ʻʼ`]/u;
const MARK = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** Whether a character is written in Chinese characters. */
export const isHan = (character: string): boolean => HAN.test(character);

const plain = (character: string): string =>
	[...character.normalize('NFKD').replace(MARK, '').toLowerCase()]
		.map((letter) => LETTERS[letter] ?? letter)
		.filter((letter) => WORD.test(letter))
		.join('');

/** Folds `text`; words begin after a space or sign, and where the script changes to or from Chinese. */
export const fold = (text: string): Folded => {
	const at: number[] = [];
	const starts = new Set<number>();
	let folded = '';
	let parted = true;
	let before = false;
	let place = 0;
	for (const character of text) {
		const letters = APOSTROPHE.test(character) ? '' : plain(character);
		if (letters !== '') {
			const han = isHan(letters);
			if (parted || han !== before) starts.add(folded.length);
			for (let i = 0; i < letters.length; i += 1) at.push(place);
			folded += letters;
			[parted, before] = [false, han];
		} else if (!APOSTROPHE.test(character) && character.replace(MARK, '') !== '') parted = true;
		place += character.length;
	}
	return { text: folded, at, starts };
};

/** The words of a folded text, in order. */
export const wordsOf = ({ text, starts }: Folded): readonly string[] => {
	const cuts = [...starts].sort((a, b) => a - b);
	return cuts.map((start, i) => text.slice(start, cuts[i + 1]));
};
