import type { Language } from '#lib/domain/atlas.ts';
import { yearListed } from '#lib/domain/reckoning.ts';
import { yearOfDay, type Year } from '#lib/domain/time.ts';
import type { TableName } from '../columns.ts';
import type { Issue } from '../dataset-error.ts';
import { didYouMean } from '#lib/domain/nearest.ts';
import { evidenceOf, type Sentence } from '#lib/domain/story.ts';
import { reportOn, type Report } from '../stories/report.ts';
import type { Mention } from '../stories/sentences.ts';
import { STORY_FILE, type StepDraft, type StoryDraft } from '../stories/read-stories.ts';
import { byId, formatSpan, lifeOf, type Check, type Dataset } from './dataset.ts';

const TABLE_OF: Readonly<Record<string, TableName>> = {
	event: 'events',
	tie: 'ties',
	organisation: 'organisations',
	person: 'people',
	polity: 'polities',
	kind: 'kinds',
	stage: 'stages',
};

const yearOf = (day: string | null): Year | null => (day === null ? null : yearOfDay(day));

/** The ids of a mention's table; `null` where it cannot be read, which is another's concern. */
const idsFor = ({ type }: Mention, { tables }: Dataset): ReadonlySet<string> | null => {
	const name = TABLE_OF[type];
	if (!name || !tables[name].present) return null;
	return new Set(tables[name].rows.map(({ cells }) => cells['id']?.trim() ?? ''));
};

/** Everything pointed at stands in its table. */
const checkMentions = (mentions: readonly Mention[], dataset: Dataset, report: Report): void => {
	for (const mention of mentions) {
		const { type, id, offset } = mention;
		const known = idsFor(mention, dataset);
		if (known?.has(id) === false) {
			const message = `"${id}" is no record in ${TABLE_OF[type]}`;
			report(offset, message, didYouMean(id, known, 'mend the id'));
		}
	}
};

/** A step shows a year of the atlas, one that its event may belong to, and polities that are on its map. */
const checkDate = (
	{ step, date, mentions }: StepDraft,
	{ tables, meta }: Dataset,
	report: Report,
) => {
	if (date === null || meta === null) return;
	const { value: year, offset } = date;
	const { first, last } = meta.span;
	if (year < first || year > last)
		return report(offset, `${year} is outside the atlas`, `its years are ${first} to ${last}`);
	const event = step.event === null ? undefined : byId(tables.events).get(step.event)?.values.date;
	if (event) {
		const dated = yearListed(event, 'recorded', meta.span);
		const from = dated ?? yearOf(event.earliest) ?? first;
		const to = dated ?? yearOf(event.latest) ?? last;
		if (year < from || year > to)
			report(offset, `the event "${step.event}" is not of ${year}`, `its date is ${event.edtf}`);
	}
	const lives = byId(tables.polities);
	for (const mention of mentions) {
		const polity = mention.type === 'polity' ? lives.get(mention.id) : undefined;
		if (!polity) continue;
		const { start, end } = lifeOf(polity);
		if ((start !== null && start > `${year}-12-31`) || (end !== null && end <= `${year}-01-01`))
			report(
				mention.offset,
				`"${mention.id}" is not on the map of ${year}`,
				`it was there ${formatSpan({ start, end })}`,
			);
	}
};

const keysOf = (sentences: readonly Sentence[]): readonly string[] =>
	evidenceOf(sentences).map(({ type, id }) => `${type}:${id}`);

/** A summary rests on records of which a step tells: it claims no more than the story. */
const checkSummary = (draft: StoryDraft, dataset: Dataset, report: Report): void => {
	const { summary, steps } = draft;
	const told = new Set(steps.flatMap(({ step: { text } }) => keysOf([...text.zh, ...text.en])));
	const mentions = [...summary.zh.mentions, ...summary.en.mentions];
	checkMentions(mentions, dataset, report);
	for (const mention of steps.length > 0 ? mentions : []) {
		const key = `${mention.type}:${mention.id}`;
		if (told.has(key) || idsFor(mention, dataset)?.has(mention.id) !== true) continue;
		report(mention.offset, `no step tells of "${key}"`, 'let the summary rest on what is told');
	}
	const text = { zh: summary.zh.sentences, en: summary.en.sentences };
	checkSameRecords(text, mentions[0]?.offset ?? 0, report);
};

/** Both languages rest on the same records: a translation claims neither more nor less. */
const checkSameRecords = (
	text: Readonly<Record<Language, readonly Sentence[]>>,
	offset: number,
	report: Report,
): void => {
	const keys = (language: Language): ReadonlySet<string> => new Set(keysOf(text[language]));
	const [zh, en] = [keys('zh'), keys('en')];
	if (zh.size === 0 || en.size === 0) return;
	for (const key of zh)
		if (!en.has(key)) report(offset, `${key} stands in zh and not in en`, 'let both rest on it');
	for (const key of en)
		if (!zh.has(key)) report(offset, `${key} stands in en and not in zh`, 'let both rest on it');
};

/** An id is a story's alone and the name of its file; an order is a story's alone. */
const checkIdentity = (draft: StoryDraft, others: readonly StoryDraft[], report: Report): void => {
	const { file, id, order } = draft;
	const same = others.find((other) => id !== null && other.id?.value === id.value);
	const name = STORY_FILE.exec(file)?.[1] ?? '';
	if (id && same)
		report(id.offset, `the id "${id.value}" is that of ${same.file} too`, 'give another');
	else if (id && id.value !== name)
		report(
			id.offset,
			`the id "${id.value}" is not the name of the file`,
			`write "${name}", or rename the file`,
		);
	const tied = others.find((other) => order !== null && other.order?.value === order.value);
	if (order && tied) report(order.offset, `${tied.file} has this order too`, 'give another');
};

/** What stories say of the records that they tell. */
export const checkStories: Check = (dataset) => {
	const issues: Issue[] = [];
	for (const [i, draft] of dataset.stories.entries()) {
		const report = reportOn(draft.file, draft.text, issues);
		checkIdentity(draft, dataset.stories.slice(0, i), report);
		checkSummary(draft, dataset, report);
		for (const step of draft.steps) {
			checkMentions(step.mentions, dataset, report);
			checkDate(step, dataset, report);
			checkSameRecords(step.step.text, step.offset, report);
		}
	}
	return issues;
};
