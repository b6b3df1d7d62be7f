import { createContext } from 'svelte';
import type { Reader } from '#lib/state/reader.ts';

/** Where the captions of a page are read. */
export const [getReader, setReader] = createContext<Reader>();
