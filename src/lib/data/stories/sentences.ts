import type { Language } from '#lib/domain/atlas.ts';
import { lengthOf, STORY_EVIDENCE, type Sentence } from '#lib/domain/story.ts';
import { LANGUAGES } from '../columns.ts';
import { didYouMean } from '#lib/domain/nearest.ts';
import type { Part } from './blocks.ts';
import type { Placed } from './front-matter.ts';
import type { Report } from './report.ts';

/** The most that can be read standing before one map. */
const LONGEST = { zh: 80, en: 45 } as const;
const UNIT = { zh: 'characters', en: 'words' } as const;

const MARK = /\[([^\][]*)\]/g;
const REFERENCE = /^([a-z]+):([a-z0-9-]+)$/;
const ENDS = /[.!?…。！？][”’」』）)"']*$/;
const MARKUP = /[*_`<>#\]|[]/;

/** A record that is pointed at, by type. */
export interface Mention {
	readonly type: string;
	readonly id: string;
	readonly offset: number;
}

/** One language of a caption. */
export interface Caption {
	readonly sentences: readonly Sentence[];
	readonly mentions: readonly Mention[];
}

/** Reads `event:id`; reports and gives `null` where it is none of `types`. */
export const readReference = (
	{ value, offset }: Placed<string>,
	types: readonly string[],
	report: Report,
): Mention | null => {
	const [, type = '', id = ''] = REFERENCE.exec(value) ?? [];
	if (types.includes(type)) return { type, id, offset };
	const otherwise = `write ${types.map((name) => `${name}:id`).join(', ')}`;
	report(
		offset,
		`"${value}" names no record`,
		type === '' ? otherwise : didYouMean(type, types, otherwise),
	);
	return null;
};

const isEvidence = (mention: Mention | null): mention is Mention & Sentence['records'][number] =>
	mention !== null && STORY_EVIDENCE.some((type) => type === mention.type);

const begins = (text: string): number => text.length - text.trimStart().length;

/** A text in one language: sentences, each followed by its records in brackets. */
export const readCaption = (
	{ text, offset }: Part,
	language: Language,
	report: Report,
): Caption => {
	const sentences: Sentence[] = [];
	const mentions: Mention[] = [];
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	let from = 0;
	const bare = (chunk: string, at: number): void => {
		const line = chunk.trim();
		if (line === '') return;
		const shown = [...line].length > 24 ? `${[...line].slice(0, 24).join('')}…` : line;
		report(
			at + begins(chunk),
			`a sentence without a record: "${shown}"`,
			'add [event:id] behind its full stop',
		);
	};
	for (const { 0: mark, 1: inside = '', index } of text.matchAll(MARK)) {
		const chunk = text.slice(from, index);
		const start = offset + from;
		const parts = [...segmenter.segment(chunk.trimEnd())];
		for (const { segment, index: at } of parts.slice(0, -1)) bare(segment, start + at);
		const last = parts.at(-1);
		const sentence = (last?.segment ?? '').trim();
		const place = start + (last?.index ?? 0) + begins(last?.segment ?? '');
		const records = [...inside.matchAll(/\S+/g)]
			.map((word) =>
				readReference(
					{ value: word[0], offset: offset + index + 1 + word.index },
					STORY_EVIDENCE,
					report,
				),
			)
			.filter(isEvidence);
		if (sentence === '')
			report(
				offset + index,
				'a mark without a sentence',
				'put all records of a sentence into one mark',
			);
		else if (!ENDS.test(sentence))
			report(offset + index, 'a mark inside a sentence', 'put it behind the full stop');
		else if (inside.trim() === '') bare(sentence, place);
		const markup = MARKUP.exec(sentence);
		if (markup)
			report(
				place + markup.index,
				`"${markup[0]}" is markup, which stories do not have`,
				'write plain text',
			);
		mentions.push(...records);
		sentences.push({
			text: sentence.replace(/\s*\n\s*/g, language === 'zh' ? '' : ' '),
			records: records.map(({ type, id }) => ({ type, id })),
		});
		from = index + mark.length;
	}
	for (const { segment, index } of segmenter.segment(text.slice(from)))
		bare(segment, offset + from + index);
	const length = sentences.reduce((sum, sentence) => sum + lengthOf(sentence.text, language), 0);
	if (length > LONGEST[language])
		report(
			offset + begins(text),
			`${length} ${UNIT[language]}, too long to be read standing`,
			`at most ${LONGEST[language]}`,
		);
	return { sentences, mentions };
};

const HEADING = /^##[ \t]+(.*?)[ \t]*$/gm;

/** The captions of a step: under `## zh` and `## en`, in any order. */
export const readCaptions = (
	{ text, offset }: Part,
	at: number,
	report: Report,
): Readonly<Record<Language, Caption>> => {
	const headings = [...text.matchAll(HEADING)];
	const nothing: Caption = { sentences: [], mentions: [] };
	const captions: Record<Language, Caption> = { zh: nothing, en: nothing };
	const seen = new Set<string>();
	const above = text.slice(0, headings[0]?.index ?? text.length);
	if (above.trim() !== '')
		report(
			offset + begins(above),
			'text above the first language',
			'put it under "## zh" or "## en"',
		);
	for (const [i, { 0: line, 1: name = '', index }] of headings.entries()) {
		const language = LANGUAGES.find((candidate) => candidate === name);
		const start = index + line.length;
		const part = { text: text.slice(start, headings[i + 1]?.index), offset: offset + start };
		if (!language)
			report(
				offset + index,
				`"${name}" is no language of stories`,
				`write "## ${LANGUAGES.join('" or "## ')}"`,
			);
		else if (seen.has(name)) report(offset + index, `"## ${name}" stands here twice`, 'delete one');
		else captions[language] = readCaption(part, language, report);
		seen.add(name);
	}
	const filled = new Set(
		headings
			.filter(({ 0: line, index }, i) => {
				const end = headings[i + 1]?.index ?? text.length;
				return text.slice(index + line.length, end).trim() !== '';
			})
			.map(([, name = '']) => name),
	);
	const missing = LANGUAGES.filter((language) => !filled.has(language));
	if (missing.length === LANGUAGES.length && above.trim() === '')
		report(at, 'an empty step', 'add "## zh" and "## en" with a sentence each');
	else
		for (const language of missing)
			report(at, `no text in "${language}"`, `write it under "## ${language}"`);
	return captions;
};
