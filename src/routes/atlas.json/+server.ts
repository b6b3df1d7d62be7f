import { json } from '@sveltejs/kit';
import { readDataset } from '#lib/server/dataset.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The checked records as one file: what the pages read, and what others may build on. */
export const GET = () => json(readDataset());
