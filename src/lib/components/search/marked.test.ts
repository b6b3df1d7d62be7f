import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked } from './marked.ts';

describe('a text marked', () => {
	it('shows what was typed', () => {
		expect(
			marked('Sōhyō’s unions', [
				[8, 14],
				[0, 5],
			]),
		).toEqual([
			{ text: 'Sōhyō', typed: true },
			{ text: '’s ', typed: false },
			{ text: 'unions', typed: true },
		]);
		expect(marked('abc', [])).toEqual([{ text: 'abc', typed: false }]);
	});

	it('says the whole text once, whatever the ranges', () => {
		const range = fc.tuple(fc.nat(12), fc.nat(12));
		fc.assert(
			fc.property(fc.string({ maxLength: 10 }), fc.array(range), (text, ranges) => {
				expect(
					marked(text, ranges)
						.map((piece) => piece.text)
						.join(''),
				).toBe(text);
			}),
		);
	});
});
