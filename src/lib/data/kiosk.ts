import * as v from 'valibot';
import type { Language } from '#lib/domain/atlas.ts';
import {
	asPublicAddress,
	KIOSK_DEFAULTS,
	KIOSK_RANGES,
	KIOSK_THEMES,
	STAFF_CODE,
	type KioskSettings,
	type Range,
} from '#lib/domain/kiosk.ts';
import { LANGUAGES } from './columns.ts';

const within = ({ least, most }: Range) =>
	v.pipe(
		v.number('not a number'),
		v.minValue(least, `less than ${least}`),
		v.maxValue(most, `more than ${most}`),
	);
const seconds = (range: Range) => v.pipe(within(range), v.integer('not whole seconds'));

const language = v.picklist(LANGUAGES, `none of ${LANGUAGES.join(', ')}`);

/** Whether no language stands twice in a list. */
export const eachOnce = (languages: readonly string[]): boolean =>
	new Set(languages).size === languages.length;
export const TWICE = 'names a language twice';

const address = v.pipe(
	v.string('not an address'),
	v.check(
		(text) => asPublicAddress(text) !== null,
		'not an address (write https://… without ? and #)',
	),
	v.transform(asPublicAddress),
);

/** `kiosk` in `atlas.json`; a key that is left out has its default. */
export const KIOSK_ENTRIES = {
	idle_seconds: v.optional(seconds(KIOSK_RANGES.idleSeconds), KIOSK_DEFAULTS.idleSeconds),
	countdown_seconds: v.optional(
		seconds(KIOSK_RANGES.countdownSeconds),
		KIOSK_DEFAULTS.countdownSeconds,
	),
	px_per_mm: v.optional(within(KIOSK_RANGES.pxPerMm), KIOSK_DEFAULTS.pxPerMm),
	public_address: v.optional(v.nullable(address), KIOSK_DEFAULTS.publicAddress),
	staff_code: v.optional(
		v.nullable(
			v.pipe(
				v.string('not a text of digits'),
				v.regex(STAFF_CODE, 'not 4–12 digits (as "2580", in quotes)'),
			),
		),
		KIOSK_DEFAULTS.staffCode,
	),
	languages: v.optional(
		v.pipe(
			v.tupleWithRest([language], language),
			v.check((languages) => eachOnce(languages), TWICE),
		),
	),
	speech: v.optional(v.boolean('neither true nor false'), KIOSK_DEFAULTS.speech),
	theme: v.optional(
		v.picklist(KIOSK_THEMES, `none of ${KIOSK_THEMES.join(', ')}`),
		KIOSK_DEFAULTS.theme,
	),
};

type Row = v.InferOutput<v.StrictObjectSchema<typeof KIOSK_ENTRIES, undefined>>;

/** The settings as the site has them; without languages of its own the kiosk has the atlas's. */
export const kioskOf = (
	row: Row,
	languages: readonly [Language, ...Language[]],
): KioskSettings => ({
	idleSeconds: row.idle_seconds,
	countdownSeconds: row.countdown_seconds,
	pxPerMm: row.px_per_mm,
	publicAddress: row.public_address,
	staffCode: row.staff_code,
	languages: row.languages ?? languages,
	speech: row.speech,
	theme: row.theme,
});
