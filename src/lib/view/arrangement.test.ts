import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ARRANGEMENT, formatArrangement, parseArrangement, SORTS } from './arrangement.ts';

describe('the URL of an arrangement', () => {
	it('gives that arrangement again, and is empty for the default', () => {
		fc.assert(
			fc.property(fc.boolean(), fc.constantFrom(...SORTS), (grouped, sort) => {
				const query = formatArrangement({ grouped, sort });
				expect(parseArrangement(new URLSearchParams(query))).toEqual({ grouped, sort });
			}),
		);
		expect(formatArrangement(DEFAULT_ARRANGEMENT)).toBe('');
	});

	it('with unknown words gives the default', () => {
		expect(parseArrangement(new URLSearchParams('sort=age&group=rows'))).toEqual(
			DEFAULT_ARRANGEMENT,
		);
	});
});
