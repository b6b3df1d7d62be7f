import { expect, it } from 'vitest';
import { growth } from './drive.ts';
import { drawSteps, randomFrom } from './interactions.ts';
import { PLACES } from './places.ts';

it('growth is the slope per 1,000 interactions, without the warm-up', () => {
	const at = (interactions: number, heap: number) => ({
		interactions,
		heap,
		nodes: 500,
		listeners: interactions / 100,
	});
	const holdings = [at(0, 5), at(1000, 100), at(2000, 110), at(3000, 120)];
	expect(growth(holdings, 1000)).toEqual({ heap: 10, nodes: 0, listeners: 10 });
	expect(growth(holdings, 3000)).toEqual({ heap: 0, nodes: 0, listeners: 0 });
});

it.each(Object.entries(PLACES))(
	'on the %s the same seed gives the same steps, and all kinds of them',
	(_, { shares }) => {
		const steps = drawSteps(5000, randomFrom(7), shares);
		expect(drawSteps(5000, randomFrom(7), shares)).toEqual(steps);
		expect(new Set(steps.map(({ what }) => what))).toEqual(new Set(Object.keys(shares)));
		expect(steps.every(({ at, other }) => at > 0 && at < 1 && other > 0 && other < 1)).toBe(true);
	},
);

it('on a kiosk stories are told and visits end', () => {
	expect(Object.keys(PLACES.kiosk.shares)).toEqual(
		expect.arrayContaining(['story', 'reset', 'comfort']),
	);
	expect(Object.keys(PLACES.kiosk.shares)).not.toContain('table');
});
