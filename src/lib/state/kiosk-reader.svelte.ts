import type { Language } from '#lib/domain/atlas.ts';
import { isSameRecord, type RecordRef } from '#lib/domain/records.ts';
import { kioskPath } from '#lib/view/paths.ts';
import { MapReader } from './reader.ts';

/** In a kiosk every record is read beside the map: no link leads away. */
export class KioskReader extends MapReader {
	/** A record that is not on the map, read beside what is selected there. */
	#aside = $state.raw<{ readonly record: RecordRef; readonly beside: RecordRef | null } | null>(
		null,
	);

	/** What is read aside, until something else is selected on the map. */
	override get aside(): RecordRef | null {
		return this.#aside && isSameRecord(this.#aside.beside, super.current)
			? this.#aside.record
			: null;
	}

	override get current(): RecordRef | null {
		return this.aside ?? super.current;
	}

	override show(record: RecordRef): boolean {
		if (super.show(record)) this.#aside = null;
		else this.#aside = { record, beside: super.current };
		return true;
	}

	/** Back to what is selected on the map, or to the map alone. */
	override close(): void {
		if (this.aside) this.#aside = null;
		else super.close();
	}

	/** Whoever was here has gone. */
	forget(): void {
		this.#aside = null;
	}

	/** The kiosk's own page: should a link ever be followed, one is still in the kiosk. */
	override path({ type, id }: RecordRef, language: Language): `/${string}` {
		const onMap = type === 'polity' || type === 'event';
		return `${kioskPath(language)}${onMap ? `?${type}=${id}` : ''}`;
	}

	override storyPath(id: string, language: Language): `/${string}` {
		return `${kioskPath(language)}?story=${id}`;
	}
}
