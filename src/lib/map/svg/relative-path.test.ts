import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RelativePath } from './relative-path.ts';

/** Reads M, l and z back into absolute points. */
const points = (data: string): [number, number][] => {
	const found: [number, number][] = [];
	let [x, y] = [0, 0];
	for (const [, command = '', rest = ''] of data.matchAll(/([Mlz])([^Mlz]*)/g)) {
		const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
		for (let i = 0; i < numbers.length; i += 2) {
			const [a = 0, b = 0] = numbers.slice(i, i + 2);
			[x, y] = command === 'M' ? [a, b] : [x + a, y + b];
			found.push([x, y]);
		}
	}
	return found;
};

describe('RelativePath', () => {
	it('writes a ring as one absolute and then relative points', () => {
		const path = new RelativePath();
		path.moveTo(10, 20);
		path.lineTo(13, 18);
		path.lineTo(9, 30);
		path.closePath();
		expect(path.take()).toBe('M10 20l3-2-4 12z');
	});

	it('rounding never adds up: every point is where it was asked to be', () => {
		const point = fc.tuple(
			fc.double({ min: -5000, max: 5000, noNaN: true }),
			fc.double({ min: -5000, max: 5000, noNaN: true }),
		);
		fc.assert(
			fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (line) => {
				const path = new RelativePath();
				line.forEach(([x, y], i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
				const wanted = line
					.map(([x, y]) => [Math.round(x) + 0, Math.round(y) + 0])
					.filter((p, i, all) => i === 0 || p[0] !== all[i - 1]?.[0] || p[1] !== all[i - 1]?.[1]);
				expect(points(path.take())).toEqual(wanted);
			}),
		);
	});

	it('starts afresh after its data were taken', () => {
		const path = new RelativePath();
		path.moveTo(1, 1);
		path.take();
		path.moveTo(2, 2);
		path.lineTo(3, 3);
		expect(path.take()).toBe('M2 2l1 1');
	});
});
