import { fold, isHan, wordsOf, type Folded } from './fold.ts';
import type { Form } from './forms.ts';

/**
 * What is looked up, by field: `words` and whole names (`whole`) may be begun or misspelt, their ends
 * (`ends`) only begun, `sounds` begin with any syllable; Chinese is looked up by pairs of characters
 * (`pairs`). What is typed is never segmented: browsers part Chinese words in different ways.
 */
export const FIELDS = ['words', 'whole', 'ends', 'sounds', 'pairs'] as const;
export type Field = (typeof FIELDS)[number];
export type Terms = Readonly<Record<Field, readonly string[]>>;

const LEAST_END = 3;

const endsOf = (word: string): readonly string[] =>
	Array.from({ length: Math.max(0, word.length - LEAST_END) }, (_, i) => word.slice(i + 1));

/** Neighbouring characters by twos, and the last one alone, so that any one begins a term. */
export const pairsOf = (run: string): readonly string[] => {
	const characters = [...run];
	return characters.map((character, i) => character + (characters[i + 1] ?? ''));
};

/** The words of a text as typed: runs of Chinese are whole, whatever words they hold. */
const runsOf = (
	text: Folded,
): { readonly latin: readonly string[]; readonly han: readonly string[] } => {
	const runs = wordsOf(text);
	return { latin: runs.filter((run) => !isHan(run)), han: runs.filter(isHan) };
};

/** The terms by which names are looked up. */
export const termsOf = (forms: readonly Form[], texts: readonly string[]): Terms => {
	const folded = texts.map(fold);
	const latin = folded.flatMap((text) => runsOf(text).latin);
	const sounds = forms.filter(({ writing }) => writing === 'sound');
	return {
		words: latin,
		whole: forms.map(({ text }) => text).filter((text) => !isHan(text)),
		ends: latin.flatMap(endsOf),
		sounds: sounds.flatMap(({ text, steps }) => [...(steps ?? [])].map((step) => text.slice(step))),
		// Signs within a name part its words, but whoever types it may leave them out.
		pairs: folded.flatMap(({ text }) => (text.match(/\p{Script=Han}+/gu) ?? []).flatMap(pairsOf)),
	};
};

/** What was typed, by words. */
export const typedOf = (typed: string): { readonly text: string } & ReturnType<typeof runsOf> => {
	const folded = fold(typed);
	return { text: folded.text, ...runsOf(folded) };
};
