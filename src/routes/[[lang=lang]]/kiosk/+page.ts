import type { EntryGenerator } from './$types';
import { locales } from '#lib/paraglide/runtime.js';

/** The kiosk without a language, which goes to its first, and one for each. */
export const entries: EntryGenerator = () => [{ lang: '' }, ...locales.map((lang) => ({ lang }))];
