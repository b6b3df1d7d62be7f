import type { AtlasIndex } from './atlas-index.ts';
import type { Polity, Text } from './atlas.ts';
import { yearOfTelling } from './chronology.ts';
import { yearOf } from './edtf.ts';
import { clampYear, type Year } from './time.ts';

/** The records that have a page of their own. */
export const RECORD_TYPES = ['polity', 'event', 'organisation', 'person', 'source'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** One record, or a part of its page: a tie on the page of its polity, a paragraph on that of its source. */
export interface RecordRef {
	readonly type: RecordType;
	readonly id: string;
	readonly part?: string;
}

/** Whether two are the same record, whatever part of it is meant; nothing is the same as nothing. */
export const isSameRecord = (one: RecordRef | null, other: RecordRef | null): boolean =>
	one?.type === other?.type && one?.id === other?.id;

/** Polities of which the records tell, in table order, with the hub; the others are only on the map. */
export const politiesTold = (index: AtlasIndex): readonly Polity[] =>
	index.atlas.polities.filter(
		({ id }) => id === index.atlas.meta.hub.polity || index.inSources(id),
	);

/** Whether a record has a page: all have, but for polities that are only on the map. */
export const isTold = (index: AtlasIndex, { type, id }: RecordRef): boolean => {
	if (type === 'source') return index.atlas.sources.some((source) => source.id === id);
	if (type === 'polity')
		return index.polity.has(id) && (id === index.atlas.meta.hub.polity || index.inSources(id));
	return index[type].has(id);
};

/** Every record that has a page, by type. */
export const recordsOf = (index: AtlasIndex): readonly RecordRef[] => {
	const { atlas } = index;
	const rows: Readonly<Record<RecordType, readonly { readonly id: string }[]>> = {
		polity: politiesTold(index),
		event: atlas.events,
		organisation: atlas.organisations,
		person: atlas.people,
		source: atlas.sources,
	};
	return RECORD_TYPES.flatMap((type) => rows[type].map(({ id }) => ({ type, id })));
};

/** What a record is called; `null` where there is no such record. */
export const titleOf = (index: AtlasIndex, { type, id }: RecordRef): Text | null => {
	if (type === 'source') return index.atlas.sources.find((row) => row.id === id)?.title ?? null;
	if (type === 'event') return index.event.get(id)?.title ?? null;
	return index[type].get(id)?.name ?? null;
};

/**
 * The year by which all that is told of a polity has happened and it is on the map; the last year where
 * nothing is told.
 */
export const yearOfAllTold = (index: AtlasIndex, polity: string): Year => {
	const { span } = index.atlas.meta;
	const ties = index.tiesOf(polity).map(({ since }) => yearOf(since));
	const events = index.eventsOf(polity).map((event) => yearOfTelling(index, event));
	const years = [...ties, ...events];
	// What it carries on from others may be older than itself.
	const start = Number(index.polity.get(polity)?.span.start?.slice(0, 4) ?? span.first);
	return years.length === 0 ? span.last : clampYear(Math.max(start, ...years), span);
};
