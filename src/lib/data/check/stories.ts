import { yearListed } from '#lib/domain/reckoning.ts';
import type { Year } from '#lib/domain/time.ts';
import type { TableName } from '../columns.ts';
import type { Issue } from '../dataset-error.ts';
import { didYouMean } from '#lib/domain/nearest.ts';
import { reportOn, type Report } from '../stories/report.ts';
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

const yearOf = (day: string | null): Year | null => (day === null ? null : Number(day.slice(0, 4)));

/** Everything a step points at stands in its table; a table that cannot be read is another's concern. */
const checkMentions = ({ mentions }: StepDraft, { tables }: Dataset, report: Report): void => {
	for (const { type, id, offset } of mentions) {
		const name = TABLE_OF[type];
		if (!name || !tables[name].present) continue;
		const known = new Set(tables[name].rows.map(({ cells }) => cells['id']?.trim() ?? ''));
		if (!known.has(id))
			report(offset, `"${id}" is no record in ${name}`, didYouMean(id, known, 'mend the id'));
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

/** Both languages rest on the same records: a translation claims neither more nor less. */
const checkSameRecords = ({ step, offset }: StepDraft, report: Report): void => {
	const keys = (language: 'zh' | 'en'): ReadonlySet<string> =>
		new Set(
			step.text[language].flatMap(({ records }) => records.map(({ type, id }) => `${type}:${id}`)),
		);
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
		for (const step of draft.steps) {
			checkMentions(step, dataset, report);
			checkDate(step, dataset, report);
			checkSameRecords(step, report);
		}
	}
	return issues;
};
