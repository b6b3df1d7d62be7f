import type { Language, Text } from '#lib/domain/atlas.ts';

type Pair<Name extends string, T> = Readonly<Record<`${Name}_${Language}`, T>>;

/** The text that a row holds in one column per language, as `title_zh` and `title_en`. */
export const textOf = <Name extends string>(row: Pair<Name, string>, name: Name): Text => ({
	zh: row[`${name}_zh`],
	en: row[`${name}_en`],
});

/** The same, `null` where the columns are empty. */
export const optionalTextOf = <Name extends string>(
	row: Pair<Name, string | null>,
	name: Name,
): Text | null => {
	const [zh, en] = [row[`${name}_zh`], row[`${name}_en`]];
	return zh === null || en === null ? null : { zh, en };
};
