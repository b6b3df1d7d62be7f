import type { EntryGenerator } from './$types';
import { locales } from '#lib/paraglide/runtime.js';

/** The page without a language, and one for each. */
export const entries: EntryGenerator = () => [{ lang: '' }, ...locales.map((lang) => ({ lang }))];
