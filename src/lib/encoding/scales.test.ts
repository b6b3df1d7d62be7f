import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kind, stage } from '../../../tests/fixtures/small-atlas.ts';
import { LINES, PLAIN_KINDS } from '#lib/domain/atlas.ts';
import { PALETTE } from './palette.ts';
import {
	ageOpacity,
	delegateRadius,
	delegateSteps,
	delegateWidth,
	kindColour,
	LARGEST_RADIUS,
	RELATION_WIDTH,
	stageColour,
	UNCOUNTED_RADIUS,
} from './scales.ts';

const ladder = (steps: number) =>
	Array.from({ length: steps }, (_, i) => stage(`s${i + 1}`, i + 1));
const coloursOf = (steps: number): readonly string[] =>
	ladder(steps).map(stageColour(ladder(steps)));

describe('the colour of a stage', () => {
	it('is the whole ramp in order for a ladder of five', () => {
		expect(coloursOf(5)).toEqual(['stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5']);
	});

	it.each([1, 2, 3, 4, 5])(
		'is another for each of %i stages, darker as the stage is higher',
		(n) => {
			const colours = coloursOf(n);
			expect(colours).toEqual([...new Set(colours)].sort());
		},
	);

	it('never turns back on a ladder of more than five', () => {
		for (const steps of [6, 7, 9, 20]) {
			const colours = coloursOf(steps);
			expect(colours).toEqual(colours.toSorted());
			expect(colours[0]).toBe('stage-1');
			expect(colours.at(-1)).toBe('stage-5');
		}
	});

	it('does not depend on the order of the table', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(ladder(5), { minLength: 5 }), (stages) => {
				expect(ladder(5).map(stageColour(stages))).toEqual(coloursOf(5));
			}),
		);
	});

	it('off the ladder is that of support, and leaves the ramp as it is', () => {
		const support = stage('support', null);
		const colour = stageColour([...ladder(5), support]);
		expect(colour(support)).toBe('support');
		expect(ladder(5).map(colour)).toEqual(coloursOf(5));
	});
});

describe('the colour of a kind', () => {
	const plain = Array.from({ length: PLAIN_KINDS }, (_, i) => kind(`k${i}`, i + 1, 'solid'));

	it('is another for each of as many plain kinds as records may have', () => {
		expect(new Set(plain.map(kindColour(plain))).size).toBe(PLAIN_KINDS);
	});

	it('follows the order that the vocabulary states, not that of its rows', () => {
		const colour = kindColour(plain);
		expect(plain.map(kindColour(plain.toReversed()))).toEqual(plain.map(colour));
		expect(colour(kind('k0', 1, 'solid'))).toBe('kind-1');
	});

	it('tells refusals and solidarity apart by their line, and takes none of the others for them', () => {
		const refusal = kind('stopped', 0, 'broken');
		const support = kind('for-them', 1, 'dotted');
		const colour = kindColour([refusal, support, ...plain]);
		expect(colour(refusal)).toBe('refusal');
		expect(colour(support)).toBe('support-ink');
		expect(plain.map(colour)).toEqual(plain.map(kindColour(plain)));
	});

	it('is in the palette whatever the line', () => {
		const kinds = LINES.map((line, i) => kind(line, i, line));
		for (const name of kinds.map(kindColour(kinds))) expect(PALETTE.light).toHaveProperty(name);
	});
});

describe('opacity', () => {
	it('falls with every year up to the fourth and then rests, never at nothing', () => {
		const ages = [0, 1, 2, 3, 4].map((age) => ageOpacity(age));
		expect(ages).toEqual([...new Set(ages)].toSorted((a, b) => b - a));
		expect(ageOpacity(0)).toBe(1);
		expect(ageOpacity(40)).toBe(ageOpacity(4));
		expect(ageOpacity(40)).toBeGreaterThan(0);
	});
});

describe('sizes', () => {
	it('the area of a mark grows as the number of delegates, up to the largest', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 100_000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(most, share) => {
					const radius = delegateRadius(most);
					expect(radius(most)).toBeCloseTo(LARGEST_RADIUS, 6);
					expect(radius(share * most) ** 2 / radius(most) ** 2).toBeCloseTo(share, 6);
				},
			),
		);
		expect(delegateRadius(200)(0)).toBe(0);
	});

	it('a crowd beyond the scale does not cover the map', () => {
		expect(delegateRadius(200)(100_000)).toBe(LARGEST_RADIUS);
		expect(delegateWidth(100_000)).toBe(delegateWidth(90));
	});

	it('are shown by round numbers, the last of them near the largest', () => {
		expect([213, 120, 12, 1, 0].map(delegateSteps)).toEqual([
			[100, 200],
			[50, 100],
			[5, 10],
			[1],
			[],
		]);
	});

	it('where nobody is counted a mark is small but there', () => {
		expect(UNCOUNTED_RADIUS).toBeGreaterThan(0);
		expect(UNCOUNTED_RADIUS).toBeLessThan(delegateRadius(200)(20));
	});

	it('an arc grows with the delegates, from a width wider than a mere relation', () => {
		expect(delegateWidth(0)).toBeGreaterThan(RELATION_WIDTH);
		expect(delegateWidth(86)).toBeGreaterThan(delegateWidth(20));
	});
});
