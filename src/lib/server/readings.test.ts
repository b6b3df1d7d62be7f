import { describe, expect, it } from 'vitest';
import { indexAtlas } from '#lib/domain/atlas-index.ts';
import { fold, isHan } from '#lib/search/fold.ts';
import { namedRecords } from '#lib/search/names.ts';
import { syllablesOf } from '#lib/search/reading.ts';
import { readCorrections, readDataset } from './dataset.ts';
import { readingsOf } from './readings.ts';

const index = indexAtlas(readDataset());
const corrections = readCorrections();
const readings = readingsOf(index, corrections);
const plain = (reading: string | undefined): string =>
	syllablesOf(reading ?? '')
		.map(({ sound }) => sound)
		.join(' ');

describe('the readings of the records', () => {
	it('have a syllable for every character of every name', () => {
		for (const { names } of namedRecords(index))
			for (const { text } of names) {
				const characters = [...text].filter(isHan).length;
				const reading = readings[text] ?? '';
				expect({ text, syllables: syllablesOf(reading).length }).toEqual({
					text,
					syllables: characters,
				});
				expect(reading).toMatch(/^[a-zü' ]*$/);
			}
	});

	it('are those of the names in pinyin: people and the capital', () => {
		const { people, meta } = index.atlas;
		const hub = index.polity.get(meta.hub.polity);
		const named = [
			...people.filter((person) => person.polity === hub?.id).map(({ name }) => name),
			...(hub?.capital ? [hub.capital.name] : []),
		];
		expect(named.length).toBeGreaterThan(5);
		for (const { zh, en } of named)
			expect(plain(readings[zh]).replaceAll(' ', '')).toBe(fold(en).text);
	});

	it.each([
		['朝鲜', 'chao xian'],
		['的里雅斯特', 'di li ya si te'],
		['蒙得维的亚', 'meng de wei di ya'],
		['加德满都', 'jia de man du'],
		['秘鲁', 'bi lu'],
		['柏林', 'bo lin'],
		['乍得', 'zha de'],
		['新潟', 'xin xi'],
		['刘长胜', 'liu chang sheng'],
		['相泽重明', 'xiang ze chong ming'],
		['菲律宾', 'fei lü bin'],
		['藤田藤太郎率总评代表团来华', 'teng tian teng tai lang shuai zong ping dai biao tuan lai hua'],
		['毛泽东会见藤田一行', 'mao ze dong hui jian teng tian yi xing'],
	])('read %s, which can be read in several ways, as %s', (text, reading) => {
		const [known] = Object.keys(readings).filter((name) => name.includes(text));
		expect(plain(readings[known ?? ''])).toContain(reading);
	});

	it('are corrected only where the dictionary is wrong, and nowhere in vain', () => {
		for (const word of corrections.keys()) {
			const others = new Map([...corrections].filter(([other]) => other !== word));
			const without = readingsOf(index, others);
			const changed = Object.keys(readings).filter((text) => readings[text] !== without[text]);
			expect({ word, changed: changed.length > 0 }).toEqual({ word, changed: true });
		}
	});
});
