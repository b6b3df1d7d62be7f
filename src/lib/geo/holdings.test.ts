import { describe, expect, it } from 'vitest';
import type { Status, Tenure } from '#lib/domain/atlas.ts';
import { holdingsOf } from './holdings.ts';

const tenure = (
	unit: string,
	polity: string,
	[start, end]: readonly [string | null, string | null],
	status: Status = 'sovereign',
	under: readonly string[] = [],
): Tenure => ({ unit, polity, span: { start, end }, status, under, note: null });

const AREA: Readonly<Record<string, number>> = { A: 10, B: 1, C: 5 };
const areaOf = (unit: string): number => AREA[unit] ?? 0;

const holdings = holdingsOf(
	[
		tenure('B', 'small', [null, '1950-01-01']),
		tenure('B', 'big', ['1950-01-01', '1955-01-01'], 'disputed', ['power']),
		tenure('B', 'small', ['1955-01-01', null]),
		tenure('A', 'big', [null, null]),
		tenure('C', 'late', ['1952-01-01', null], 'colony', ['big']),
	],
	areaOf,
);

const on = (day: string): readonly string[] =>
	holdings.versionsIn(holdings.epochOf(day)).map(({ version }) => version);

describe('holdings', () => {
	it('count a polity anew whenever its units or their rule change', () => {
		expect(holdings.versions.map(({ version, span, units }) => [version, span, units])).toEqual([
			['big@1', { start: null, end: '1950-01-01' }, ['A']],
			['big@2', { start: '1950-01-01', end: '1955-01-01' }, ['A', 'B']],
			['big@3', { start: '1955-01-01', end: null }, ['A']],
			['late@1', { start: '1952-01-01', end: null }, ['C']],
			['small@1', { start: null, end: '1950-01-01' }, ['B']],
			['small@2', { start: '1955-01-01', end: null }, ['B']],
		]);
	});

	it('change on the day itself, not the day after', () => {
		expect(on('1949-12-31')).toEqual(['big@1', 'small@1']);
		expect(on('1950-01-01')).toEqual(['big@2']);
		expect(on('1954-12-31')).toEqual(['big@2', 'late@1']);
		expect(on('1955-01-01')).toEqual(['big@3', 'late@1', 'small@2']);
	});

	it('give a version the status of the greater part of its area, and all who rule a part', () => {
		const mixed = holdings.versions.find(({ version }) => version === 'big@2');
		expect(mixed?.status).toBe('sovereign');
		expect(mixed?.under).toEqual(['power']);
	});

	it('leave out a unit that nobody is recorded to hold', () => {
		expect(holdings.holdersIn(holdings.epochOf('1951-06-01')).get('C')).toBeUndefined();
		expect(holdings.holdersIn(holdings.epochOf('1952-06-01')).get('C')).toBe('late');
	});

	it('do not count a new version where only the note of a tenure changes', () => {
		const { versions } = holdingsOf(
			[tenure('A', 'same', [null, '1953-01-01']), tenure('A', 'same', ['1953-01-01', null])],
			areaOf,
		);
		expect(versions.map(({ version, span }) => [version, span])).toEqual([
			['same@1', { start: null, end: null }],
		]);
	});
});
