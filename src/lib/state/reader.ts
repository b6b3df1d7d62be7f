import type { Language } from '#lib/domain/atlas.ts';
import type { RecordRef } from '#lib/domain/records.ts';
import type { Day, Year } from '#lib/domain/time.ts';
import type { Exhibit } from '#lib/scene/exhibit.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { pathOf, storyPath } from '#lib/view/paths.ts';
import type { Session } from './session.svelte.ts';

/**
 * Where a caption is read: beside the map, or on a page of its own. Captions link to the pages of
 * records; where `show` can bring a record up in place, the link is not followed.
 */
export interface Reader {
	readonly exhibit: Exhibit;
	/** Names, status and standing are told as of this day. */
	readonly day: Day;
	readonly year: Year;
	/** The record that is being read. */
	readonly current: RecordRef | null;
	/** Level of a caption's title among the headings around it. */
	readonly level: 1 | 2;
	/** Whether the record was brought up in place. */
	show(record: RecordRef): boolean;
	/** A record that is read in place though it is not on the map. */
	readonly aside: RecordRef | null;
	/** Puts away what is read in place. */
	close(): void;
	/** Where a link to the record leads, within the site. */
	path(record: RecordRef, language: Language): `/${string}`;
	/** Where a link to a story leads, within the site. */
	storyPath(id: string, language: Language): `/${string}`;
}

/** Beside the map: countries and events are chosen on it; other records are read on their pages. */
export class MapReader implements Reader {
	readonly #session: Session;
	readonly level = 2;

	constructor(session: Session) {
		this.#session = session;
	}

	get exhibit(): Exhibit {
		return this.#session.exhibit;
	}
	get day(): Day {
		return this.#session.scene.day;
	}
	get year(): Year {
		return this.#session.scene.year;
	}
	get current(): RecordRef | null {
		return this.#session.chosen;
	}

	show({ type, id }: RecordRef): boolean {
		if (type === 'polity') this.#session.selectPolity(id);
		else if (type === 'event') this.#session.selectEvent(id);
		else return false;
		return true;
	}

	get aside(): RecordRef | null {
		return null;
	}

	close(): void {
		this.#session.close();
	}

	path(record: RecordRef, language: Language): `/${string}` {
		return pathOf(record, language);
	}

	storyPath(id: string, language: Language): `/${string}` {
		return storyPath(id, language);
	}
}

/** On a page of its own: every link is followed. `scene` is the map beside it, whose date the words share. */
export const pageReader = (
	exhibit: Exhibit,
	{ day, year }: Pick<Scene, 'day' | 'year'>,
	current: RecordRef | null,
): Reader => ({
	exhibit,
	day,
	year,
	current,
	level: 1,
	aside: null,
	show: () => false,
	close: () => undefined,
	path: pathOf,
	storyPath,
});
