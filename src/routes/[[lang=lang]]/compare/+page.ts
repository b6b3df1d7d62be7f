import type { EntryGenerator } from './$types';
import { locales } from '#lib/paraglide/runtime.js';

/** One for each language. */
export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));
