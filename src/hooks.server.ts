import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { languageTag } from '#lib/domain/atlas.ts';
import { baseLocale, isLocale } from '#lib/paraglide/runtime.js';

/** Svelte marks where its blocks begin for the script that takes a page over; these pages have none. */
const withoutMarks = (html: string): string => html.replace(/<!--[^>]*-->/g, '');

/** The language of a page is the first part of its path; the atlas's first language where there is none. */
export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, () => {
		const { lang } = event.params as { lang?: string };
		const language = isLocale(lang) ? lang : baseLocale;
		return resolve(event, {
			transformPageChunk: ({ html }) => {
				const page = html.replace('%lang%', languageTag(language));
				return event.route.id?.startsWith('/[lang=lang]/') ? withoutMarks(page) : page;
			},
		});
	});
