import { describe, expect, test } from 'vitest';
import { readDataset, readTopology, readUnits } from './dataset.ts';

describe('the records of the repository', () => {
	test('have no mistake and are read once', () => {
		expect(readDataset().events.length).toBeGreaterThan(0);
		expect(readDataset()).toBe(readDataset());
	});

	test('are held against the units of the geometry', () => {
		expect(readTopology().objects.units.type).toBe('GeometryCollection');
		expect(readUnits()?.length).toBeGreaterThan(200);
	});
});
