import { locales } from '#lib/paraglide/runtime.js';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));
