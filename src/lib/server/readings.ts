import { pinyin } from 'pinyin-pro';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { isHan } from '#lib/search/fold.ts';
import { namedRecords } from '#lib/search/names.ts';
import { formatReading, type Readings } from '#lib/search/reading.ts';

/** How words are read that the dictionary reads wrongly: syllables without tones, by word. */
export type Corrections = ReadonlyMap<string, readonly string[]>;

const dictionary = (text: string): readonly string[] =>
	pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' });

/** The syllables of a text's Chinese characters. */
const soundsOf = (text: string, corrections: Corrections): readonly string[] => {
	for (const [word, sounds] of corrections) {
		const at = text.indexOf(word);
		if (at < 0) continue;
		const [before, after] = [text.slice(0, at), text.slice(at + word.length)];
		return [...soundsOf(before, corrections), ...sounds, ...soundsOf(after, corrections)];
	}
	return dictionary(text);
};

/** Words are parted here, at build time, and not in browsers, whose dictionaries differ. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const readingOf = (text: string, corrections: Corrections): string => {
	const sounds = soundsOf(text, corrections);
	const words = [...segmenter.segment(text)].map(({ segment }) => [...segment].filter(isHan));
	let read = 0;
	return formatReading(
		words
			.filter((word) => word.length > 0)
			.map((word) => sounds.slice(read, (read += word.length))),
	);
};

/** The readings of all names in Chinese characters by which records are found. */
export const readingsOf = (index: AtlasIndex, corrections: Corrections): Readings => {
	const texts = namedRecords(index).flatMap(({ names }) => names.map(({ text }) => text));
	const chinese = texts.filter((text) => [...text].some(isHan));
	return Object.fromEntries(chinese.map((text) => [text, readingOf(text, corrections)]));
};
