import { describe, expect, it } from 'vitest';
import { polity, text } from '../../../tests/fixtures/small-atlas.ts';
import { nameOn, PARTICIPANT_ROLES, travels } from './atlas.ts';

describe('nameOn', () => {
	const renamed = polity('land', {
		name: text('Land'),
		names: [
			{ span: { start: null, end: '1950-01-01' }, name: text('Kingdom') },
			{ span: { start: '1955-01-01', end: null }, name: text('Republic') },
		],
	});

	it.each([
		['1949-12-31', 'Kingdom'],
		['1950-01-01', 'Land'],
		['1954-12-31', 'Land'],
		['1955-01-01', 'Republic'],
	])('on %s gives the name borne that day: %s', (day, name) => {
		expect(nameOn(renamed, day)).toEqual(text(name));
	});

	it('gives the usual name where no other is recorded', () => {
		expect(nameOn(polity('land'), '1953-01-01')).toEqual(text('land'));
	});
});

describe('travels', () => {
	it('holds for those who went, or would have gone, and for nobody else', () => {
		expect(PARTICIPANT_ROLES.filter(travels)).toEqual(['visitor', 'delegate', 'refused']);
	});
});
