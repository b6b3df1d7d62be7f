import { describe, expect, it } from 'vitest';
import { walk } from './walk.ts';

const size = { rows: 3, columns: 12 };
const press = (key: string, ctrl = false, from = { row: 1, column: 4 }) =>
	walk(from, { key, ctrl }, size);

describe('the keys of the overview chart', () => {
	it('go one cell at a time, also from group to group', () => {
		expect(press('ArrowUp')).toEqual({ row: 0, column: 4 });
		expect(press('ArrowDown')).toEqual({ row: 2, column: 4 });
		expect(press('ArrowLeft')).toEqual({ row: 1, column: 3 });
		expect(press('ArrowRight')).toEqual({ row: 1, column: 5 });
	});

	it('go to the ends of a row, and with Ctrl to those of the chart', () => {
		expect(press('Home')).toEqual({ row: 1, column: 0 });
		expect(press('End')).toEqual({ row: 1, column: 11 });
		expect(press('Home', true)).toEqual({ row: 0, column: 0 });
		expect(press('End', true)).toEqual({ row: 2, column: 11 });
	});

	it('stop at the edges, and leave other keys alone', () => {
		expect(press('ArrowUp', false, { row: 0, column: 0 })).toBeNull();
		expect(press('ArrowLeft', false, { row: 0, column: 0 })).toBeNull();
		expect(press('ArrowDown', false, { row: 2, column: 11 })).toBeNull();
		expect(press('ArrowRight', false, { row: 2, column: 11 })).toBeNull();
		expect(press('Enter')).toBeNull();
		expect(press('toString')).toBeNull();
	});
});
