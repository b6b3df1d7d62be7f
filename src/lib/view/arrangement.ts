export const SORTS = ['contact', 'stage'] as const;
export type Sort = (typeof SORTS)[number];

/** How the rows of the overview chart are put: by region or all together, by first contact or by the stage held last. */
export interface Arrangement {
	readonly grouped: boolean;
	readonly sort: Sort;
}

export const DEFAULT_ARRANGEMENT: Arrangement = { grouped: true, sort: 'contact' };

/** Reads an arrangement from query parameters; what is unknown gives the default. */
export const parseArrangement = (params: URLSearchParams): Arrangement => ({
	grouped: params.get('group') !== 'none',
	sort: SORTS.find((sort) => sort === params.get('sort')) ?? DEFAULT_ARRANGEMENT.sort,
});

/** Query string of an arrangement (with `?`, or empty); the default is left out. */
export const formatArrangement = ({ grouped, sort }: Arrangement): string => {
	const params = new URLSearchParams();
	if (!grouped) params.set('group', 'none');
	if (sort !== DEFAULT_ARRANGEMENT.sort) params.set('sort', sort);
	return params.size === 0 ? '' : `?${params}`;
};
