import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { DEFAULT_ARRANGEMENT, formatArrangement, parseArrangement, SORTS } from './arrangement.ts';

const arrangements = fc.record({
	grouped: fc.boolean(),
	sort: fc.constantFrom(...SORTS),
	dates: fc.constantFrom(...RECKONINGS),
});

describe('the URL of an arrangement', () => {
	it('gives that arrangement again, and is empty for the default', () => {
		fc.assert(
			fc.property(arrangements, (arrangement) => {
				const query = formatArrangement(arrangement);
				expect(parseArrangement(new URLSearchParams(query))).toEqual({ arrangement, notices: [] });
			}),
		);
		expect(formatArrangement(DEFAULT_ARRANGEMENT)).toBe('');
	});

	it('with unknown words gives the default, and says which', () => {
		const { arrangement, notices } = parseArrangement(
			new URLSearchParams('sort=age&group=rows&dates=soon'),
		);
		expect(arrangement).toEqual(DEFAULT_ARRANGEMENT);
		expect(notices).toEqual([
			{ parameter: 'group', given: 'rows', meant: null },
			{ parameter: 'sort', given: 'age', meant: null },
			{ parameter: 'dates', given: 'soon', meant: null },
		]);
	});

	it('with a misspelt word gives the nearest, and says so', () => {
		const { arrangement, notices } = parseArrangement(
			new URLSearchParams('sort=Stages&group=non&dates=certian'),
		);
		expect(arrangement).toEqual({ grouped: false, sort: 'stage', dates: 'certain' });
		expect(notices.map(({ given, meant }) => [given, meant])).toEqual([
			['non', 'none'],
			['Stages', 'stage'],
			['certian', 'certain'],
		]);
	});

	it('with nothing, or a word of another, is the default and nothing to notice', () => {
		for (const query of ['', 'sort=&group=&dates=', 'utm_source=letter'])
			expect(parseArrangement(new URLSearchParams(query))).toEqual({
				arrangement: DEFAULT_ARRANGEMENT,
				notices: [],
			});
	});
});
