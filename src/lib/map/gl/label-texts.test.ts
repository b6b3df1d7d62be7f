import { expect, it } from 'vitest';
import type { Polity } from '#lib/domain/atlas.ts';
import { contents } from './fixtures.ts';
import { labelTexts } from './label-texts.ts';

const text = (en: string) => ({ zh: en, en });
const fiji: Pick<Polity, 'name' | 'names'> = {
	name: text('Fiji'),
	names: [
		{ span: { start: null, end: '1950-01-01' }, name: text('Colony of Fiji') },
		{ span: { start: '1970-01-01', end: null }, name: text('Dominion of Fiji') },
	],
};

it('lists every name a version bears during its life, and no other', () => {
	const labels = labelTexts(new Map([['fiji', fiji]]), contents.world, 'en');
	expect(labels.filter(({ version }) => version === 'fiji').map(({ text }) => text)).toEqual([
		'Fiji',
		'Colony of Fiji',
	]);
});

it('falls back on the id of a polity without a record', () => {
	expect(labelTexts(new Map(), contents.world, 'zh').map(({ text }) => text)).toEqual([
		'prc',
		'ceylon',
		'fiji',
	]);
});
