import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { yearFor } from '#lib/domain/chronology.ts';
import { defaultView, formatView, parseView } from './url.ts';
import { PROJECTIONS, RENDERERS, type View } from './view.ts';

const index = smallIndex();
const { span, languages } = index.atlas.meta;
const base = defaultView(index, 'en');
const read = (query: string) => parseView(new URLSearchParams(query), index, 'en');

const keys = (rows: ReadonlyMap<string, unknown>) => fc.constantFrom(...rows.keys());
const some = (rows: ReadonlyMap<string, unknown>) => fc.subarray([...rows.keys()]);

/** Views as a page can have them: the year of a chosen event is one that it may belong to. */
const views: fc.Arbitrary<View> = fc
	.record({
		language: fc.constantFrom(...languages),
		year: fc.integer({ min: span.first, max: span.last }),
		polity: fc.option(keys(index.polity)),
		event: fc.option(keys(index.event)),
		hiddenKinds: some(index.kind),
		hiddenStages: some(index.stage),
		projection: fc.constantFrom(...PROJECTIONS),
		renderer: fc.constantFrom(...RENDERERS),
	})
	.map((view) => {
		const event = view.event === null ? undefined : index.event.get(view.event);
		return event ? { ...view, year: yearFor(index, event, view.year) } : view;
	});

const isValid = (view: View): boolean =>
	Number.isInteger(view.year) &&
	view.year >= span.first &&
	view.year <= span.last &&
	(view.polity === null || index.polity.has(view.polity)) &&
	(view.event === null || index.event.has(view.event)) &&
	view.hiddenKinds.every((id) => index.kind.has(id)) &&
	view.hiddenStages.every((id) => index.stage.has(id)) &&
	PROJECTIONS.includes(view.projection) &&
	RENDERERS.includes(view.renderer);

describe('the URL of a view', () => {
	it('gives that view again, with nothing to notice', () => {
		fc.assert(
			fc.property(views, (view) => {
				const params = new URLSearchParams(formatView(view, index));
				expect(parseView(params, index, view.language)).toEqual({ view, notices: [] });
			}),
			{ numRuns: 500 },
		);
	});

	it('is the same whatever the order in which things were hidden', () => {
		fc.assert(
			fc.property(views, (view) => {
				const turned = {
					...view,
					hiddenKinds: view.hiddenKinds.toReversed(),
					hiddenStages: view.hiddenStages.toReversed(),
				};
				expect(formatView(turned, index)).toBe(formatView(view, index));
			}),
		);
	});

	it('is empty for the default view', () => {
		expect(formatView(base, index)).toBe('');
		expect(read('')).toEqual({ view: base, notices: [] });
	});

	it.each<[Partial<View>, string]>([
		[{ year: 1951 }, '?year=1951'],
		[{ polity: 'alba' }, '?polity=alba'],
		[{ event: 'congress' }, '?year=1953&event=congress'],
		[{ hiddenKinds: ['visit', 'treaty'] }, '?hide=visit,treaty'],
		[{ hiddenStages: ['support'] }, '?hide-stage=support'],
		[{ projection: 'globe' }, '?projection=globe'],
		[{ renderer: 'svg' }, '?renderer=svg'],
	])('says what differs from the default alone: %j', (change, query) => {
		expect(formatView({ ...base, ...change }, index)).toBe(query);
	});
});

describe('a bad URL', () => {
	it('never throws and gives a view that can be shown', () => {
		const name = fc.oneof(
			fc.constantFrom('year', 'polity', 'event', 'hide', 'hide-stage', 'projection', 'renderer'),
			fc.string(),
		);
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.integer().map(String),
			fc.double().map(String),
			fc.constantFrom('__proto__', 'constructor', ',', 'visit,,nothing', 'alba', 'congress', '%'),
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
				const { view, notices } = parseView(new URLSearchParams(pairs), index, 'zh');
				expect(view).toSatisfy(isValid);
				const query = formatView(view, index);
				expect(parseView(new URLSearchParams(query), index, 'zh')).toEqual({ view, notices: [] });
				for (const { parameter } of notices)
					expect(pairs.map(([given]) => given)).toContain(parameter);
			}),
			{ numRuns: 1000 },
		);
	});

	it.each<[string, Partial<View>, string, string]>([
		['year=1700', { year: 1950 }, 'year', '1700'],
		['year=-3', { year: 1950 }, 'year', '-3'],
		['year=2024', { year: 1956 }, 'year', '2024'],
		['year=soon', {}, 'year', 'soon'],
		['year=1e3', {}, 'year', '1e3'],
		['polity=atlantis', {}, 'polity', 'atlantis'],
		['event=nothing', {}, 'event', 'nothing'],
		['hide=visit,ball,feast', { hiddenKinds: ['visit'] }, 'hide', 'ball,feast'],
		['hide-stage=visit', {}, 'hide-stage', 'visit'],
		['projection=flat', {}, 'projection', 'flat'],
		['renderer=paper', {}, 'renderer', 'paper'],
	])('%s gives the nearest valid view and one notice', (query, change, parameter, given) => {
		expect(read(query)).toEqual({ view: { ...base, ...change }, notices: [{ parameter, given }] });
	});

	it('gives a notice for each thing wrong', () => {
		expect(read('year=3000&polity=atlantis&hide=ball').notices).toHaveLength(3);
	});

	it('leaves alone what is empty or belongs to others', () => {
		expect(read('year=&polity=&hide=&utm_source=letter')).toEqual({ view: base, notices: [] });
	});
});

describe('the year of a chosen event', () => {
	it('is its own, whatever year the URL gives', () => {
		expect(read('event=treaty').view.year).toBe(1954);
		expect(read('event=treaty&year=1951').view.year).toBe(1954);
	});

	it('is that of the URL where the sources do not date it to one', () => {
		expect(read('event=custom&year=1951').view.year).toBe(1951);
	});
});

describe('what is hidden', () => {
	it('is listed once and in the order of the vocabulary', () => {
		expect(read('hide=treaty,visit,treaty').view.hiddenKinds).toEqual(['visit', 'treaty']);
	});
});
