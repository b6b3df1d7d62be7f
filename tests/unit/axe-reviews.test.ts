import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REVIEWED } from '../e2e/support/axe-reviewed.ts';

describe('what axe leaves open and a person has reviewed', () => {
	it('names a screen that is looked at, so that a review without its reason fails there', () => {
		const walks = readFileSync('tests/e2e/support/walks.ts', 'utf8');
		for (const { seen } of REVIEWED) expect(walks).toContain(`look('${seen}')`);
	});

	it('says why, and covers no more than one rule at a place that it names', () => {
		for (const { why, target } of REVIEWED) {
			expect(why.length).toBeGreaterThan(20);
			expect(target.test('')).toBe(false);
		}
	});
});
