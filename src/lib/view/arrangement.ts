import { RECKONINGS, type Reckoning } from '#lib/domain/reckoning.ts';
import { readWord } from './meant.ts';
import type { Notice } from './url.ts';

export const SORTS = ['contact', 'stage'] as const;
export type Sort = (typeof SORTS)[number];

/** How the overview chart is put: rows by region or all together, by first contact or by the stage held last, and how vague dates are taken. */
export interface Arrangement {
	readonly grouped: boolean;
	readonly sort: Sort;
	readonly dates: Reckoning;
}

export const DEFAULT_ARRANGEMENT: Arrangement = {
	grouped: true,
	sort: 'contact',
	dates: 'recorded',
};

/** The one word by which rows are not grouped. */
const TOGETHER = ['none'] as const;

/** Reads an arrangement from query parameters; what is unknown gives the nearest or the default, and a notice. */
export const parseArrangement = (
	params: URLSearchParams,
): { readonly arrangement: Arrangement; readonly notices: readonly Notice[] } => {
	const notices: Notice[] = [];
	const arrangement: Arrangement = {
		grouped: readWord(params, 'group', TOGETHER, notices) === null,
		sort: readWord(params, 'sort', SORTS, notices) ?? DEFAULT_ARRANGEMENT.sort,
		dates: readWord(params, 'dates', RECKONINGS, notices) ?? DEFAULT_ARRANGEMENT.dates,
	};
	return { arrangement, notices };
};

/** Query string of an arrangement (with `?`, or empty); the default is left out. */
export const formatArrangement = ({ grouped, sort, dates }: Arrangement): string => {
	const params = new URLSearchParams();
	if (!grouped) params.set('group', 'none');
	if (sort !== DEFAULT_ARRANGEMENT.sort) params.set('sort', sort);
	if (dates !== DEFAULT_ARRANGEMENT.dates) params.set('dates', dates);
	return params.size === 0 ? '' : `?${params}`;
};
