import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alter, BASE } from '../../../tests/fixtures/tables.ts';
import { checkSource, type SourceReport } from './check-source.ts';
import { formatIssue } from './dataset-error.ts';
import { readSource } from './source-text.ts';
import { readStories } from './stories/read-stories.ts';
import { readTables } from './tables.ts';

const TEXT = readFileSync(
	new URL('../../../tests/fixtures/source.zh.txt', import.meta.url),
	'utf8',
);

const check = (files: ReadonlyMap<string, string>, text = TEXT): SourceReport =>
	checkSource(readTables(files).tables, 'book', text, readStories(files).stories);

const issuesOf = (files: ReadonlyMap<string, string>, text = TEXT): readonly string[] =>
	check(files, text).issues.map(formatIssue);

describe('readSource', () => {
	test('repeated lines count once, headings and paragraphs are numbered apart', () => {
		expect([...readSource(TEXT).keys()]).toEqual(['一-H', '一-P1', '一-P2']);
		const two = readSource('(一) 甲\n乙\n\n丙\n（二）丁\n戊\n(一) 甲\n乙\n');
		expect([...two]).toEqual([
			['一-H', '(一) 甲'],
			['一-P1', '乙'],
			['一-P2', '丙'],
			['二-H', '（二）丁'],
			['二-P1', '戊'],
		]);
	});
});

describe('checkSource', () => {
	test('the base dataset agrees with its source', () => {
		expect(check(BASE)).toEqual({ issues: [], uncited: [] });
	});

	test('an anchor that stands elsewhere is reported with the place where it stands', () => {
		const files = alter('quantities.csv', '12,total,,,book,一-P2', '12,total,,,book,一-P1');
		expect(issuesOf(files)).toEqual([
			'quantities:2:anchor "十二人" does not stand in 一-P1 (it stands in 一-P2)',
		]);
	});

	test('an anchor that stands nowhere is reported', () => {
		const files = alter('ties.csv', '互派代表团', '互派体育代表团');
		expect(issuesOf(files)).toEqual([
			'ties:5:anchor "互派体育代表团" does not stand in 一-P1 (copy it from the paragraph)',
		]);
	});

	test('a polity that the source names in passing is held to its paragraph, and cites it', () => {
		const mention = (anchor: string): ReadonlyMap<string, string> =>
			alter(
				'polities.csv',
				'east-asia,,1950-03-01,,,,,,,,',
				`east-asia,,1950-03-01,,,,,,book,一-P1,${anchor}`,
			);
		expect(issuesOf(mention('大会上'))).toEqual([]);
		expect(issuesOf(mention('宴会上'))).toEqual([
			'polities:6:anchor "宴会上" does not stand in 一-P1 (copy it from the paragraph)',
		]);
	});

	test('a paragraph that the source lacks, or that has no row, is reported', () => {
		const files = alter('paragraphs.csv', '一-P2', '一-P3');
		expect(issuesOf(files)).toEqual([
			'paragraphs:3:locator the source has no paragraph "一-P3" (it has 一-H, 一-P1, 一-P2)',
			'paragraphs:1:locator no row for 一-P2 of the source (add one)',
		]);
	});

	test('a paragraph that no evidence leads to is listed, and is no mistake', () => {
		const files = alter(
			'paragraphs.csv',
			'一-P2,',
			'一-P3,往来,Contacts,末段,The end\nbook,一-P2,',
		);
		expect(check(files, `${TEXT}第三段\n`)).toEqual({ issues: [], uncited: ['一-P3'] });
	});

	test('twelve signs on end must not be copied', () => {
		const files = alter('events.csv', '来访中的晚宴', '双方随后商定互派代表团');
		expect(issuesOf(files)).toEqual([]);
		const copied = alter(
			'events.csv',
			'来访中的晚宴',
			'他们来到枢城，并且受到当地工人们的热烈欢迎。',
		);
		expect(issuesOf(copied)).toEqual([
			'events:5:summary_zh copied from the source: "来到枢城，并且受到当地工人们的热烈欢迎" (say it in your own words)',
		]);
	});

	test('a story must not copy either', () => {
		const files = alter(
			'stories/voyage.md',
			'远邦来了十二人。',
			'他们来到枢城并且受到当地工人们的热烈欢迎。',
		);
		expect(issuesOf(files)).toEqual([
			'stories/voyage.md:27:1 copied from the source: "来到枢城并且受到当地工人们的热烈欢迎" (say it in your own words)',
		]);
	});

	test('the title and the summary of a story and the title of a step must not copy either', () => {
		const files = alter(
			'stories/voyage.md',
			'title_zh: 初见',
			'title_zh: 两国工会在大会上初次见面',
			alter(
				'stories/voyage.md',
				'从初见到来访。',
				'随后商定互派代表团访问之事。',
				alter('stories/voyage.md', 'title_zh: 远行', 'title_zh: 受到当地工人们的热烈欢迎'),
			),
		);
		expect(issuesOf(files)).toEqual([
			'stories/voyage.md:1:1 copied from the source: "受到当地工人们的热烈欢迎" (say it in your own words)',
			'stories/voyage.md:11:1 copied from the source: "两国工会在大会上初次见面" (say it in your own words)',
		]);
	});

	test('names of the tables may be copied, one or several on end', () => {
		const named = alter(
			'organisations.csv',
			'远邦铁路工会,Far Railways',
			'远邦铁路与公路运输工人联合会,Far Railways',
			alter('polities.csv', '远邦,Farland', '远邦合众国,Farland'),
		);
		const text = TEXT.replaceAll(
			'代表团中有十二人',
			'代表团中有十二人，来自远邦合众国、远邦铁路与公路运输工人联合会',
		);
		const write = (summary: string) => alter('events.csv', '来访中的晚宴', summary, named);
		const lists = write('由远邦合众国的远邦铁路与公路运输工人联合会宴请');
		expect(issuesOf(lists, text)).toEqual([]);
		const sentence = write('宴会中有十二人来自远邦合众国');
		expect(issuesOf(sentence, text)).toEqual([
			'events:5:summary_zh copied from the source: "中有十二人来自远邦合众国" (say it in your own words)',
		]);
	});
});
