import { expect, it } from 'vitest';
import { smallIndex, event, participant, text } from '../../../../tests/fixtures/small-atlas.ts';
import type { Organisation, Person } from '#lib/domain/atlas.ts';
import { deputationWords } from './deputation.ts';

// Messages speak the first language of the interface, Chinese, where no page says otherwise.
const evidence = { source: 'book', locator: 'P1', anchor: 'here' };
const name = (zh: string) => ({ zh, en: zh });
const organisation = (id: string, zh: string, polity: string): Organisation => ({
	id,
	name: name(zh),
	abbr: null,
	polity,
	scope: 'national',
	parent: null,
	evidence,
	caveats: [],
});
const person = (id: string, zh: string, polity: string): Person => ({
	id,
	name: name(zh),
	reading: 'established',
	polity,
	organisation: null,
	role: null,
	evidence,
	caveats: [],
});
const index = smallIndex({
	organisations: [
		organisation('red', '红会', 'alba'),
		organisation('blue', '蓝会', 'alba'),
		organisation('hub-union', '总会', 'hubland'),
	],
	people: [person('ann', '安', 'alba'), person('lee', '李', 'hubland')],
});
const rowOf = (polity: string, body: string | null, delegates: number | null = null) => ({
	...participant(polity, 'visitor', delegates),
	organisation: body,
});
const words = (
	polity: string,
	title: string,
	participants: readonly ReturnType<typeof participant>[],
	people: readonly string[] = [],
) =>
	deputationWords(
		index,
		event('it', '1953', 'visit', {
			title: { ...text(title), zh: title },
			participants,
			people: people.map((id) => ({ person: id, role: 'leader', note: null })),
		}),
		polity,
	);

it('a line under an event says how many came, and who led them', () => {
	const rows = [{ ...rowOf('alba', null, 86), unions: 33 }];
	expect(words('alba', '座谈会', rows, ['ann', 'lee'])).toBe('33个工会、86人 · 安');
});

it('a number stands with the body that it counts', () => {
	expect(words('alba', '来访', [rowOf('alba', 'red', 56), rowOf('alba', 'blue')])).toBe(
		'红会（56人）、蓝会',
	);
});

it('what the title has said is not said again, but for its number', () => {
	expect(words('alba', '红会来访', [rowOf('alba', 'red')])).toBe('');
	expect(words('alba', '红会来访', [rowOf('alba', 'red', 5)], ['ann'])).toBe('红会（5人） · 安');
	expect(words('alba', '安率团来访', [rowOf('alba', 'red')], ['ann'])).toBe('红会');
});

it('the hub’s own organisation goes without saying', () => {
	expect(words('hubland', '会谈', [rowOf('hubland', 'hub-union')], ['lee'])).toBe('李');
	expect(words('hubland', '会谈', [rowOf('hubland', 'hub-union'), rowOf('alba', 'red')])).toBe('');
	const both = [rowOf('hubland', 'hub-union'), rowOf('hubland', 'red')];
	expect(words('hubland', '会谈', both)).toBe('红会');
	expect(words('hubland', '考察', [rowOf('hubland', 'hub-union', 49)])).toBe('49人');
});

it('where the records say no more there is no line', () => {
	expect(words('alba', '会谈', [rowOf('alba', null)])).toBe('');
});
