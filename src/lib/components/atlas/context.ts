import { createContext } from 'svelte';
import type { Session } from '#lib/state/session.svelte.ts';

/** The visit that the components of a page share. */
export const [getSession, setSession] = createContext<Session>();
