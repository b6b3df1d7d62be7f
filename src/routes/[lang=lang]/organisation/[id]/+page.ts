import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { exhibit } = await parent();
	const organisation = exhibit.index.organisation.get(params.id);
	if (!organisation) error(404);
	return { organisation };
};
