import { entriesOf } from '#lib/server/entries.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => entriesOf('organisation');
