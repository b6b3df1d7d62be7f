import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { RECKONINGS, type Reckoning } from '#lib/domain/reckoning.ts';
import { politiesTold } from '#lib/domain/records.ts';
import { clampYear, type Year } from '#lib/domain/time.ts';
import { meantBy, readWord } from './meant.ts';
import type { Notice } from './url.ts';

/** What is put side by side: two years, the earlier first, and two polities; and how vague dates are taken. */
export interface Comparison {
	readonly years: readonly [Year, Year];
	readonly polities: readonly [string, string];
	readonly dates: Reckoning;
}

/** Years between the two that are compared where nothing is asked for. */
const APART = 3;

/** The polities of which most is told, without the hub; of one line of succession the first. */
const byTold = (index: AtlasIndex): readonly string[] => {
	const { hub } = index.atlas.meta;
	const told = politiesTold(index).filter(({ id }) => id !== hub.polity);
	const much = ({ id }: { readonly id: string }): number =>
		index.tiesOf(id).length * 1000 + index.eventsOf(id).length;
	return told
		.toSorted((a, b) => much(b) - much(a))
		.filter(({ predecessors }, _, all) => !all.some(({ id }) => predecessors.includes(id)))
		.map(({ id }) => id);
};

export const defaultComparison = (index: AtlasIndex): Comparison => {
	const { span, defaultYear } = index.atlas.meta;
	const [first = '', second = first] = byTold(index);
	return {
		years: [clampYear(defaultYear - APART, span), defaultYear],
		polities: [first, second],
		dates: 'recorded',
	};
};

/** The second of a pair of which only one is asked for. */
const beside = <T>(one: T, [first, second]: readonly [T, T]): T => (one === first ? second : first);

/**
 * Reads a comparison from query parameters. Never throws: what is unknown or out of range gives the
 * nearest, else what is compared by default, and a notice. One value alone is compared with the default.
 * A polity of which nothing is told is no slip of the pen for another that is called much the same.
 */
export const parseComparison = (
	params: URLSearchParams,
	index: AtlasIndex,
): { readonly comparison: Comparison; readonly notices: readonly Notice[] } => {
	const base = defaultComparison(index);
	const { span, hub } = index.atlas.meta;
	const notices: Notice[] = [];
	const pair = <T>(
		parameter: string,
		fallback: readonly [T, T],
		read: (given: string) => T | null,
		meant: (given: string) => string | null,
	): readonly [T, T] => {
		const given = (params.get(parameter) ?? '').split(',').filter((part) => part.trim() !== '');
		const known: T[] = [];
		for (const part of given) {
			const value = known.length < 2 ? read(part.trim()) : null;
			if (value === null || known.includes(value))
				notices.push({ parameter, given: part, meant: meant(part) });
			if (value !== null && known.length < 2 && !known.includes(value)) known.push(value);
		}
		const [first, second] = known;
		if (first === undefined) return fallback;
		return [first, second ?? beside(first, fallback)];
	};
	const [a, b] = pair(
		'years',
		base.years,
		(given) => {
			if (!/^-?\d{1,6}$/.test(given)) return null;
			const nearest = clampYear(Number(given), span);
			if (nearest !== Number(given)) notices.push({ parameter: 'years', given, meant: null });
			return nearest;
		},
		() => null,
	);
	const compared = politiesTold(index).filter(({ id }) => id !== hub.polity);
	const isCompared = (id: string): boolean => compared.some((polity) => polity.id === id);
	/** Where two are as near, one that can be compared is meant. */
	const all = [...compared, ...index.atlas.polities.filter(({ id }) => !isCompared(id))];
	const meantPolity = (given: string): string | null => {
		const meant = meantBy(given, all);
		return meant !== null && isCompared(meant) ? meant : null;
	};
	const polities = pair(
		'polities',
		base.polities,
		(id) => {
			if (isCompared(id)) return id;
			const meant = meantPolity(id);
			if (meant !== null) notices.push({ parameter: 'polities', given: id, meant });
			return meant;
		},
		meantPolity,
	);
	const dates = readWord(params, 'dates', RECKONINGS, notices) ?? base.dates;
	return {
		comparison: { years: a <= b ? [a, b] : [b, a], polities, dates },
		notices: notices.map((notice) => {
			if (notice.parameter !== 'polities' || notice.meant !== null) return notice;
			const polity = meantBy(notice.given, all);
			return polity === null ? notice : { ...notice, polity };
		}),
	};
};

/** Query string of a comparison (with `?`, or empty); what is compared by default is left out. */
export const formatComparison = (
	{ years, polities, dates }: Comparison,
	index: AtlasIndex,
): string => {
	const base = defaultComparison(index);
	const params = new URLSearchParams();
	if (years.join() !== base.years.join()) params.set('years', years.join());
	if (polities.join() !== base.polities.join()) params.set('polities', polities.join());
	if (dates !== base.dates) params.set('dates', dates);
	return params.size === 0 ? '' : `?${params.toString().replaceAll('%2C', ',')}`;
};
