import { json } from '@sveltejs/kit';
import { indexAtlas } from '#lib/domain/atlas-index.ts';
import { readCorrections, readDataset } from '#lib/server/dataset.ts';
import { readingsOf } from '#lib/server/readings.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What the search needs besides the records: how their names in Chinese are read. Fetched when someone searches. */
export const GET = () => json(readingsOf(indexAtlas(readDataset()), readCorrections()));
