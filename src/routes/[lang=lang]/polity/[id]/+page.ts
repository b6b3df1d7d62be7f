import { error } from '@sveltejs/kit';
import { isTold } from '#lib/domain/records.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { exhibit } = await parent();
	const polity = exhibit.index.polity.get(params.id);
	if (!polity || !isTold(exhibit.index, { type: 'polity', id: polity.id })) error(404);
	return { polity };
};
