import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alter, BASE } from '../../../tests/fixtures/tables.ts';
import { checkSource, type SourceReport } from './check-source.ts';
import { formatIssue } from './dataset-error.ts';
import { copyFinder, readSource } from './source-text.ts';
import { readTables } from './tables.ts';

const TEXT = readFileSync(
	new URL('../../../tests/fixtures/source.zh.txt', import.meta.url),
	'utf8',
);

const check = (files: ReadonlyMap<string, string>, text = TEXT): SourceReport =>
	checkSource(readTables(files).tables, 'book', text);

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

	test('more than twelve Chinese characters on end must not be copied', () => {
		const files = alter('events.csv', '来访中的晚宴', '随后商定互派代表团访问一事');
		expect(issuesOf(files)).toEqual([]);
		const longer = alter('events.csv', '来访中的晚宴', '众人受到当地工人们的热烈欢迎。');
		expect(issuesOf(longer)).toEqual([]);
		const copied = alter(
			'events.csv',
			'来访中的晚宴',
			'他们来到枢城并且受到当地工人们的热烈欢迎。',
		);
		expect(issuesOf(copied)).toEqual([
			'events:5:summary_zh copied from the source: "来到枢城并且受到当地工人们的热烈欢迎" (say it in your own words)',
		]);
	});

	test('names of organisations may be copied', () => {
		const files = alter('events.csv', '来访中的晚宴', '次年春天远邦工会代表团来到枢城');
		expect(issuesOf(files)).toEqual([]);
	});
});

describe('copyFinder', () => {
	test('spaces in either text do not hide a copy', () => {
		const copied = copyFinder(readSource('双方的友好 关系由此确立起来了'), []);
		expect(copied('双方的友好关系由此 确立起来了')).toBe('双方的友好关系由此确立起来了');
	});

	test('titles in 《》 may be copied', () => {
		const copied = copyFinder(readSource('提出了《关于工作方法的一些建议和意见》一文'), []);
		expect(copied('一份《关于工作方法的一些建议和意见》')).toBeNull();
	});
});
