import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { exhibit } = await parent();
	const event = exhibit.index.event.get(params.id);
	if (!event) error(404);
	return { event };
};
