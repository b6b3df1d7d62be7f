import { expect, it } from 'vitest';
import { today } from './today.ts';

it('the day is that of the visitor’s own calendar', () => {
	expect(today(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09');
	expect(today(new Date(2026, 10, 22, 0, 1))).toBe('2026-11-22');
});
