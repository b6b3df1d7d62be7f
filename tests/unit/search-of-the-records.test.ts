import { describe, expect, it } from 'vitest';
import { indexAtlas } from '#lib/domain/atlas-index.ts';
import { createFinder } from '#lib/search/finder.ts';
import { namedRecords } from '#lib/search/names.ts';
import { syllablesOf } from '#lib/search/reading.ts';
import { readCorrections, readDataset } from '#lib/server/dataset.ts';
import { readingsOf } from '#lib/server/readings.ts';

const index = indexAtlas(readDataset());
const readings = readingsOf(index, readCorrections());
const finder = createFinder(index, readings);
const ids = (typed: string) => finder.find(typed, 'zh').map(({ record }) => record.id);
const pinyinOf = (text: string) =>
	syllablesOf(readings[text] ?? '')
		.map(({ sound }) => sound.replaceAll('ü', 'v'))
		.join('');
const latin = (text: string) => !/\p{Script=Han}/u.test(text);

describe('every record', () => {
	it('is found by each of its names, in every language, whole and by its first half', () => {
		const lost: string[] = [];
		for (const { record, names } of namedRecords(index))
			for (const { text } of names) {
				const half = [...text].slice(0, Math.ceil([...text].length / 2)).join('');
				for (const typed of [text, half])
					if (!ids(typed).includes(record.id)) lost.push(`${typed} → ${record.id}`);
			}
		expect(lost).toEqual([]);
	});

	it('is found by the pinyin of its names', () => {
		const lost: string[] = [];
		for (const { record, names } of namedRecords(index))
			for (const { text } of names) {
				if (!/^\p{Script=Han}+$/u.test(text)) continue;
				if (!ids(pinyinOf(text)).includes(record.id)) lost.push(`${text} ${pinyinOf(text)}`);
			}
		expect(lost).toEqual([]);
	});

	it('is found by its names without their marks, in capitals', () => {
		for (const { record, names } of namedRecords(index))
			for (const { text } of names.filter((name) => latin(name.text))) {
				const typed = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
				expect({ typed, found: ids(typed).includes(record.id) }).toEqual({ typed, found: true });
			}
	});
});

describe('romaji', () => {
	it.each([
		['nihon', 'japan'],
		['Nippon', 'japan'],
		['kokuro', 'japan-national-railway-union'],
		['Kokurō', 'japan-national-railway-union'],
		['kokutetsu', 'japan-national-railway-union'],
		['shakaito', 'japan-socialist-party'],
		['sohyogikai', 'sohyo'],
		['sohyo', 'sohyo'],
	])('%s finds %s first', (typed, id) => {
		expect(ids(typed)[0]).toBe(id);
	});
});

describe('a polity', () => {
	it('comes first when its usual name is typed, before events that are named after it', () => {
		for (const { id, name } of index.atlas.polities)
			for (const typed of Object.values(name)) {
				const [first] = finder.find(typed, 'zh');
				expect({ typed, tier: first?.tier, type: first?.record.type }).toEqual({
					typed,
					tier: 'exact',
					type: 'polity',
				});
				expect(ids(typed)).toContain(id);
			}
	});
});

describe('what people type', () => {
	it.each([
		['锡兰', 'ceylon'],
		['Sri Lanka', 'ceylon'],
		['sri lank', 'ceylon'],
		['srilanka', 'ceylon'],
		['Ceylon', 'ceylon'],
		['xilan', 'ceylon'],
		['斯里兰卡', 'ceylon'],
		['ceylan', 'ceylon'],
		['Siam', 'thailand'],
		['USSR', 'ussr'],
		['feilvbin', 'philippines'],
		['Cote dIvoire', 'ivory-coast'],
		['chaoxian', 'north-korea'],
		['Sohyo', 'sohyo'],
		['Soohyoo', 'sohyo'],
		['Souhyou', 'sohyo'],
		['总评', 'sohyo'],
		['世界工联', 'wftu'],
		['acftu', 'acftu'],
		['fujita totaro', 'fujita-totaro'],
		['nakamura', 'nakamura'],
		['zhouenlai', 'zhou-enlai'],
		['南非', 'south-africa'],
		['an', 'angola'],
	])('%s finds %s first', (typed, id) => {
		expect(ids(typed)[0]).toBe(id);
	});

	it.each(['锡拦', 'Ceilonia', 'xilang'])('%s, which is no name, leads to one', (typed) => {
		const found = finder.find(typed, 'zh');
		const offered = found.length > 0 ? found : finder.nearest(typed);
		expect(offered.map(({ record }) => record.id)).toContain('ceylon');
	});
});
