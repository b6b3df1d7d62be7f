import { expect, it } from 'vitest';
import { readMasks } from './cuts.ts';

it('a parent’s own cut comes before the cuts made inside it', async () => {
	const order = (await readMasks()).map(({ properties }) => properties.unit);
	expect(order.indexOf('DEU-E')).toBeLessThan(order.indexOf('DEU-BW'));
	expect(order.indexOf('MAR-SN')).toBeLessThan(order.indexOf('MAR-TG'));
});

it('every mask is filed under the unit that it cuts', async () => {
	const units = (await readMasks()).map(({ properties }) => properties.unit);
	expect(new Set(units).size).toBe(units.length);
});
