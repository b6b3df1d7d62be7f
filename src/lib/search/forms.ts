import { fold, isHan, type Folded } from './fold.ts';
import type { Name } from './names.ts';
import { spellingsOf, syllablesOf } from './reading.ts';

/** One way in which a name may be typed. */
export interface Form extends Folded {
	readonly writing: 'script' | 'sound';
	/** Where a hit may begin besides the starts of words; `null` = anywhere. Sounds begin with a syllable. */
	readonly steps: ReadonlySet<number> | null;
	/** Whether it is the name, with or without its brackets; else what stands in them. */
	readonly whole: boolean;
}

const BRACKETS = /[（(]([^）)]*)[）)]/u;

/** Where in the original the name without its brackets stands, and what is in them. */
const partsOf = (text: string): readonly (readonly [number, number])[] => {
	const found = BRACKETS.exec(text);
	const inner = found?.[1];
	if (!found || inner === undefined) return [];
	return [
		[0, found.index],
		[found.index + 1, found.index + 1 + inner.length],
	];
};

/** The piece of a form that stands between two places of the original. */
const pieceOf = (form: Form, [from, to]: readonly [number, number]): Form => {
	const first = form.at.findIndex((place) => place >= from);
	const end = form.at.findIndex((place) => place >= to);
	const last = end < 0 ? form.at.length : end;
	if (first < 0 || first >= last) return { ...form, text: '', at: [], starts: new Set() };
	const moved = (indexes: ReadonlySet<number>) =>
		new Set([...indexes].filter((i) => i >= first && i < last).map((i) => i - first));
	return {
		...form,
		text: form.text.slice(first, last),
		at: form.at.slice(first, last),
		starts: moved(form.starts),
		steps: form.steps && moved(form.steps),
		whole: from === 0,
	};
};

/** Word by word as read: the starts of words within runs of Chinese come from the reading. */
const writtenForm = (folded: Folded, reading: string): Form => {
	const syllables = syllablesOf(reading);
	const starts = new Set(folded.starts);
	let count = 0;
	let i = 0;
	for (const character of folded.text) {
		if (isHan(character) && syllables[count++]?.start) starts.add(i);
		i += character.length;
	}
	return { ...folded, starts, writing: 'script', steps: null, whole: true };
};

const soundForms = (folded: Folded, reading: string): readonly Form[] => {
	const syllables = syllablesOf(reading);
	const characters = [...folded.text];
	if (syllables.length === 0 || characters.filter(isHan).length !== syllables.length) return [];
	return spellingsOf(syllables.map(({ sound }) => sound)).map((sounds) => {
		const at: number[] = [];
		const [starts, steps] = [new Set<number>(), new Set<number>()];
		let [text, count, place] = ['', 0, 0];
		for (const character of characters) {
			const spelt = isHan(character) ? (sounds[count] ?? '') : character;
			if (isHan(character)) {
				steps.add(text.length);
				if (syllables[count]?.start) starts.add(text.length);
				count += 1;
			} else if (folded.starts.has(place)) starts.add(text.length);
			for (let i = 0; i < spelt.length; i += 1) at.push(folded.at[place] ?? 0);
			text += spelt;
			place += character.length;
		}
		return { text, at, starts, steps, writing: 'sound', whole: true };
	});
};

/** All ways in which a name may be typed, the whole name first; `reading` is empty where it has none. */
export const formsOf = ({ text }: Name, reading: string): readonly Form[] => {
	const folded = fold(text);
	const whole = [writtenForm(folded, reading), ...soundForms(folded, reading)];
	const parts = partsOf(text);
	return [...whole, ...parts.flatMap((part) => whole.map((form) => pieceOf(form, part)))].filter(
		(form) => form.text !== '',
	);
};
