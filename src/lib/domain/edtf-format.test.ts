import { describe, expect, test } from 'vitest';
import { formatEdtf } from './edtf-format.ts';
import { parseEdtf } from './edtf-parse.ts';

const format = (edtf: string): readonly [string, string] | null => {
	const date = parseEdtf(edtf);
	return date && [formatEdtf(date, 'en'), formatEdtf(date, 'zh')];
};

describe('formatEdtf', () => {
	test.each([
		['1954', '1954', '1954年'],
		['1954-05', 'May 1954', '1954年5月'],
		['1955-05-18', '18 May 1955', '1955年5月18日'],
		['1953-21', 'spring 1953', '1953年春'],
		['1953-23', 'autumn 1953', '1953年秋'],
		['1953-24', 'winter 1953–54', '1953年冬'],
		['1999-24', 'winter 1999–00', '1999年冬'],
		['1955~', 'about 1955', '约1955年'],
		['1955?', '1955 (uncertain)', '1955年（存疑）'],
		['1955%', 'about 1955 (uncertain)', '约1955年（存疑）'],
		['1955-05-18/1955-05-19', '18–19 May 1955', '1955年5月18日至19日'],
		['1955-05-30/1955-06-02', '30 May – 2 June 1955', '1955年5月30日至6月2日'],
		['1955-12-30/1956-01-02', '30 December 1955 – 2 January 1956', '1955年12月30日至1956年1月2日'],
		['1955-05/1955-06', 'May–June 1955', '1955年5月至6月'],
		['1955-11/1956-02', 'November 1955 – February 1956', '1955年11月至1956年2月'],
		['1950/1953', '1950–1953', '1950年至1953年'],
		['1955/1956-02', '1955 to February 1956', '1955年至1956年2月'],
		['1955-05/1955-05-19', 'May 1955 to 19 May 1955', '1955年5月至1955年5月19日'],
		['1950~/1953~', 'about 1950 to about 1953', '约1950年至约1953年'],
		['1950/1953~', '1950 to about 1953', '1950年至约1953年'],
		['1955-11/..', 'from November 1955 on', '1955年11月及以后'],
		['1955-11~/..', 'from about November 1955 on', '约1955年11月及以后'],
		['[1955-11..]', 'November 1955 or later', '不早于1955年11月'],
		['[1955-05-19..]', '19 May 1955 or later', '不早于1955年5月19日'],
		['[1958..]', '1958 or later', '不早于1958年'],
		['../1955', 'by 1955', '1955年已有'],
		['../1955~', 'by about 1955', '1955年前后已有'],
		['../1955-11?', 'by November 1955 (uncertain)', '1955年11月已有（存疑）'],
		['1955/', 'from 1955 on (end unknown)', '1955年及以后（止期不详）'],
		['/1955', 'until 1955 (start unknown)', '至1955年（起始不详）'],
	])('%s reads "%s" and "%s"', (edtf, en, zh) => {
		expect(format(edtf)).toEqual([en, zh]);
	});

	test.each([
		['../1955~', 'not dated; at the latest about 1955', '未记始期，至迟1955年前后'],
		['../1952-05', 'not dated; at the latest May 1952', '未记始期，至迟1952年5月'],
		['/1959~', 'not dated; at the latest about 1959', '未记始期，至迟1959年前后'],
		[
			'../1955-11?',
			'not dated; at the latest November 1955 (uncertain)',
			'未记始期，至迟1955年11月（存疑）',
		],
		['1955~', 'about 1955', '约1955年'],
		['1955-11/..', 'from November 1955 on', '1955年11月及以后'],
		['[1955-11..]', 'November 1955 or later', '不早于1955年11月'],
	])('%s, counted from its earliest day, reads "%s" and "%s"', (edtf, en, zh) => {
		const date = parseEdtf(edtf);
		if (date === null) throw new Error(`not EDTF: ${edtf}`);
		expect([formatEdtf(date, 'en', 'earliest'), formatEdtf(date, 'zh', 'earliest')]).toEqual([
			en,
			zh,
		]);
	});

	test('what must be certain is worded as recorded', () => {
		const date = parseEdtf('../1955');
		expect(date && formatEdtf(date, 'zh', 'certain')).toBe('1955年已有');
	});

	test('a text that is no date of the records comes back as it is', () => {
		const date = {
			earliest: null,
			latest: null,
			begunBy: null,
			approximate: false,
			uncertain: false,
		};
		expect(formatEdtf({ edtf: 'no date', ...date }, 'en')).toBe('no date');
		expect(formatEdtf({ edtf: '../..', ...date }, 'zh')).toBe('../..');
	});
});
