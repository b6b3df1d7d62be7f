import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { yearToMeet } from '#lib/domain/meeting.ts';
import { titleOf } from '#lib/domain/records.ts';
import { lastDayOf, type Year } from '#lib/domain/time.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Hit } from '#lib/search/finder.ts';
import type { NameRole } from '#lib/search/names.ts';
import { say } from '#lib/state/locale.ts';
import { standingWords } from '../panel/standing-words.ts';
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

/** How the hub stands with a polity when whoever chooses it in `year` looks at it; that year, where it is another. */
const standingParts = (index: AtlasIndex, polity: string, year: Year): readonly string[] => {
	const met = yearToMeet(index, polity, year);
	const words = standingWords(index, polity, lastDayOf(met));
	return met === year ? [words] : [String(met), words];
};

/** What kind of record it is, and what tells it from others: when, of whom, whose, or how the hub stands with it. */
export const kindOf = (index: AtlasIndex, { record }: Hit, year: Year): string => {
	const { type, id } = record;
	const parts = [recordLabel(type)];
	const event = index.event.get(id);
	const role = index.person.get(id)?.role;
	const polity = index.polity.get(index.organisation.get(id)?.polity ?? '');
	if (type === 'polity') parts.push(...standingParts(index, id, year));
	if (type === 'event' && event) parts.push(whenOf(index, event));
	if (type === 'person' && role) parts.push(say(role));
	if (type === 'organisation' && polity) parts.push(say(polity.name));
	return parts.join(' · ');
};
