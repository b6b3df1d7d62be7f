import type { AtlasIndex } from './atlas-index.ts';
import type { Language, Text } from './atlas.ts';
import type { RecordRef } from './records.ts';
import type { Year } from './time.ts';

/** The records on which a sentence may rest: those that have evidence and can be read. */
export const STORY_EVIDENCE = ['event', 'tie', 'organisation', 'person'] as const;
export interface StoryEvidence {
	readonly type: (typeof STORY_EVIDENCE)[number];
	readonly id: string;
}

/** One sentence and the records on which it rests, at least one. */
export interface Sentence {
	readonly text: string;
	readonly records: readonly StoryEvidence[];
}

/** A part of the world, degrees; where `west` > `east` it crosses ±180°. */
export interface Extent {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** What the map shows while one caption is read, and the caption. */
export interface StoryStep {
	readonly title: Text;
	readonly year: Year;
	/** What must be in sight; `null` = the whole map. */
	readonly extent: Extent | null;
	readonly polity: string | null;
	readonly event: string | null;
	readonly hiddenKinds: readonly string[];
	readonly hiddenStages: readonly string[];
	/** What stands out beside the selection. */
	readonly highlight: { readonly polities: readonly string[]; readonly events: readonly string[] };
	readonly text: Readonly<Record<Language, readonly Sentence[]>>;
}

/** A way through the records, told step by step; it has at least one step. */
export interface Story {
	readonly id: string;
	readonly title: Text;
	readonly summary: Text;
	readonly steps: readonly StoryStep[];
}

/** A place in a story; steps count from 1. */
export interface StoryPlace {
	readonly id: string;
	readonly step: number;
}

/** The step at a place; `undefined` where there is none. */
export const stepAt = (index: AtlasIndex, place: StoryPlace | null): StoryStep | undefined =>
	place === null ? undefined : index.story.get(place.id)?.steps[place.step - 1];

/** Where a record on which a sentence rests can be read: a tie on the page of its polity. */
export const recordOf = (index: AtlasIndex, { type, id }: StoryEvidence): RecordRef | null => {
	if (type !== 'tie') return { type, id };
	const tie = index.atlas.ties.find((row) => row.id === id);
	return tie ? { type: 'polity', id: tie.polity, part: id } : null;
};

/** What a record on which a sentence rests is called. */
export const evidenceTitle = (index: AtlasIndex, { type, id }: StoryEvidence): Text | null => {
	if (type === 'tie') return index.atlas.ties.find((row) => row.id === id)?.title ?? null;
	if (type === 'event') return index.event.get(id)?.title ?? null;
	return index[type].get(id)?.name ?? null;
};

/** The records of a caption in order of mention, each once: its place in this list, from 1, is its number. */
export const evidenceOf = (sentences: readonly Sentence[]): readonly StoryEvidence[] => {
	const known = new Map<string, StoryEvidence>();
	for (const record of sentences.flatMap(({ records }) => records)) {
		const key = `${record.type}:${record.id}`;
		if (!known.has(key)) known.set(key, record);
	}
	return [...known.values()];
};

/** How a caption's length is counted: characters without punctuation, or words. */
export const lengthOf = (text: string, language: Language): number =>
	language === 'zh'
		? (text.match(/[\p{L}\p{N}]/gu) ?? []).length
		: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Milliseconds: to look up when the map has moved, and for each character or word of one who reads without haste. */
const READING = { settle: 3500, zh: 260, en: 340 } as const;

/** Milliseconds that a caption stays while a story runs by itself. */
export const readingTime = ({ title, text }: StoryStep, language: Language): number => {
	const words = [title[language], ...text[language].map((sentence) => sentence.text)];
	const length = words.reduce((sum, part) => sum + lengthOf(part, language), 0);
	return READING.settle + length * READING[language];
};
