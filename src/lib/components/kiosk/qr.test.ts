import { describe, expect, it } from 'vitest';
import { qrCode } from './qr.ts';

const darkAt = (path: string, x: number, y: number): boolean => path.includes(`M${x} ${y}h1`);

describe('qrCode', () => {
	it('has the three finder patterns inside a quiet zone of four modules', () => {
		const code = qrCode('https://example.org/atlas/zh/?year=1955&polity=japan');
		if (!code) throw new Error('no code');
		const { side, path } = code;
		const last = side - 5;
		for (const [x, y] of [
			[4, 4],
			[last, 4],
			[4, last],
		] as const)
			expect(darkAt(path, x, y)).toBe(true);
		expect(darkAt(path, last, last - 3) && darkAt(path, last - 6, last)).toBe(false);
		for (let i = 0; i < side; i += 1) {
			expect(darkAt(path, i, 3)).toBe(false);
			expect(darkAt(path, 3, i)).toBe(false);
			expect(darkAt(path, i, side - 4)).toBe(false);
		}
	});

	it('is not there for a text that no code holds', () => {
		expect(qrCode('x'.repeat(5000))).toBeNull();
	});
});
