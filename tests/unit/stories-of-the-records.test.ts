import { describe, expect, it } from 'vitest';
import { indexAtlas } from '#lib/domain/atlas-index.ts';
import { evidenceOf, type Story, type StoryEvidence } from '#lib/domain/story.ts';
import { readDataset } from '#lib/server/dataset.ts';

/** How a sentence says so. */
const NO_YEAR = {
	zh: /(?=.*(?:年份|何年|哪一年))(?=.*(?:没有写|未写))/,
	en: /no years?\b|in which year/i,
};

const atlas = readDataset();
const index = indexAtlas(atlas);

/** The heading under which the source tells of a record; throws where there is none. */
const sectionOf = ({ type, id }: StoryEvidence): string => {
	const record = type === 'tie' ? atlas.ties.find((tie) => tie.id === id) : index[type].get(id);
	const paragraph = atlas.paragraphs.find(
		({ source, locator }) =>
			source === record?.evidence.source && locator === record.evidence.locator,
	);
	if (!paragraph) throw new Error(`${type}:${id} stands in no paragraph`);
	return paragraph.section.zh;
};
const sectionsOf = ({ steps }: Story): ReadonlySet<string> =>
	new Set(
		steps
			.flatMap(({ text }) => evidenceOf([...text.zh, ...text.en]))
			.filter(({ type }) => type !== 'person')
			.map(sectionOf),
	);

describe('the stories of the records', () => {
	it('are one for each section of the source, in its order', () => {
		const sections = new Set(atlas.paragraphs.map(({ section }) => section.zh));
		// A person may be introduced elsewhere; what happened may not.
		const told = atlas.stories.map(sectionsOf);
		expect(told.map(({ size }) => size)).toEqual(atlas.stories.map(() => 1));
		expect(told.flatMap((of) => [...of])).toEqual([...sections]);
		console.log(`${atlas.stories.length} stories of ${sections.size} sections`);
	});

	it('say in words that the source gives no year, wherever a step tells of what has none', () => {
		const { first, last } = atlas.meta.span;
		const undated = new Set(
			atlas.events.filter(({ date }) => date.edtf === `${first}/${last}?`).map(({ id }) => id),
		);
		const told = atlas.stories.flatMap(({ id, steps }) =>
			steps.flatMap((step, i) =>
				(['zh', 'en'] as const).flatMap((language) => {
					const sentences = step.text[language];
					const records = evidenceOf(sentences).map((record) => record.id);
					if (!records.some((record) => undated.has(record))) return [];
					const says = sentences.some(({ text }) => NO_YEAR[language].test(text));
					return [{ step: `${id} ${i + 1} ${language}`, says }];
				}),
			),
		);
		expect(told.length).toBeGreaterThan(12);
		expect(told.filter(({ says }) => !says)).toEqual([]);
	});

	it('rest on the same records in both languages', () => {
		for (const { steps } of atlas.stories)
			for (const { text } of steps) {
				const of = (language: 'zh' | 'en') =>
					evidenceOf(text[language])
						.map(({ type, id }) => `${type}:${id}`)
						.sort();
				expect(of('en')).toEqual(of('zh'));
			}
	});
});
