import type { Language, Text } from '#lib/domain/atlas.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The language of the page; reactive in the browser, where it follows the path. */
export const language = (): Language => getLocale();

/** A text of the records in the language of the page. */
export const say = (text: Text): string => text[language()];
