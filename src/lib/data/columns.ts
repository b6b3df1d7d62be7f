import * as v from 'valibot';
import type { Language } from '#lib/domain/atlas.ts';
import { text as textType, type CellType } from './cell-types.ts';

/** Every table of an atlas, in the order of the data dictionary. */
export const TABLE_NAMES = [
	'sources',
	'paragraphs',
	'polities',
	'polity_names',
	'tenures',
	'places',
	'organisations',
	'people',
	'kinds',
	'stages',
	'events',
	'participants',
	'event_people',
	'quantities',
	'ties',
	'caveats',
	'other_names',
	'readings',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Languages in which every text is written, by the ending of its column. */
export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** What a cell that cannot be read says. */
export interface Problem {
	readonly message: string;
	readonly hint: string;
}
export type CellReading<T> =
	| { readonly value: T; readonly problem: null }
	| { readonly value: null; readonly problem: Problem };

/** A column whose cells mean a `T`. */
export interface Column<T> {
	readonly type: CellType<unknown>;
	readonly required: boolean;
	/** Several values separated by one space. */
	readonly list: boolean;
	/** The table whose `id` stands in this column. */
	readonly references: TableName | null;
	/** In the editor's own words, so that it must not be copied from the source. */
	readonly prose: boolean;
	/** For the data package; empty where the name says it all. */
	readonly description: string;
	readonly read: (cell: string) => CellReading<T>;
}

interface Options {
	readonly references?: TableName;
	readonly description?: string;
}

const readCell = <T>({ schema, hint }: CellType<T>, cell: string): CellReading<T> => {
	const result = v.safeParse(schema, cell);
	if (result.success) return { value: result.output, problem: null };
	const [{ message }] = result.issues;
	return { value: null, problem: { message: `"${cell}" is ${message}`, hint: hint(cell) } };
};

const describe = <T>(
	type: CellType<T>,
	{ references, description }: Options,
): Omit<Column<T>, 'read' | 'required' | 'list'> => ({
	type,
	references: references ?? null,
	prose: false,
	description: description ?? '',
});

/** A column whose cells must not be empty. */
export const required = <T>(type: CellType<T>, options: Options = {}): Column<T> => ({
	...describe(type, options),
	required: true,
	list: false,
	read: (cell) =>
		cell === ''
			? { value: null, problem: { message: 'must not be empty', hint: '' } }
			: readCell(type, cell),
});

/** A column whose empty cells mean that the source does not say. */
export const optional = <T>(type: CellType<T>, options: Options = {}): Column<T | null> => ({
	...describe(type, options),
	required: false,
	list: false,
	read: (cell) => (cell === '' ? { value: null, problem: null } : readCell(type, cell)),
});

/** A column with any number of values. */
export const list = <T>(type: CellType<T>, options: Options = {}): Column<readonly T[]> => ({
	...describe(type, options),
	required: false,
	list: true,
	read: (cell) => {
		const items = cell === '' ? [] : cell.split(' ');
		const values: T[] = [];
		for (const item of items) {
			if (item === '')
				return {
					value: null,
					problem: { message: 'more than one space between values', hint: 'separate by one space' },
				};
			const { value, problem } = readCell(type, item);
			if (problem !== null) return { value: null, problem };
			values.push(value);
		}
		return { value: values, problem: null };
	},
});

type Pair<Name extends string, T> = Readonly<Record<`${Name}_${Language}`, Column<T>>>;

const pair = <Name extends string, T>(name: Name, column: Column<T>): Pair<Name, T> =>
	Object.fromEntries(LANGUAGES.map((language) => [`${name}_${language}`, column])) as Pair<Name, T>;

/** A proper name, title or heading in every language: it may equal what stands in a source. */
export const names = <Name extends string>(name: Name): Pair<Name, string> =>
	pair(name, required(textType));
export const optionalNames = <Name extends string>(name: Name): Pair<Name, string | null> =>
	pair(name, optional(textType));

/** A text of the editor in every language. */
export const texts = <Name extends string>(name: Name): Pair<Name, string> =>
	pair(name, { ...required(textType), prose: true });
export const optionalTexts = <Name extends string>(name: Name): Pair<Name, string | null> =>
	pair(name, { ...optional(textType), prose: true });

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** Cells that together are the key of a row in another table. */
export interface ForeignKey {
	readonly columns: readonly string[];
	readonly table: TableName;
	readonly to: readonly string[];
}

/** A table: one file, its columns in the order of the data dictionary, and the columns that tell rows apart. */
export interface TableSchema<C extends Columns = Columns> {
	readonly description: string;
	readonly columns: C;
	readonly key: readonly string[];
	/** Keys of more than one column; those of one column stand in `columns`. */
	readonly foreignKeys: readonly ForeignKey[];
}
