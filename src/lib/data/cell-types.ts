import * as v from 'valibot';
import { readEdtf, type EdtfFault } from '#lib/domain/edtf-parse.ts';
import type { EdtfDate } from '#lib/domain/edtf.ts';
import type { Day } from '#lib/domain/time.ts';
import { didYouMean } from '#lib/domain/nearest.ts';

/** What a cell holds: how it is read, how it is described in the data package, and what helps where it fails. */
export interface CellType<T> {
	readonly schema: v.GenericSchema<string, T>;
	/** Type, format and constraints of a Frictionless field. */
	readonly field: {
		readonly type: 'string' | 'integer' | 'number' | 'date';
		readonly constraints?: Readonly<Record<string, unknown>>;
	};
	readonly hint: (text: string) => string;
}

/** Small letters and digits, joined by single hyphens. */
export const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const UNIT = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;
const PINYIN = /^[a-zü]+( [a-zü]+)*$/;
const WHOLE = /^(0|[1-9]\d*)$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const COUNTRY = /^[A-Z]{2}$/;
/** An anchor leads to a statement; longer would be a quotation. */
const ANCHOR_LENGTH = 12;

const matching = (pattern: RegExp, message: string, hint: string): CellType<string> => ({
	schema: v.pipe(v.string(), v.regex(pattern, message)),
	field: { type: 'string', constraints: { pattern: pattern.source } },
	hint: () => hint,
});

/** Any text. */
export const text: CellType<string> = {
	schema: v.string(),
	field: { type: 'string' },
	hint: () => '',
};

/** An id or a word of a vocabulary. */
export const id = matching(
	KEBAB,
	'not an id in kebab-case',
	'write small letters a–z, digits and single hyphens',
);

/** Id of a unit of the topology, as `DEU-E`. */
export const unit = matching(
	UNIT,
	'not a unit',
	'write the id of an object of static/geo/world.topojson',
);

/** Pinyin without tones, a space between syllables. */
export const pinyin = matching(
	PINYIN,
	'not pinyin',
	'write small letters a–z and ü without tones, one space between syllables, such as "chong qing"',
);

export const bcp47 = matching(LANGUAGE, 'not a language tag', 'write a BCP 47 tag such as "zh"');

export const country = matching(
	COUNTRY,
	'not a country code',
	'write ISO 3166-1 alpha-2 codes such as "LK"',
);

export const anchor: CellType<string> = {
	// Code points, as a reader counts them; `length` would count some characters twice.
	schema: v.pipe(
		v.string(),
		v.check(
			(value) => [...value].length <= ANCHOR_LENGTH,
			`an anchor of more than ${ANCHOR_LENGTH} characters`,
		),
	),
	field: { type: 'string', constraints: { maxLength: ANCHOR_LENGTH } },
	hint: (value) => `it has ${[...value].length}; keep the few that lead to the statement`,
};

/** Whole and not negative. */
export const count: CellType<number> = {
	schema: v.pipe(
		v.string(),
		v.regex(WHOLE, 'not a whole number of 0 or more'),
		v.transform(Number),
		v.safeInteger('too large a number'),
	),
	field: { type: 'integer', constraints: { minimum: 0 } },
	hint: () => 'write digits only; leave the cell empty where the source does not say',
};

const within = (minimum: number, maximum: number): CellType<number> => ({
	schema: v.pipe(
		v.string(),
		v.regex(DECIMAL, 'not a decimal number'),
		v.transform(Number),
		v.minValue(minimum, `less than ${minimum}`),
		v.maxValue(maximum, `more than ${maximum}`),
	),
	field: { type: 'number', constraints: { minimum, maximum } },
	hint: () => `write degrees from ${minimum} to ${maximum} such as "39.9"`,
});

export const longitude = within(-180, 180);
export const latitude = within(-90, 90);

const isDay = (value: string): boolean => {
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

export const day: CellType<Day> = {
	schema: v.pipe(
		v.string(),
		v.regex(DAY, 'not a day'),
		v.check(isDay, 'a day that is not in the calendar'),
	),
	field: { type: 'date' },
	hint: () => 'write YYYY-MM-DD',
};

const FAULTS: Readonly<Record<EdtfFault, string>> = {
	malformed: 'not an EDTF date',
	impossible: 'a day, month or season that is not in the calendar',
	reversed: 'a date that ends before it begins',
	unsupported: 'EDTF that the atlas does not use',
};
const EDTF_HINTS: Readonly<Record<EdtfFault, string>> = {
	malformed:
		'write for example 1953-10, 1955-05-18/1955-05-19, 1955~, ../1955, 1955-11/.., [1955-11..], 1953-23',
	impossible: 'months run 01–12, seasons 21–24',
	reversed: 'write the earlier end first',
	unsupported: 'no times, no X for digits, years 0001–9998, a bound on one side at least',
};

export const edtf: CellType<EdtfDate> = {
	schema: v.pipe(
		v.string(),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const { date, fault } = readEdtf(dataset.value);
			if (date !== null) return date;
			addIssue({ message: FAULTS[fault] });
			return NEVER;
		}),
	),
	field: { type: 'string' },
	hint: (value) => {
		const { fault } = readEdtf(value);
		return fault === null ? '' : EDTF_HINTS[fault];
	},
};

/** One of a closed list of words. */
export const oneOf = <const W extends readonly string[]>(words: W): CellType<W[number]> => ({
	schema: v.pipe(v.string(), v.picklist(words, 'not a word of this column')),
	field: { type: 'string', constraints: { enum: words } },
	hint: (value) => didYouMean(value, words, `write one of ${words.join(', ')}`),
});
