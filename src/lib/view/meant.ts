import type { Text } from '#lib/domain/atlas.ts';
import { nearest } from '#lib/domain/nearest.ts';
import type { Notice } from './url.ts';

/** A record that can be asked for by its id, or, by mistake, by its name or title. */
export interface Named {
	readonly id: string;
	readonly name?: Text;
	readonly now?: Text | null;
	readonly title?: Text;
	readonly label?: Text;
}

/** No id or name is longer by far; what is would only cost time. */
const LONGEST = 120;

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Id of the record that was probably meant by `given`: by id, or by name in any language. `null` where none is near. */
export const meantBy = (given: string, records: Iterable<Named>): string | null => {
	if (given.length > LONGEST) return null;
	const rows = [...records];
	const ids = new Map<string, string>();
	const know = (texts: (record: Named) => readonly (Text | string | null | undefined)[]): void => {
		for (const record of rows)
			for (const text of texts(record).flatMap((each) =>
				typeof each === 'string' ? each : Object.values(each ?? {}),
			))
				if (!ids.has(plain(text))) ids.set(plain(text), record.id);
	};
	// What one is called today another was called then: an id or a name of its own comes first.
	know(({ id }) => [id]);
	know(({ name, title, label }) => [name, title, label]);
	know(({ now }) => [now]);
	const found = nearest(plain(given), ids.keys());
	return found === null ? null : (ids.get(found) ?? null);
};

/** Which of several words was probably meant by `given`; `null` where none is near. */
export const wordMeant = <T extends string>(given: string, words: readonly T[]): T | null => {
	const near = given.length > LONGEST ? null : nearest(plain(given), words);
	return words.find((word) => word === near) ?? null;
};

/**
 * Reads one word out of several from query parameters: `null` where none is given, or none is near. What
 * is not exactly one of them gives the nearest, and a notice.
 */
export const readWord = <T extends string>(
	params: URLSearchParams,
	parameter: string,
	words: readonly T[],
	notices: Notice[],
): T | null => {
	const given = params.get(parameter) ?? '';
	const found = words.find((word) => word === given);
	if (given === '' || found !== undefined) return found ?? null;
	const meant = wordMeant(given, words);
	notices.push({ parameter, given, meant });
	return meant;
};
