import type { LoadRecords } from '#lib/state/records.ts';
import { readDataset, readTopology } from './dataset.ts';

/** While building, the records come from disk; nothing is inlined into pages. Same shape as in the browser. */
export const loadRecords: LoadRecords = async () => ({
	atlas: readDataset(),
	topology: readTopology(),
});
