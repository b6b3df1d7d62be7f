import { indexAtlas } from '#lib/domain/atlas-index.ts';
import { recordsOf, type RecordType } from '#lib/domain/records.ts';
import type { Language } from '#lib/domain/atlas.ts';
import { readDataset } from './dataset.ts';

/** Parameters of every story's page, in every language of the atlas. */
export const storyEntries = (): { lang: Language; id: string }[] => {
	const { meta, stories } = readDataset();
	return meta.languages.flatMap((lang) => stories.map(({ id }) => ({ lang, id })));
};

/** Parameters of every page of a type, in every language of the atlas. */
export const entriesOf = (type: RecordType): { lang: Language; id: string }[] => {
	const atlas = readDataset();
	const records = recordsOf(indexAtlas(atlas)).filter((record) => record.type === type);
	return atlas.meta.languages.flatMap((lang) => records.map(({ id }) => ({ lang, id })));
};
