import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { AtlasEvent, Participant } from '#lib/domain/atlas.ts';
import { deputationOf, shortNameOf } from '#lib/domain/deputation.ts';
import { m } from '#lib/paraglide/messages.js';
import { language, say } from '#lib/state/locale.ts';

/**
 * Who of a polity took part in an event, and how many: bodies with their numbers, then people. Empty
 * where the records do not say. A line must tell something new: what the event's title says, and the
 * hub's own organisation, which is in nearly all of them, are left out.
 */
export const deputationWords = (index: AtlasIndex, event: AtlasEvent, polity: string): string => {
	const { rows, people } = deputationOf(index, event, polity);
	const title = say(event.title);
	const { hub } = index.atlas.meta;
	const list = new Intl.ListFormat(language(), { type: 'conjunction', style: 'narrow' });
	const rowWords = ({ organisation: id, unions, delegates }: Participant): readonly string[] => {
		const isNamed = id !== null && id !== hub.organisation;
		const organisation = isNamed ? index.organisation.get(id) : undefined;
		const name = organisation && shortNameOf(organisation, language());
		const numbers = list.format([
			...(unions === null ? [] : [m.count_unions({ count: unions })]),
			...(delegates === null ? [] : [m.count_people({ count: delegates })]),
		]);
		if (name === undefined) return numbers === '' ? [] : [numbers];
		if (numbers !== '') return [m.deputation_counted({ name, numbers })];
		return title.includes(name) ? [] : [name];
	};
	const names = people.map(({ name }) => say(name)).filter((name) => !title.includes(name));
	return [list.format([...new Set(rows.flatMap(rowWords))]), list.format(names)]
		.filter((words) => words !== '')
		.join(' · ');
};
