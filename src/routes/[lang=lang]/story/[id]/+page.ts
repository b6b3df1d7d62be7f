import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { exhibit } = await parent();
	const story = exhibit.index.story.get(params.id);
	if (!story) error(404);
	return { story };
};
