import { ACTOR_TYPES } from '#lib/domain/actor.ts';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { titleOf, type RecordType } from '#lib/domain/records.ts';
import { m } from '#lib/paraglide/messages.js';
import { say } from '#lib/state/locale.ts';
import type { Notice } from '#lib/view/url.ts';

/** Enough of what a link says to be known again. */
const LENGTH = 60;
const shortened = (given: string): string =>
	given.length > LENGTH ? `${given.slice(0, LENGTH)}…` : given;

/** What could not be honoured of a link. */
export const refusal = ({ parameter, given }: Notice): string =>
	m.notice({ parameter, given: shortened(given) });

/** Words of an address that stand for a choice, as the choice is called. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
	sort: { contact: m.chart_sort_contact, stage: m.chart_sort_stage },
	dates: {
		recorded: m.dates_recorded,
		earliest: m.dates_earliest,
		certain: m.dates_certain,
	},
	projection: { mercator: m.choice_flat, globe: m.choice_globe },
	renderer: { auto: m.choice_auto, svg: m.choice_svg, gl: m.choice_gl },
};

/** Whether a parameter is a choice: what is nearest to it is shown already. */
export const isChoice = (parameter: string): boolean => Object.hasOwn(CHOICES, parameter);

/** Parameters that name a record of their own type; all others mean countries. */
const NAMED_BY_TYPE = ['event', ...ACTOR_TYPES] as const;

/** What that which was probably meant is called: a choice, a record, a kind, a stage or a story; else its word. */
export const meantName = (index: AtlasIndex, parameter: string, id: string): string => {
	const choice = CHOICES[parameter]?.[id];
	if (choice) return choice();
	const type: RecordType = NAMED_BY_TYPE.find((named) => named === parameter) ?? 'polity';
	const text = {
		hide: index.kind.get(id)?.label,
		'hide-stage': index.stage.get(id)?.label,
		story: index.story.get(id)?.title,
	}[parameter];
	const title = text ?? titleOf(index, { type, id });
	return title ? say(title) : id;
};

/** A notice in words, and for a country that is only on the map the way there. */
export interface NoticeWords {
	readonly text: string;
	readonly place: { readonly polity: string; readonly words: string } | null;
}

/** What a page that takes the nearest by itself says of a link. */
export const noticeWords = (index: AtlasIndex, notice: Notice): NoticeWords => {
	const { parameter, given, meant, polity } = notice;
	if (polity !== undefined) {
		const name = meantName(index, 'polity', polity);
		if (polity === index.atlas.meta.hub.polity)
			return { text: m.notice_hub({ name }), place: null };
		return {
			text: m.notice_absent({ name }),
			place: { polity, words: m.notice_absent_map() },
		};
	}
	const taken = meant !== null && meant !== given.trim();
	const instead = taken ? m.notice_taken({ name: meantName(index, parameter, meant) }) : '';
	return { text: [refusal(notice), instead].filter(Boolean).join(' '), place: null };
};
