import { issueOf, type Check } from './dataset.ts';

/** A reading has a syllable for each character, and its word has characters alone. */
export const checkReadings: Check = function* ({ tables }) {
	const issue = issueOf('readings');
	for (const { line, values } of tables.readings.entries) {
		const characters = [...values.word];
		const other = characters.find((character) => !/\p{Script=Han}/u.test(character));
		const syllables = values.pinyin.split(' ');
		if (other !== undefined)
			yield issue(line, 'word', `"${other}" is no Chinese character`, 'write the characters alone');
		else if (syllables.length !== characters.length)
			yield issue(
				line,
				'pinyin',
				`${syllables.length} syllables for ${characters.length} characters`,
				'write one for each',
			);
	}
};
