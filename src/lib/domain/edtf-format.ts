import type { Language } from './atlas.ts';
import type { EdtfDate } from './edtf.ts';
import type { Reckoning } from './reckoning.ts';

/** One end of a date: numbers as written, `month` 21–24 for a season. */
interface Point {
	readonly year: number;
	readonly month: number | null;
	readonly day: number | null;
	readonly approximate: boolean;
	readonly uncertain: boolean;
}

/** How a language writes each shape of a date. */
interface Wording {
	/** Without qualifiers. */
	readonly plain: (point: Point) => string;
	readonly about: (text: string) => string;
	readonly uncertain: string;
	/** Both ends exact: with what they share written once. `null` where they need `between`. */
	readonly range: (from: Point, to: Point) => string | null;
	readonly between: (from: string, to: string) => string;
	readonly from: (text: string) => string;
	/** A moment then or at any later time. */
	readonly orLater: (text: string) => string;
	readonly by: (text: string, point: Point) => string;
	/** For the unknown ends `1955/` and `/1955`. */
	readonly endUnknown: string;
	readonly startUnknown: string;
	readonly until: (text: string) => string;
	/** An open start that is taken to reach back as far as the atlas. */
	readonly atLatest: (text: string, point: Point) => string;
}

const sharesMonth = (a: Point, b: Point): boolean => a.year === b.year && a.month === b.month;

const isSeason = ({ month }: Point): boolean => month !== null && month > 12;

const SEASONS_EN: Readonly<Record<number, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn' };

const monthName = (month: number): string =>
	new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
		Date.UTC(2000, month - 1, 1),
	);

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');

const plainEn = ({ year, month, day }: Point): string => {
	if (month === null) return String(year);
	// A winter runs into the next year.
	if (month === 24) return `winter ${year}–${twoDigits(year + 1)}`;
	const name = SEASONS_EN[month] ?? monthName(month);
	return day === null ? `${name} ${year}` : `${day} ${name} ${year}`;
};

const rangeEn = (from: Point, to: Point): string | null => {
	if ((from.day === null) !== (to.day === null)) return null;
	if (from.month === null || to.month === null)
		return from.month === to.month ? `${from.year}–${to.year}` : null;
	if (from.day !== null && sharesMonth(from, to)) return `${from.day}–${plainEn(to)}`;
	if (from.year !== to.year) return `${plainEn(from)} – ${plainEn(to)}`;
	return from.day === null
		? `${monthName(from.month)}–${plainEn(to)}`
		: `${from.day} ${monthName(from.month)} – ${plainEn(to)}`;
};

const EN: Wording = {
	plain: plainEn,
	about: (text) => `about ${text}`,
	uncertain: ' (uncertain)',
	range: rangeEn,
	between: (from, to) => `${from} to ${to}`,
	from: (text) => `from ${text} on`,
	orLater: (text) => `${text} or later`,
	by: (text) => `by ${text}`,
	endUnknown: ' (end unknown)',
	startUnknown: ' (start unknown)',
	until: (text) => `until ${text}`,
	atLatest: (text) => `not dated; at the latest ${text}`,
};

const SEASONS_ZH: Readonly<Record<number, string>> = { 21: '春', 22: '夏', 23: '秋', 24: '冬' };

const partsZh = ({ year, month, day }: Point): readonly string[] => [
	`${year}年`,
	...(month === null ? [] : [SEASONS_ZH[month] ?? `${month}月`]),
	...(day === null ? [] : [`${day}日`]),
];

const plainZh = (point: Point): string => partsZh(point).join('');

const rangeZh = (from: Point, to: Point): string | null => {
	if ((from.day === null) !== (to.day === null)) return null;
	if ((from.month === null) !== (to.month === null)) return null;
	const shared = from.year !== to.year ? 0 : sharesMonth(from, to) ? 2 : 1;
	return `${plainZh(from)}至${partsZh(to).slice(shared).join('')}`;
};

const ZH: Wording = {
	plain: plainZh,
	about: (text) => `约${text}`,
	uncertain: '（存疑）',
	range: rangeZh,
	between: (from, to) => `${from}至${to}`,
	from: (text) => `${text}及以后`,
	orLater: (text) => `不早于${text}`,
	by: (_, point) =>
		`${plainZh(point)}${point.approximate ? '前后' : ''}已有${point.uncertain ? '（存疑）' : ''}`,
	endUnknown: '（止期不详）',
	startUnknown: '（起始不详）',
	until: (text) => `至${text}`,
	atLatest: (_, point) =>
		`未记始期，至迟${plainZh(point)}${point.approximate ? '前后' : ''}${point.uncertain ? '（存疑）' : ''}`,
};

const WORDING: Readonly<Record<Language, Wording>> = { en: EN, zh: ZH };

/** An end as written; `null` for `..` and for an unknown end. */
const readPoint = (end: string): Point | null => {
	const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(end);
	if (match === null) return null;
	const [, year, month, day, qualifier = ''] = match;
	return {
		year: Number(year),
		month: month === undefined ? null : Number(month),
		day: day === undefined ? null : Number(day),
		approximate: qualifier === '~' || qualifier === '%',
		uncertain: qualifier === '?' || qualifier === '%',
	};
};

const qualified = (point: Point, { plain, about, uncertain }: Wording): string => {
	const text = plain(point);
	return `${point.approximate ? about(text) : text}${point.uncertain ? uncertain : ''}`;
};

const isExact = ({ approximate, uncertain }: Point): boolean => !approximate && !uncertain;

const formatRange = (from: Point, to: Point, wording: Wording): string => {
	const simple = [from, to].every((end) => isExact(end) && !isSeason(end));
	const range = simple ? wording.range(from, to) : null;
	return range ?? wording.between(qualified(from, wording), qualified(to, wording));
};

/**
 * A date in words: `../1955~` is "by about 1955" and "1955年前后已有". Needs no EDTF grammar, so it runs
 * in the browser; where `edtf` is no date of the records, the text itself comes back. Where dates count
 * from the earliest day they allow, an open start is said to be no date.
 */
export const formatEdtf = (
	{ edtf }: EdtfDate,
	language: Language,
	reckoning: Reckoning = 'recorded',
): string => {
	const wording = WORDING[language];
	const bound = readPoint(/^\[(.+)\.\.\]$/.exec(edtf)?.[1] ?? '');
	if (bound !== null) return wording.orLater(wording.plain(bound));
	const [first = '', second] = edtf.split('/');
	const from = readPoint(first);
	if (second === undefined) return from === null ? edtf : qualified(from, wording);
	const to = readPoint(second);
	if (from !== null && to !== null) return formatRange(from, to, wording);
	if (from !== null)
		return `${wording.from(qualified(from, wording))}${second === '' ? wording.endUnknown : ''}`;
	if (to === null) return edtf;
	if (reckoning === 'earliest') return wording.atLatest(qualified(to, wording), to);
	return first === ''
		? `${wording.until(qualified(to, wording))}${wording.startUnknown}`
		: wording.by(qualified(to, wording), to);
};
