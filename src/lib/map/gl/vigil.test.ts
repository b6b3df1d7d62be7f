import { describe, expect, it } from 'vitest';
import { Vigil, type Clock } from './vigil.ts';

const setUp = () => {
	let due: (() => void) | null = null;
	const page = { hidden: false };
	const clock: Clock = {
		after: (_, run) => {
			due = run;
			return () => {
				due = null;
			};
		},
		hidden: () => page.hidden,
	};
	const reasons: string[] = [];
	const vigil = new Vigil<string>((reason) => reasons.push(reason), clock);
	return { page, reasons, vigil, timeUp: () => due?.() };
};

describe('Vigil', () => {
	it('reports what did not come in time', () => {
		const { reasons, vigil, timeUp } = setUp();
		vigil.expect(1000, 'no picture');
		timeUp();
		expect(reasons).toEqual(['no picture']);
	});

	it('is content with what came', () => {
		const { reasons, vigil, timeUp } = setUp();
		vigil.expect(1000, 'no picture');
		vigil.met();
		timeUp();
		expect(reasons).toEqual([]);
	});

	it('waits on while the page is hidden', () => {
		const { page, reasons, vigil, timeUp } = setUp();
		page.hidden = true;
		vigil.expect(1000, 'no picture');
		timeUp();
		expect(reasons).toEqual([]);
		page.hidden = false;
		timeUp();
		expect(reasons).toEqual(['no picture']);
	});

	it('reports once, and nothing after its end', () => {
		const { reasons, vigil, timeUp } = setUp();
		vigil.fail('no WebGL');
		vigil.fail('no WebGL');
		vigil.expect(1000, 'no picture');
		timeUp();
		expect(reasons).toEqual(['no WebGL']);
	});
});
