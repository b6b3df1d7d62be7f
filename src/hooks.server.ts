import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { baseLocale, isLocale } from '#lib/paraglide/runtime.js';

/** The language of a page is the first part of its path; the atlas's first language where there is none. */
export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, () => {
		const { lang } = event.params as { lang?: string };
		const language = isLocale(lang) ? lang : baseLocale;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', language === 'zh' ? 'zh-Hans' : language),
		});
	});
