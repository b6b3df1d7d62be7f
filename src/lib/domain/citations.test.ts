import { describe, expect, it } from 'vitest';
import { event, polity, SMALL_ATLAS, text, tie } from '../../../tests/fixtures/small-atlas.ts';
import type { Atlas, Caveat, Paragraph } from './atlas.ts';
import { caveatsBy, caveatsOf, citationsOf } from './citations.ts';

const paragraph = (locator: string, over: Partial<Paragraph> = {}): Paragraph => ({
	source: 'book',
	locator,
	section: text('section'),
	topic: text('topic'),
	caveats: [],
	...over,
});
const caveat = (id: string): Caveat => ({ id, origin: 'reading', text: text(id), reference: null });
const at = (locator: string) => ({ source: 'book', locator, anchor: 'here' });

const ATLAS: Atlas = {
	...SMALL_ATLAS,
	paragraphs: [paragraph('P2', { caveats: [caveat('unclear')] }), paragraph('P1')],
	ties: [tie('alba', 'contact', '1951')],
	events: [
		event('counted', '1951', 'visit', {
			evidence: at('P1'),
			caveats: [caveat('doubtful')],
			quantities: [{ measure: 'delegates', value: 3, of: 'total', note: null, evidence: at('P1') }],
		}),
	],
	places: [],
	organisations: [],
	people: [],
};

describe('the citations of a source', () => {
	const found = citationsOf(ATLAS, 'book');

	it('come by paragraph, in the order of the text', () => {
		expect(found.map(({ paragraph: { locator } }) => locator)).toEqual(['P2', 'P1']);
	});

	it('name every row that rests on a paragraph, and where it can be read', () => {
		const [, first] = found;
		expect(first?.citations.map(({ citing, key }) => [citing, key])).toEqual([
			['tie', 'alba-contact'],
			['event', 'counted'],
			['quantity', 'counted/delegates/total'],
		]);
		expect(first?.citations[0]?.record).toEqual({
			type: 'polity',
			id: 'alba',
			part: 'alba-contact',
		});
	});

	it('name a country that the source names in passing', () => {
		const [found] = citationsOf(
			{ ...ATLAS, polities: [polity('fern', { evidence: at('P2') })] },
			'book',
		);
		expect(found?.citations).toEqual([
			{
				citing: 'polity',
				key: 'fern',
				title: text('fern'),
				record: { type: 'polity', id: 'fern' },
				evidence: at('P2'),
			},
		]);
	});

	it('leave a paragraph that nothing cites in its place', () => {
		expect(found[0]?.citations).toEqual([]);
	});

	it('of another source are none', () => {
		expect(citationsOf(ATLAS, 'other')).toEqual([]);
	});
});

describe('the caveats of an atlas', () => {
	it('stand each with what it is about', () => {
		expect(
			caveatsOf(ATLAS, 'book').map(({ caveat: { id }, record }) => [id, record?.type]),
		).toEqual([
			['unclear', 'source'],
			['doubtful', 'event'],
		]);
	});

	it('of another source are its own, and those of polities that rest on none', () => {
		const other = paragraph('P2', { source: 'other', caveats: [caveat('elsewhere')] });
		const land = polity('fern', { evidence: null, caveats: [caveat('borders')] });
		const atlas = { ...ATLAS, paragraphs: [...ATLAS.paragraphs, other], polities: [land] };
		expect(caveatsOf(atlas, 'other').map(({ caveat: { id } }) => id)).toEqual([
			'elsewhere',
			'borders',
		]);
	});

	it('stand by where they come from, the same words once with all that they are about', () => {
		const again = { ...caveat('doubtful'), id: 'again' };
		const outside = { ...caveat('doubtful'), id: 'known', origin: 'outside' as const };
		const atlas: Atlas = {
			...ATLAS,
			ties: [{ ...tie('alba', 'contact', '1951'), caveats: [again, outside] }],
		};
		const words = (origin: Caveat['origin']) =>
			caveatsBy(atlas, 'book', origin).map(({ caveat: { text: said }, about }) => [
				said.en,
				about.map(({ record }) => record?.type),
			]);
		expect(words('reading')).toEqual([
			['unclear', ['source']],
			['doubtful', ['polity', 'event']],
		]);
		expect(words('outside')).toEqual([['doubtful', ['polity']]]);
		expect(words('source')).toEqual([]);
	});
});
