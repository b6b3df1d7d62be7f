import { defaultView } from '#lib/view/url.ts';
import { buildScene } from './build.ts';
import type { Exhibit } from './exhibit.ts';
import type { SceneMark } from './scene.ts';

/** Every mark that some view of the exhibit shows: those of its last year, when all has happened that may have. */
export const everyMark = (exhibit: Exhibit): readonly SceneMark[] => {
	const { meta } = exhibit.index.atlas;
	const view = {
		...defaultView(exhibit.index, meta.languages[0]),
		dates: 'earliest',
		year: meta.span.last,
	} as const;
	return buildScene({ ...exhibit, view, revealed: null }).marks;
};
