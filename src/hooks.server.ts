import { createHash } from 'node:crypto';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { languageTag, type Language } from '#lib/domain/atlas.ts';
import { readDataset } from '#lib/server/dataset.ts';
import { languageOf, mapPath } from '#lib/view/paths.ts';

/** Svelte marks where its blocks begin for the script that takes a page over; these pages have none. */
const withoutMarks = (html: string): string => html.replace(/<!--[^>]*-->/g, '');

/** What draws and holds nothing closes itself, as in any SVG. */
const withoutEmptyEnds = (html: string): string =>
	html.replace(/><\/(?:path|use|circle|rect)>/g, '/>');

/** HTML ends an item where the next begins or its list ends. */
const withoutItemEnds = (html: string): string =>
	html.replace(/<\/li>\s*(?=<li[ >]|<\/[ou]l>)/g, '');

/** Most links stay in the language of their page: the way up to the root and down again is a tenth of a long list. */
const withoutDetours = (html: string, language: Language): string =>
	html.replaceAll(new RegExp(`="((?:\\.\\./)+)\\.\\./${language}/`, 'g'), '="$1');

/** Sent for addresses of any depth, it asks for its files at the root, as its links do. */
const fromRoot = (html: string): string => html.replaceAll(/(href|src)="\.\//g, '$1="/');

/** Lets the page for unknown addresses, which has no bundle, run the one script that stands in it. */
const withOwnScript = (html: string): string => {
	const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? '';
	const hash = createHash('sha256').update(script).digest('base64');
	return html.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
};

/**
 * Messages are told the language outright: by the path alone, a page without one would speak that of the
 * interface's settings, which know nothing of the atlas.
 */
const inLanguageOf = (
	event: RequestEvent,
	respond: (language: Language) => Response | Promise<Response>,
): Promise<Response> => {
	const { lang } = event.params as { lang?: string };
	const language = languageOf(lang, readDataset().meta);
	const effectiveRequestUrl = new URL(mapPath(language), event.url);
	return paraglideMiddleware(event.request, () => respond(language), { effectiveRequestUrl });
};

/** The language of a page is the first part of its path; the atlas's first language where there is none. */
export const handle: Handle = ({ event, resolve }) =>
	inLanguageOf(event, (language) =>
		resolve(event, {
			transformPageChunk: ({ html }) => {
				const page = html
					.replace('%lang%', languageTag(language))
					.replace('%mode%', event.route.id?.endsWith('/kiosk') ? 'kiosk' : 'web');
				if (event.route.id === '/404.html') return withOwnScript(fromRoot(page));
				return event.route.id?.startsWith('/[lang=lang]/')
					? withoutDetours(withoutItemEnds(withoutEmptyEnds(withoutMarks(page))), language)
					: page;
			},
		}),
	);
