import type { AtlasMeta, Language } from '#lib/domain/atlas.ts';
import {
	asPublicAddress,
	KIOSK_RANGES,
	KIOSK_THEMES,
	type KioskSettings,
	type Range,
} from '#lib/domain/kiosk.ts';
import type { RecordRef } from '#lib/domain/records.ts';
import { pathOf } from './paths.ts';
import type { Notice } from './url.ts';

/** What a visitor may change for the eyes. */
export interface Comfort {
	readonly large: boolean;
	readonly contrast: boolean;
}
export const PLAIN: Comfort = { large: false, contrast: false };

/** Parameters that override a setting, in the order in which an address keeps them. */
const SETTINGS = [
	'idle',
	'countdown',
	'px-per-mm',
	'address',
	'languages',
	'speech',
	'theme',
	'renderer',
] as const;

const clamp = (value: number, { least, most }: Range): number =>
	Math.min(most, Math.max(least, value));

/**
 * The kiosk's settings as a URL overrides them (`?idle=30&countdown=10&px-per-mm=4.1&languages=en,zh`).
 * Never throws: what cannot be honoured gives the nearest setting and a notice.
 */
export const parseKiosk = (
	params: URLSearchParams,
	{ kiosk: base, languages }: AtlasMeta,
): {
	readonly settings: KioskSettings;
	readonly comfort: Comfort;
	readonly notices: readonly Notice[];
} => {
	const notices: Notice[] = [];
	const read = <T>(parameter: string, fallback: T, parse: (given: string) => T | null): T => {
		const given = params.get(parameter);
		if (given === null || given === '') return fallback;
		const value = parse(given);
		if (value === null) notices.push({ parameter, given, meant: null });
		return value ?? fallback;
	};
	const number = (parameter: string, fallback: number, range: Range, whole: boolean): number =>
		read(parameter, fallback, (given) => {
			if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(given)) return null;
			const nearest = clamp(whole ? Math.round(Number(given)) : Number(given), range);
			if (nearest !== Number(given)) notices.push({ parameter, given, meant: null });
			return nearest;
		});
	const chosen = read<readonly Language[]>('languages', base.languages, (given) => {
		const wished = given.split(',');
		const known = languages.filter((language) => wished.includes(language));
		if (known.length !== wished.length)
			notices.push({ parameter: 'languages', given, meant: null });
		return known.sort((a, b) => wished.indexOf(a) - wished.indexOf(b));
	});
	const [first, ...others] = chosen;
	return {
		settings: {
			...base,
			idleSeconds: number('idle', base.idleSeconds, KIOSK_RANGES.idleSeconds, true),
			countdownSeconds: number(
				'countdown',
				base.countdownSeconds,
				KIOSK_RANGES.countdownSeconds,
				true,
			),
			pxPerMm: number('px-per-mm', base.pxPerMm, KIOSK_RANGES.pxPerMm, false),
			publicAddress: read('address', base.publicAddress, asPublicAddress),
			languages: first === undefined ? base.languages : [first, ...others],
			speech: read('speech', base.speech, (given) =>
				given === 'on' ? true : given === 'off' ? false : null,
			),
			theme: read(
				'theme',
				base.theme,
				(given) => KIOSK_THEMES.find((theme) => theme === given) ?? null,
			),
		},
		comfort: {
			large: read('text', false, (given) => (given === 'large' ? true : null)),
			contrast: read('contrast', false, (given) => (given === 'more' ? true : null)),
		},
		notices,
	};
};

/**
 * Query string of a kiosk (with `?`, or empty): the overrides of `given`, then the view's own query string,
 * then what was changed for the eyes. The renderer is an override here: a visitor cannot choose it.
 */
export const formatKiosk = (
	given: URLSearchParams,
	view: string,
	{ large, contrast }: Comfort,
): string => {
	const params = new URLSearchParams();
	for (const name of SETTINGS) {
		const value = given.get(name);
		if (value !== null) params.set(name, value);
	}
	for (const [name, value] of new URLSearchParams(view))
		if (!params.has(name)) params.set(name, value);
	if (large) params.set('text', 'large');
	if (contrast) params.set('contrast', 'more');
	const query = params.toString().replaceAll('%2C', ',');
	return query === '' ? '' : `?${query}`;
};

/** What of a kiosk's address a visit starts from again: its overrides, without any choice of a visitor. */
export const startOf = (given: URLSearchParams): string => formatKiosk(given, '', PLAIN);

const CHOICES = [
	'story',
	'step',
	'year',
	'polity',
	'event',
	'organisation',
	'person',
	'hide',
	'hide-stage',
	'dates',
	'projection',
	'text',
	'contrast',
] as const;

/** Whether an address holds choices of a visitor: a page that was loaded anew in the middle of a visit. */
export const isVisit = (given: URLSearchParams): boolean => CHOICES.some((name) => given.has(name));

/** Where on the web a phone finds what the kiosk shows: the record's page, or else the view on the map. */
export const handOver = (
	address: string,
	language: Language,
	view: string,
	record: RecordRef | null,
): string =>
	record
		? new URL(`.${pathOf(record, language)}`, address).href
		: new URL(`./${language}/${view}`, address).href;
