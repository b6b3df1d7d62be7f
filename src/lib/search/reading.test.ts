import { describe, expect, it } from 'vitest';
import { formatReading, spellingsOf, syllablesOf } from './reading.ts';

describe('a reading', () => {
	it('is read as it was written', () => {
		const reading = formatReading([['zhong', 'hua'], ['quan', 'guo'], ['zong']]);
		expect(reading).toBe("zhong'hua quan'guo zong");
		expect(syllablesOf(reading)).toEqual([
			{ sound: 'zhong', start: true },
			{ sound: 'hua', start: false },
			{ sound: 'quan', start: true },
			{ sound: 'guo', start: false },
			{ sound: 'zong', start: true },
		]);
		expect(syllablesOf('')).toEqual([]);
	});

	it('with ü is typed in two ways, else in one', () => {
		expect(spellingsOf(['lü', 'bin'])).toEqual([
			['lu', 'bin'],
			['lv', 'bin'],
		]);
		expect(spellingsOf(['li', 'ma'])).toEqual([['li', 'ma']]);
	});
});
