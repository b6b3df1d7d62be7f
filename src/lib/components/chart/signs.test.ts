import { describe, expect, it } from 'vitest';
import { event, smallIndex } from '../../../../tests/fixtures/small-atlas.ts';
import { kindsShown, signsOf } from './signs.ts';

const of = (...kinds: string[]) => kinds.map((kind, i) => event(`e${i}`, '1953', kind));
const sure = () => false;
const kinds = (...args: Parameters<typeof kindsShown>) =>
	kindsShown(...args).map(({ kind }) => kind);

describe('the signs of a cell', () => {
	it('are one for each event while they are few', () => {
		expect(kinds(of('visit', 'visit', 'treaty'), sure)).toEqual(['visit', 'visit', 'treaty']);
	});

	it('are those of the commonest kinds when they are many', () => {
		expect(kinds(of('treaty', 'visit', 'congress', 'visit', 'congress', 'visit'), sure)).toEqual([
			'visit',
			'congress',
		]);
	});

	it('are hatched where the date of each event that they stand for is vague', () => {
		const [first, ...others] = of('visit', 'treaty', 'visit', 'visit', 'treaty', 'treaty');
		const but = (event: unknown) => event !== first;
		expect(kindsShown(first ? [first, ...others.slice(0, 1)] : [], but)).toEqual([
			{ kind: 'visit', vague: false },
			{ kind: 'treaty', vague: true },
		]);
		expect(kindsShown(first ? [first, ...others] : [], but)).toEqual([
			{ kind: 'visit', vague: false },
			{ kind: 'treaty', vague: true },
		]);
	});

	it('have the shape of the line and the colour of the kind, as on the map', () => {
		const sign = signsOf(smallIndex());
		expect(sign('refusal')).toEqual({ line: 'broken', colour: 'var(--refusal)' });
		expect(sign('visit').line).toBe('solid');
		expect(sign('visit').colour).not.toBe(sign('congress').colour);
	});
});
