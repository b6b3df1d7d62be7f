import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { exhibit } = await parent();
	const person = exhibit.index.person.get(params.id);
	if (!person) error(404);
	return { person };
};
