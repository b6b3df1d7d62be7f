import { storyEntries } from '#lib/server/entries.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => storyEntries();
