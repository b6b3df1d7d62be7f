import { describe, expect, it } from 'vitest';
import { polity, text } from '../../../tests/fixtures/small-atlas.ts';
import { meantBy, readWord } from './meant.ts';
import type { Notice } from './url.ts';

describe('the record that was probably meant', () => {
	const records = [
		polity('port', { name: text('Harbour'), now: { zh: '山国', en: 'Upland' } }),
		polity('upland', { name: { zh: '山国', en: 'Upland' } }),
		polity('harbour', { name: text('Third') }),
	];

	it('is the one of that id or name, before one that is called so today', () => {
		expect(meantBy('upland', records)).toBe('upland');
		expect(meantBy('Upland', records)).toBe('upland');
		expect(meantBy('山国', records)).toBe('upland');
		expect(meantBy('harbour', records)).toBe('harbour');
	});

	it('is found by today’s name where no other bears it', () => {
		expect(meantBy('Uplannd', [records[0] ?? polity('none')])).toBe('port');
	});

	it('is nobody where nothing is near, or a text goes on for ever', () => {
		expect(meantBy('atlantis', records)).toBeNull();
		expect(meantBy(`upland${' '.repeat(200)}`, records)).toBeNull();
	});
});

it('one word out of several is read as the nearest, which is said', () => {
	const notices: Notice[] = [];
	const read = (query: string) =>
		readWord(new URLSearchParams(query), 'sort', ['age', 'height'], notices);
	expect(['', 'sort=', 'sort=age'].map(read)).toEqual([null, null, 'age']);
	expect(notices).toEqual([]);
	expect(['sort=Hieght', 'sort=width', `sort=${'age'.repeat(99)}`].map(read)).toEqual([
		'height',
		null,
		null,
	]);
	expect(notices.map(({ meant }) => meant)).toEqual(['height', null, null]);
});
