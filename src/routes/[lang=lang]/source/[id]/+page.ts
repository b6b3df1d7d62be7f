import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { exhibit } = await parent();
	const source = exhibit.index.atlas.sources.find(({ id }) => id === params.id);
	if (!source) error(404);
	return { source };
};
