import { describe, expect, it } from 'vitest';
import { event, smallIndex } from '../../../../tests/fixtures/small-atlas.ts';
import { kindsShown, signsOf } from './signs.ts';

const of = (...kinds: string[]) => kinds.map((kind, i) => event(`e${i}`, '1953', kind));

describe('the signs of a cell', () => {
	it('are one for each event while they are few', () => {
		expect(kindsShown(of('visit', 'visit', 'treaty'))).toEqual(['visit', 'visit', 'treaty']);
	});

	it('are those of the commonest kinds when they are many', () => {
		expect(kindsShown(of('treaty', 'visit', 'congress', 'visit', 'congress', 'visit'))).toEqual([
			'visit',
			'congress',
		]);
	});

	it('have the shape of the line and the colour of the kind, as on the map', () => {
		const sign = signsOf(smallIndex());
		expect(sign('refusal')).toEqual({ line: 'broken', colour: 'var(--refusal)' });
		expect(sign('visit').line).toBe('solid');
		expect(sign('visit').colour).not.toBe(sign('congress').colour);
	});
});
