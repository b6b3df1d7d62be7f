import type { Story, StoryStep } from '#lib/domain/story.ts';
import type { Language } from '#lib/domain/atlas.ts';
import type { Issue } from '../dataset-error.ts';
import { KEBAB } from '../cell-types.ts';
import { blocksOf, type Block } from './blocks.ts';
import { extentOf } from './extent.ts';
import {
	json,
	list,
	matching,
	readFrontMatter,
	required,
	text,
	wholeNumber,
	type Placed,
	type Values,
} from './front-matter.ts';
import { reportOn, type Report } from './report.ts';
import {
	readCaption,
	readCaptions,
	readReference,
	type Caption,
	type Mention,
} from './sentences.ts';

/** The folder of the stories and the ending of their files. */
export const STORY_FILE = /^stories\/(.+)\.md$/;

const id = matching(KEBAB, 'is not an id in kebab-case', 'write small letters, digits and hyphens');
const ids = list('write [id, id]');

const STORY_KEYS = {
	id: required(id),
	order: required(wholeNumber('stories are listed by it')),
	title_zh: required(text),
	title_en: required(text),
	summary_zh: required(text),
	summary_en: required(text),
};
const STEP_KEYS = {
	title_zh: required(text),
	title_en: required(text),
	date: required(wholeNumber('write a year; the day follows from the event')),
	camera: required(json(extentOf)),
	polity: id,
	event: id,
	hide_kinds: ids,
	hide_stages: ids,
	highlight: list('write [polity:id, event:id]'),
};

/** A step as read, with what it points at. */
export interface StepDraft {
	readonly step: StoryStep;
	readonly date: Placed<number> | null;
	readonly mentions: readonly Mention[];
	/** Where its front matter begins. */
	readonly offset: number;
}

/** A story as far as it can be read. `story` is `null` where its own front matter cannot be. */
export interface StoryDraft {
	readonly file: string;
	readonly text: string;
	readonly id: Placed<string> | null;
	readonly order: Placed<number> | null;
	readonly story: Omit<Story, 'steps'> | null;
	/** Its summary, with the records on which it rests. */
	readonly summary: Readonly<Record<Language, Caption>>;
	readonly steps: readonly StepDraft[];
}

const mention = (type: string, placed: Placed<string> | null): readonly Mention[] =>
	placed === null ? [] : [{ type, id: placed.value, offset: placed.offset }];

const stepOf = (
	values: Values<typeof STEP_KEYS>,
	{ head, body }: Block,
	report: Report,
): StepDraft => {
	const captions = readCaptions(body, head.offset, report);
	const lit = (values.highlight?.value ?? []).flatMap(
		(item) => readReference(item, ['polity', 'event'], report) ?? [],
	);
	const listed = (type: string, placed: Placed<readonly Placed<string>[]> | null) =>
		(placed?.value ?? []).flatMap((item) => mention(type, item));
	const [hiddenKinds, hiddenStages] = [
		listed('kind', values.hide_kinds),
		listed('stage', values.hide_stages),
	];
	const idsOf = (mentions: readonly Mention[], type: string): readonly string[] =>
		mentions.filter((one) => one.type === type).map((one) => one.id);
	return {
		step: {
			title: { zh: values.title_zh?.value ?? '', en: values.title_en?.value ?? '' },
			year: values.date?.value ?? 0,
			extent: values.camera?.value ?? null,
			polity: values.polity?.value ?? null,
			event: values.event?.value ?? null,
			hiddenKinds: idsOf(hiddenKinds, 'kind'),
			hiddenStages: idsOf(hiddenStages, 'stage'),
			highlight: { polities: idsOf(lit, 'polity'), events: idsOf(lit, 'event') },
			text: { zh: captions.zh.sentences, en: captions.en.sentences },
		},
		date: values.date,
		mentions: [
			...mention('polity', values.polity),
			...mention('event', values.event),
			...hiddenKinds,
			...hiddenStages,
			...lit,
			...captions.zh.mentions,
			...captions.en.mentions,
		],
		offset: head.offset,
	};
};

const NOTHING: Caption = { sentences: [], mentions: [] };

/** A summary is marked like a caption; its text follows the quotation mark that YAML may need. */
const readSummary = (
	placed: Placed<string> | null,
	whole: string,
	language: Language,
	report: Report,
): Caption => {
	if (placed === null) return NOTHING;
	const offset = Math.max(placed.offset, whole.indexOf(placed.value, placed.offset));
	return readCaption({ text: placed.value, offset }, language, report);
};

const textOf = ({ sentences }: Caption, between: string): string =>
	sentences.map(({ text: sentence }) => sentence).join(between);

/** Reads one story as far as it can be read; every mistake goes into `issues`. */
export const readStory = (file: string, source: string, issues: Issue[]): StoryDraft => {
	// Positions are counted in what was read; an editor's line ends change no column.
	const whole = source.replace(/\r\n/g, '\n');
	const report = reportOn(file, whole, issues);
	const { before, blocks } = blocksOf(whole);
	if (before.text.trim() !== '' || blocks.length === 0)
		report(0, 'no front matter at the top', 'begin with a line "---"');
	for (const { head, closed } of blocks)
		if (!closed) report(head.offset, 'front matter without its end', 'close it with a line "---"');
	const [top, ...rest] = blocks;
	const none: StoryDraft = {
		file,
		text: whole,
		id: null,
		order: null,
		story: null,
		summary: { zh: NOTHING, en: NOTHING },
		steps: [],
	};
	if (!top) return none;
	const values = readFrontMatter(STORY_KEYS, top.head, report);
	if (top.body.text.trim() !== '')
		report(top.body.offset, 'text before the first step', 'begin the step with its front matter');
	if (rest.length === 0) report(top.head.offset, 'a story without a step', 'add a step');
	const { title_zh, title_en, summary_zh, summary_en } = values;
	const summary = {
		zh: readSummary(summary_zh, whole, 'zh', report),
		en: readSummary(summary_en, whole, 'en', report),
	};
	return {
		...none,
		summary,
		id: values.id,
		order: values.order,
		story: {
			id: values.id?.value ?? '',
			title: { zh: title_zh?.value ?? '', en: title_en?.value ?? '' },
			summary: { zh: textOf(summary.zh, ''), en: textOf(summary.en, ' ') },
		},
		steps: rest.map((block) =>
			stepOf(readFrontMatter(STEP_KEYS, block.head, report), block, report),
		),
	};
};

/** Reads every story among the files. */
export const readStories = (
	files: Iterable<readonly [string, string]>,
): { stories: readonly StoryDraft[]; issues: readonly Issue[] } => {
	const issues: Issue[] = [];
	const stories = [...files]
		.filter(([name]) => STORY_FILE.test(name))
		.map(([name, source]) => readStory(name, source, issues));
	return { stories, issues };
};

/** The stories of a dataset without issues, in their order. */
export const assembleStories = (drafts: readonly StoryDraft[]): readonly Story[] =>
	[...drafts]
		.sort((a, b) => (a.order?.value ?? 0) - (b.order?.value ?? 0))
		.flatMap(({ story, steps }) =>
			story === null ? [] : [{ ...story, steps: steps.map(({ step }) => step) }],
		);
