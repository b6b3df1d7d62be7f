import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { nameOn } from '#lib/domain/atlas.ts';
import { titleOf, type RecordRef } from '#lib/domain/records.ts';
import type { Day, Year } from '#lib/domain/time.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Scene } from '#lib/scene/scene.ts';
import { say } from '#lib/state/locale.ts';
import type { Cited } from '#lib/view/reference.ts';
import type { View } from '#lib/view/view.ts';
import { saidUnder } from '../dates/words.ts';

/**
 * Query string of a view as it is cited: with its year, which a later version may not begin with, and
 * without what only the reader's machine decides.
 */
export const lastingQuery = (query: string, year: Year): string => {
	const params = new URLSearchParams({ year: String(year) });
	for (const [name, value] of new URLSearchParams(query))
		if (name !== 'renderer') params.set(name, value);
	return `?${params.toString().replaceAll('%2C', ',')}`;
};

/** What a citation needs beside its title. */
export type Read = Pick<Cited, 'address' | 'accessed'>;

const subjectOf = (index: AtlasIndex, view: View, day: Day): string | null => {
	const event = view.event === null ? undefined : index.event.get(view.event);
	if (event) return say(event.title);
	const polity = view.polity === null ? undefined : index.polity.get(view.polity);
	if (polity) return say(nameOn(polity, day));
	const actor = view.actor && titleOf(index, view.actor);
	return actor && say(actor);
};

/** The map as it is on screen, by its year and what is selected. */
export const citedView = (
	index: AtlasIndex,
	view: View,
	{ day, year }: Pick<Scene, 'day' | 'year'>,
	read: Read,
): Cited => {
	const name = subjectOf(index, view, day);
	const title = name === null ? m.cite_map({ year }) : m.cite_map_of({ name, year });
	const filtered = view.hiddenKinds.length + view.hiddenStages.length > 0;
	return {
		...read,
		key: [year, view.event ?? view.polity ?? view.actor?.id ?? []].flat().join('-'),
		type: 'map',
		title: saidUnder(view.dates, filtered ? m.cite_filtered({ title }) : title),
	};
};

/** A page that is of no record, by its own title; `key` as in `Cited`. */
export const citedPage = (key: string, title: string, read: Read): Cited => ({
	...read,
	key,
	type: 'webpage',
	title,
});

/** The page of a record, by its name. */
export const citedRecord = (index: AtlasIndex, record: RecordRef, read: Read): Cited => {
	const title = titleOf(index, record);
	return citedPage(`${record.type}-${record.id}`, title ? say(title) : record.id, read);
};
