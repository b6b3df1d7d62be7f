import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorsOf, smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { yearFor } from '#lib/domain/chronology.ts';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { defaultView, formatView, parseView } from './url.ts';
import { toldBy } from './story-view.ts';
import { PROJECTIONS, RENDERERS, type View } from './view.ts';

const index = smallIndex();
const { span, languages } = index.atlas.meta;
const base = defaultView(index, 'en');
const read = (query: string) => parseView(new URLSearchParams(query), index, 'en');

const keys = (rows: ReadonlyMap<string, unknown>) => fc.constantFrom(...rows.keys());
const some = (rows: ReadonlyMap<string, unknown>) => fc.subarray([...rows.keys()]);

/** What a step decides of a view. */
const told = (id: string, step: number) => {
	const found = index.story.get(id)?.steps[step - 1];
	if (!found) throw new Error(`No step ${step} of ${id}`);
	return toldBy(found);
};

/** Views as a page can have them: the year of a chosen event is one that it may belong to. */
const views: fc.Arbitrary<View> = fc
	.record({
		language: fc.constantFrom(...languages),
		year: fc.integer({ min: span.first, max: span.last }),
		polity: fc.option(keys(index.polity)),
		event: fc.option(keys(index.event)),
		actor: fc.option(fc.constantFrom(...actorsOf(index))),
		hiddenKinds: some(index.kind),
		hiddenStages: some(index.stage),
		dates: fc.constantFrom(...RECKONINGS),
		projection: fc.constantFrom(...PROJECTIONS),
		renderer: fc.constantFrom(...RENDERERS),
		story: fc.option(fc.record({ id: keys(index.story), step: fc.integer({ min: 1, max: 3 }) })),
		aside: fc.boolean(),
	})
	// Countries and events come before those who act.
	.map(({ actor, ...rest }) => ({
		...rest,
		actor: rest.polity === null && rest.event === null ? actor : null,
	}))
	.map(({ story, aside, ...rest }): View => {
		const step = story && index.story.get(story.id)?.steps[story.step - 1];
		if (!step) return { ...rest, story: null };
		const told = toldBy(step);
		// On the way through a story something else may be selected, but not nothing.
		const chose = [rest.polity, rest.event, rest.actor].some((choice) => choice !== null);
		if (!aside || !chose) return { ...rest, ...told, story: { ...story, aside: false } };
		const { hiddenKinds, hiddenStages } = told;
		return { ...rest, hiddenKinds, hiddenStages, story: { ...story, aside: true } };
	})
	.map((view) => {
		const event = view.event === null ? undefined : index.event.get(view.event);
		return event ? { ...view, year: yearFor(index.reckoned(view.dates), event, view.year) } : view;
	});

const isValid = (view: View): boolean =>
	Number.isInteger(view.year) &&
	view.year >= span.first &&
	view.year <= span.last &&
	(view.polity === null || index.polity.has(view.polity)) &&
	(view.event === null || index.event.has(view.event)) &&
	(view.actor === null || index[view.actor.type].has(view.actor.id)) &&
	view.hiddenKinds.every((id) => index.kind.has(id)) &&
	view.hiddenStages.every((id) => index.stage.has(id)) &&
	RECKONINGS.includes(view.dates) &&
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
		[{ actor: { type: 'organisation', id: 'federation' } }, '?organisation=federation'],
		[{ year: 1951, actor: { type: 'person', id: 'envoy' } }, '?year=1951&person=envoy'],
		[{ hiddenKinds: ['visit', 'treaty'] }, '?hide=visit,treaty'],
		[{ hiddenStages: ['support'] }, '?hide-stage=support'],
		[{ dates: 'certain' }, '?dates=certain'],
		[{ year: 1951, dates: 'earliest' }, '?year=1951&dates=earliest'],
		[{ projection: 'globe' }, '?projection=globe'],
		[{ renderer: 'svg' }, '?renderer=svg'],
		[
			{ ...told('voyage', 2), story: { id: 'voyage', step: 2, aside: false } },
			'?story=voyage&step=2',
		],
		[
			{ ...told('voyage', 3), polity: 'brac', story: { id: 'voyage', step: 3, aside: true } },
			'?story=voyage&step=3&polity=brac',
		],
	])('says what differs from the default alone: %j', (change, query) => {
		expect(formatView({ ...base, ...change }, index)).toBe(query);
	});
});

describe('a bad URL', () => {
	it('never throws and gives a view that can be shown', () => {
		const name = fc.oneof(
			fc.constantFrom(
				...['year', 'polity', 'event', 'hide', 'hide-stage', 'dates', 'projection', 'renderer'],
				...['story', 'step', 'organisation', 'person'],
			),
			fc.string(),
		);
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.integer().map(String),
			fc.double().map(String),
			fc.constantFrom(
				...['__proto__', 'constructor', ',', 'visit,,nothing', 'alba', 'congress', '%'],
				...['voyage', 'short', '2', '9', 'federation', 'envoy'],
			),
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

	it.each([
		['hide=vist', 'hide', 'vist', 'visit'],
		['hide=visit（中文）', 'hide', 'visit（中文）', 'visit'],
		['hide-stage=freindly', 'hide-stage', 'freindly', 'friendly'],
	])(
		'asks what was meant by %s, and hides nothing of its own accord',
		(query, parameter, given, meant) => {
			const { view, notices } = read(query);
			expect(view).toEqual(base);
			expect(notices).toEqual([{ parameter, given, meant }]);
		},
	);

	it.each<[string, Partial<View>, string, string, string]>([
		['dates=certian', { dates: 'certain' }, 'dates', 'certian', 'certain'],
		['projection=Glboe', { projection: 'globe' }, 'projection', 'Glboe', 'globe'],
		['renderer=svgg', { renderer: 'svg' }, 'renderer', 'svgg', 'svg'],
	])('takes the nearest choice for %s, and says so', (query, change, parameter, given, meant) => {
		expect(read(query)).toEqual({
			view: { ...base, ...change },
			notices: [{ parameter, given, meant }],
		});
	});

	it('says once what nobody can guess', () => {
		expect(read('hide=ball,vist,feast').notices).toEqual([
			{ parameter: 'hide', given: 'vist', meant: 'visit' },
			{ parameter: 'hide', given: 'ball,feast', meant: null },
		]);
	});

	it.each<[string, Partial<View>, string, string]>([
		['year=1700', { year: 1950 }, 'year', '1700'],
		['year=-3', { year: 1950 }, 'year', '-3'],
		['year=2024', { year: 1956 }, 'year', '2024'],
		['year=soon', {}, 'year', 'soon'],
		['year=1950&year=1951', { year: 1950 }, 'year', '1951'],
		['event=congress&year=1950', { event: 'congress', year: 1953 }, 'year', '1950'],
		['year=1e3', {}, 'year', '1e3'],
		['polity=atlantis', {}, 'polity', 'atlantis'],
		['event=nothing', {}, 'event', 'nothing'],
		['organisation=nobody', {}, 'organisation', 'nobody'],
		['polity=alba&organisation=federation', { polity: 'alba' }, 'organisation', 'federation'],
		[
			'organisation=federation&person=envoy',
			{ actor: { type: 'organisation', id: 'federation' } },
			'person',
			'envoy',
		],
		['hide=visit,ball,feast', { hiddenKinds: ['visit'] }, 'hide', 'ball,feast'],
		['hide-stage=visit', {}, 'hide-stage', 'visit'],
		['dates=never', {}, 'dates', 'never'],
		['projection=flat', {}, 'projection', 'flat'],
		['renderer=paper', {}, 'renderer', 'paper'],
		['story=nothing&step=2', {}, 'story', 'nothing'],
		[
			'story=voyage&step=9',
			{ ...told('voyage', 3), story: { id: 'voyage', step: 3, aside: false } },
			'step',
			'9',
		],
		[
			'story=voyage&step=one',
			{ ...told('voyage', 1), story: { id: 'voyage', step: 1, aside: false } },
			'step',
			'one',
		],
		[
			'story=voyage&step=2&polity=atlantis',
			{ ...told('voyage', 2), story: { id: 'voyage', step: 2, aside: false } },
			'polity',
			'atlantis',
		],
	])('%s gives the nearest valid view and one notice', (query, change, parameter, given) => {
		const notices = [{ parameter, given, meant: null }];
		expect(read(query)).toEqual({ view: { ...base, ...change }, notices });
	});

	it.each([
		['polity=abla', 'alba'],
		['polity=OLD-ALBA', null],
		['polity=Gull（中文）', 'gull'],
		['event=congres', 'congress'],
		['organisation=federatoin', 'federation'],
		['person=envoi', 'envoy'],
		[`polity=${'x'.repeat(100_000)}`, null],
	])('says of %.40s what was probably meant', (query, meant) => {
		expect(read(query).notices.map((notice) => notice.meant)).toEqual([meant]);
	});

	it('shows an undated event in the year asked for, where that is one of its years', () => {
		expect(read('event=custom&year=1952').notices).toEqual([]);
		expect(read('event=custom&year=1952').view.year).toBe(1952);
	});

	it('gives a notice for each thing wrong', () => {
		expect(read('year=3000&polity=atlantis&hide=ball').notices).toHaveLength(3);
	});

	it('of a story keeps the filters of its step', () => {
		expect(read('story=voyage&step=2&hide=visit').view.hiddenKinds).toEqual(['support']);
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

	it('is its own as dates are reckoned', () => {
		expect(read('event=stopped&year=1956').view.year).toBe(1952);
		expect(read('event=stopped&year=1956&dates=earliest').view.year).toBe(1950);
		expect(read('event=custom&year=1954&dates=earliest').view.year).toBe(1950);
		expect(read('event=custom&year=1954&dates=certain').view.year).toBe(1954);
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
