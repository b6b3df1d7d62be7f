import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Atlas } from '#lib/domain/atlas.ts';
import { event, polity, smallIndex, tie } from '../../../tests/fixtures/small-atlas.ts';
import { createFinder, type Hit } from './finder.ts';

const named = (id: string, zh: string, en: string, over = {}) =>
	polity(id, { name: { zh, en }, ...over });

/** Invented lands whose names lie in each other's way. */
const LANDS: Partial<Atlas> = {
	polities: [
		named('south-west', '西南洲', 'South West Land'),
		named('south', '南洲', 'Southland', { now: { zh: '新洲', en: 'Novia' } }),
		named('osterland', '厄斯特兰（东省）', 'Østerland (East)', {
			names: [{ span: { start: null, end: '1952-01-01' }, name: { zh: '旧省', en: 'Old East' } }],
			capital: { name: { zh: '港城', en: 'Haven' }, lon: 0, lat: 0 },
		}),
		named('green', '绿国', 'Green Land'),
	],
	events: [
		event('help', '1953', 'support', {
			title: { zh: '声援南洲人民', en: 'Help for Southland' },
		}),
		event('old-visit', '1951', 'visit', {
			title: { zh: '访问1953年“五一”的来宾', en: 'Guests of the Land' },
			place: 'port',
		}),
	],
	ties: [tie('south', 'friendly', '1953')],
	people: [
		{
			id: 'taro',
			name: { zh: '藤太郎', en: 'Fuji Tōtarō' },
			reading: 'established',
			polity: null,
			organisation: null,
			role: null,
			evidence: { source: 'book', locator: 'P1', anchor: 'x' },
			caveats: [],
		},
	],
};
const READINGS = {
	西南洲: "xi'nan zhou",
	南洲: "nan'zhou",
	新洲: "xin'zhou",
	'厄斯特兰（东省）': "e'si'te'lan dong'sheng",
	旧省: "jiu'sheng",
	港城: "gang'cheng",
	绿国: "lü'guo",
	声援南洲人民: "sheng'yuan nan'zhou ren'min",
	'访问1953年“五一”的来宾': "fang'wen nian wu'yi de lai'bin",
	藤太郎: "teng tai'lang",
};

const finder = createFinder(smallIndex(LANDS), READINGS);
const say = (hits: readonly Hit[]) => hits.map(({ record, tier }) => `${record.id} ${tier}`);
const find = (typed: string) => say(finder.find(typed, 'zh'));

describe('the finder', () => {
	it.each([
		['南洲', ['south exact', 'help word', 'south-west inside'], 'whole, word, inside'],
		['南', ['south prefix', 'help word', 'south-west inside'], 'a single character'],
		['南洲人', ['help word'], 'more than one pair'],
		['Southland', ['south exact', 'help word'], 'a polity before an event'],
		[
			'land',
			[
				'green word',
				'south-west word',
				'old-visit word',
				'south inside',
				'osterland inside',
				'help inside',
			],
			'inside a word',
		],
		['novia', ['south exact'], 'today’s name'],
		['jiusheng', ['osterland exact'], 'the pinyin of a name it bore for a time'],
		['nan zhou', ['south exact', 'help word', 'south-west inside'], 'syllables apart'],
		["nan'zh", ['south prefix', 'help word', 'south-west inside'], 'as an input method writes it'],
		['anzho', [], 'sounds begin with a syllable'],
		['lvguo', ['green exact'], 'ü as v'],
		['luguo', ['green exact'], 'ü as u'],
		['东省', ['osterland prefix'], 'in brackets'],
		['osterland', ['osterland exact'], 'without its brackets and its marks'],
		['totaro', ['taro word'], 'without macrons'],
		['haven', ['osterland word'], 'its capital'],
		['port', ['old-visit word'], 'where it happened'],
		['old visit', ['old-visit inside'], 'its id'],
		['“五一”', ['old-visit word'], 'signs are nothing'],
		['1953年五一的', ['old-visit word'], 'digits and characters together'],
		['land help', ['help scattered'], 'words in another order'],
		['', [], 'nothing typed'],
		['  “', [], 'nothing but signs'],
	])('answers %s with %j: %s', (typed, hits) => {
		expect(find(typed)).toEqual(hits);
	});

	it.each([
		['sothland', ['south near', 'help near'], 'one slip in a word of eight letters'],
		['novva', ['south near'], 'one in five'],
		['nxxia', [], 'not two in five'],
		['nov', ['south prefix'], 'none in three'],
		['1954', [], 'none in a number'],
	])('with slips, %s: %j: %s', (typed, hits) => {
		expect(find(typed)).toEqual(hits);
	});

	it('takes nothing for a slip where something answers', () => {
		expect(find('south')).not.toContainEqual(expect.stringContaining('near'));
	});

	it('says which name answers, and where in it', () => {
		const [hit] = finder.find('xinzh', 'zh');
		expect(hit?.name).toEqual({ text: '新洲', role: 'now', language: 'zh' });
		expect(hit?.ranges).toEqual([[0, 2]]);
		expect(finder.find('五一的', 'zh')[0]?.ranges).toEqual([[8, 12]]);
	});

	it('names what is near where nothing answers', () => {
		expect(find('南国')).toEqual([]);
		expect(finder.nearest('南国').map(({ record }) => record.id)).toContain('south');
		expect(finder.nearest('sutlnd').map(({ record }) => record.id)).toContain('south');
		expect(finder.nearest('')).toEqual([]);
	});

	it('finds Chinese without readings, by its characters alone', () => {
		const bare = createFinder(smallIndex(LANDS), {});
		expect(say(bare.find('南洲', 'zh'))).toContain('south exact');
		expect(bare.find('nanzhou', 'zh')).toEqual([]);
	});
});

describe('in a browser that parts words in another way, or not at all', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('the same is found', () => {
		const queries = ['南洲', '南', 'nanzhou', '声援南洲', '1953年五一', 'land', 'sothland', '南国'];
		const answer = () => {
			const built = createFinder(smallIndex(LANDS), READINGS);
			return queries.map((typed) => [built.find(typed, 'zh'), built.nearest(typed)]);
		};
		const here = answer();
		const asked = vi.fn();
		vi.stubGlobal('Intl', { ...Intl, Segmenter: asked });
		expect(answer()).toEqual(here);
		expect(asked).not.toHaveBeenCalled();
	});
});
