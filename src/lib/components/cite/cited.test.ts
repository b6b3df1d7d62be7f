import { expect, it } from 'vitest';
import { smallIndex } from '../../../../tests/fixtures/small-atlas.ts';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { datesName } from '../dates/words.ts';
import { citedView, lastingQuery } from './cited.ts';

it('a cited address says its year, also where that is where the atlas begins', () => {
	expect(lastingQuery('', 1955)).toBe('?year=1955');
	expect(lastingQuery('?year=1954&hide=a,b', 1954)).toBe('?year=1954&hide=a,b');
});

it('a cited address leaves out which renderer drew the map', () => {
	expect(lastingQuery('?polity=x&renderer=svg', 1955)).toBe('?year=1955&polity=x');
});

it('the title of a cited map names its country, its filter and how dates are taken, where that is not the usual', () => {
	const index = smallIndex();
	const titleOf = (change: Partial<View>): string => {
		const view = { ...defaultView(index, 'zh'), ...change };
		const read = { address: null, accessed: null };
		return citedView(index, view, { day: '1953-12-31', year: 1953 }, read).title;
	};
	expect(titleOf({ polity: 'corin' })).toContain('corin');
	expect(titleOf({ hiddenKinds: ['visit'] })).not.toBe(titleOf({}));
	for (const dates of RECKONINGS.slice(1)) expect(titleOf({ dates })).toContain(datesName(dates));
	expect(titleOf({})).not.toContain(datesName('recorded'));
});
