import { describe, expect, test } from 'vitest';
import { copyFinder } from './copies.ts';
import { readSource } from './source-text.ts';

const find = (source: string, text: string, names: readonly string[] = []): string | null =>
	copyFinder(readSource(source), names)(text);

describe('copyFinder', () => {
	test('twelve signs on end are a copy, eleven are none', () => {
		const source = '双方的友好关系由此确立起来了。';
		expect(find(source, '可以说双方的友好关系由此确立起')).toBe('双方的友好关系由此确立起');
		expect(find(source, '可以说双方的友好关系由此确立')).toBeNull();
	});

	test('a copy is told as long as it is, as the editor wrote it', () => {
		const source = '他们来到枢城并且受到当地工人们的热烈欢迎，随后离去。';
		expect(find(source, '据说来到枢城，并且受到当地工人们的热烈欢迎！')).toBe(
			'来到枢城，并且受到当地工人们的热烈欢迎',
		);
	});

	test('spaces in either text do not hide a copy', () => {
		expect(find('双方的友好 关系由此确立起来了', '双方的友好关系由此 确立起来了')).toBe(
			'双方的友好关系由此 确立起来了',
		);
	});

	test('punctuation in either text does not hide a copy', () => {
		const source = '支持工人的斗争：反对条约，争取独立。';
		expect(find(source, '支持工人的斗争、反对条约')).toBeNull();
		expect(find(source, '支持工人的斗争、反对条约；争取独立')).toBe(
			'支持工人的斗争、反对条约；争取独立',
		);
	});

	test('figures do not hide a copy, and count', () => {
		const source = '会议有15国71个代表团的213名代表参加';
		expect(find(source, '共有15国、71个代表团的213名代表')).toBe('有15国、71个代表团的213名代表');
		expect(find(source, '来了15国、71个团、213名代表')).toBeNull();
	});

	test('full-width figures and letters equal the others', () => {
		expect(find('会议有15国71个代表团参加', '本次会议有１５国７１个代表团')).toBe(
			'会议有１５国７１个代表团',
		);
	});

	test('a run must stand in one paragraph', () => {
		expect(find('甲乙丙丁戊己\n庚辛壬癸子丑', '甲乙丙丁戊己庚辛壬癸子丑')).toBeNull();
	});

	test('names, and what joins them, may be copied', () => {
		const source = '埃及、阿尔及利亚、摩洛哥、苏丹等国工会出席了国际海洋渔业工人联合会';
		const countries = ['埃及', '阿尔及利亚', '摩洛哥', '苏丹'];
		expect(find(source, '埃及、阿尔及利亚、摩洛哥、苏丹等国', countries)).toBeNull();
		expect(find(source, '埃及、阿尔及利亚、摩洛哥、苏丹等国')).not.toBeNull();
		expect(find(source, '国际海洋渔业工人联合会', ['国际海洋渔业工人联合会（海联）'])).toBeNull();
	});

	test('a name does not make a sentence about it one’s own', () => {
		const source = '支持巴勒斯坦人民恢复民族权利的斗争';
		expect(find(source, '声援巴勒斯坦人民恢复民族权利', ['巴勒斯坦'])).toBe(
			'巴勒斯坦人民恢复民族权利',
		);
	});

	test('an enumeration may pass whole, though its tail begins inside a name', () => {
		const list = '巴基斯坦、阿尔及利亚、毛里塔尼亚、摩洛哥';
		const countries = ['巴基斯坦', '阿尔及利亚', '毛里塔尼亚', '摩洛哥'];
		expect(find(`${list}来了`, list, countries)).toBeNull();
	});

	test('an enumeration that may pass does not hide a copy behind it', () => {
		const source = '来自埃及、阿尔及利亚、摩洛哥、苏丹。双方的友好关系由此确立起来了';
		const countries = ['埃及', '阿尔及利亚', '摩洛哥', '苏丹'];
		expect(
			find(source, '埃及、阿尔及利亚、摩洛哥、苏丹，至此双方的友好关系由此确立起', countries),
		).toBe('双方的友好关系由此确立起');
	});

	test('titles that the source has in 《》 may be copied', () => {
		const source = '提出了《关于工作方法的一些建议和意见》一文，此事引起了很大的反响和争论';
		expect(find(source, '一份《关于工作方法的一些建议和意见》')).toBeNull();
		expect(find(source, '《此事引起了很大的反响和争论》')).toBe('此事引起了很大的反响和争论');
	});
});
