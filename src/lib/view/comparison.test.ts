import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polity, smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { politiesTold } from '#lib/domain/records.ts';
import { defaultComparison, formatComparison, parseComparison } from './comparison.ts';

const index = smallIndex();
const { span, hub } = index.atlas.meta;
const base = defaultComparison(index);
const read = (query: string) => parseComparison(new URLSearchParams(query), index);
const ids = politiesTold(index)
	.map(({ id }) => id)
	.filter((id) => id !== hub.polity);

describe('the address of a comparison', () => {
	it('gives it again, with nothing to notice', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.integer({ min: span.first, max: span.last }), {
					minLength: 2,
					maxLength: 2,
				}),
				fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 }),
				fc.constantFrom(...RECKONINGS),
				([a = 0, b = 0], [one = '', other = ''], dates) => {
					const comparison = {
						years: [Math.min(a, b), Math.max(a, b)],
						polities: [one, other],
						dates,
					} as const;
					expect(read(formatComparison(comparison, index))).toEqual({ comparison, notices: [] });
				},
			),
		);
	});

	it('is empty for what is compared by default: two polities of which much is told', () => {
		expect(formatComparison(base, index)).toBe('');
		expect(read('')).toEqual({ comparison: base, notices: [] });
		expect(base.polities[0]).not.toBe(base.polities[1]);
		expect(base.polities).not.toContain(hub.polity);
	});

	it('with one value alone compares it with the default', () => {
		const { comparison, notices } = read('years=1956&polities=ebon');
		expect(notices).toEqual([]);
		expect(comparison.years).toEqual([base.years[0], 1956]);
		expect(comparison.polities).toEqual(['ebon', base.polities[0]]);
	});

	it('keeps the reckoning of dates', () => {
		expect(read('dates=certain')).toEqual({
			comparison: { ...base, dates: 'certain' },
			notices: [],
		});
		const { comparison, notices } = read('dates=soon');
		expect(comparison).toEqual(base);
		expect(notices).toEqual([{ parameter: 'dates', given: 'soon', meant: null }]);
	});

	it('takes a polity of which nothing is told for itself, not for one called much the same', () => {
		const some = smallIndex({ polities: [...index.atlas.polities, polity('corin-north')] });
		for (const given of ['corin-north', 'corin-nroth', 'Corin-North']) {
			const { comparison, notices } = parseComparison(
				new URLSearchParams({ polities: `ebon,${given}` }),
				some,
			);
			expect(comparison.polities).toEqual(['ebon', base.polities[0]]);
			expect(notices).toEqual([
				{ parameter: 'polities', given, meant: null, polity: 'corin-north' },
			]);
		}
	});

	it('puts the earlier year first', () => {
		expect(read('years=1955,1951').comparison.years).toEqual([1951, 1955]);
	});

	it.each([
		['years=1700,1955', { years: [1950, 1955] }, '1700', null],
		['years=soon,1955', { years: [base.years[0], 1955] }, 'soon', null],
		['years=1952,1953,1954', { years: [1952, 1953] }, '1954', null],
		['polities=abla,corin', { polities: ['alba', 'corin'] }, 'abla', 'alba'],
		['polities=atlantis,corin', {}, 'atlantis', null],
		['polities=corin,corin', {}, 'corin', 'corin'],
		[`polities=${hub.polity},corin`, { polities: ['corin', base.polities[0]] }, hub.polity, null],
	])('%s gives the nearest comparison and a notice', (query, change, given, meant) => {
		const { comparison, notices } = read(query);
		expect(comparison).toMatchObject(change);
		const known = given === hub.polity ? { polity: given } : {};
		expect(notices).toEqual([{ parameter: query.split('=')[0], given, meant, ...known }]);
	});

	it('never throws, whatever is asked for', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(',', ',,', 'alba', '1955', '__proto__', '1e9', '-0'),
		);
		fc.assert(
			fc.property(fc.array(text), fc.array(text), (years, polities) => {
				const params = new URLSearchParams({ years: years.join(), polities: polities.join() });
				const { comparison } = parseComparison(params, index);
				expect(comparison.years[0]).toBeLessThanOrEqual(comparison.years[1]);
				for (const year of comparison.years) {
					expect(year).toBeGreaterThanOrEqual(span.first);
					expect(year).toBeLessThanOrEqual(span.last);
				}
				for (const id of comparison.polities) expect(ids).toContain(id);
				const again = parseComparison(
					new URLSearchParams(formatComparison(comparison, index)),
					index,
				);
				expect(again).toEqual({ comparison, notices: [] });
			}),
			{ numRuns: 500 },
		);
	});
});
