import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { isTold, titleOf } from '#lib/domain/records.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Hit } from '#lib/search/finder.ts';
import type { NameRole } from '#lib/search/names.ts';
import { say } from '#lib/state/locale.ts';
import { recordLabel } from '../panel/vocabulary.ts';
import { whenOf } from '../panel/when.ts';
import { marked, type Piece } from './marked.ts';

/** Stands in no name: where a name goes in a message. */
const GAP = '\u0000';

const ROLES: Readonly<Partial<Record<NameRole, (name: { name: string }) => string>>> = {
	then: m.search_then,
	now: m.search_now,
	capital: m.search_capital,
	place: m.search_place,
};

/** What a record is called, with what was typed. */
export const titlePieces = (index: AtlasIndex, { record, name, ranges }: Hit): readonly Piece[] => {
	const title = titleOf(index, record);
	const text = title ? say(title) : record.id;
	return marked(text, name.text === text ? ranges : []);
};

/** The name by which it was found, where it is called otherwise: in words that say what name it is. */
export const otherNamePieces = (index: AtlasIndex, hit: Hit): readonly Piece[] => {
	const title = titleOf(index, hit.record);
	const { text, role } = hit.name;
	if (role === 'id' || (title && say(title) === text)) return [];
	const [before = '', after = ''] = (ROLES[role]?.({ name: GAP }) ?? GAP).split(GAP);
	const around = (words: string) => (words === '' ? [] : [{ text: words, typed: false }]);
	return [...around(before), ...marked(text, hit.ranges), ...around(after)];
};

/** What kind of record it is, and what tells it from others: when, of whom, whose, or that nothing is told of it. */
export const kindOf = (index: AtlasIndex, { record }: Hit): string => {
	const { type, id } = record;
	const parts = [recordLabel(type)];
	const event = index.event.get(id);
	const role = index.person.get(id)?.role;
	const polity = index.polity.get(index.organisation.get(id)?.polity ?? '');
	if (!isTold(index, record)) parts.push(m.short_absent());
	if (type === 'event' && event) parts.push(whenOf(index, event));
	if (type === 'person' && role) parts.push(say(role));
	if (type === 'organisation' && polity) parts.push(say(polity.name));
	return parts.join(' · ');
};
