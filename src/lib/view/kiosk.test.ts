import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALL_ATLAS, smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { KIOSK_RANGES } from '#lib/domain/kiosk.ts';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { formatKiosk, handOver, isVisit, parseKiosk, PLAIN, startOf } from './kiosk.ts';
import { formatView, parseView } from './url.ts';
import { PROJECTIONS, type View } from './view.ts';

const { meta } = SMALL_ATLAS;
const parse = (query: string) => parseKiosk(new URLSearchParams(query), meta);

describe('parseKiosk', () => {
	it('has the settings of the atlas where the address says nothing', () => {
		expect(parse('year=1953&polity=alba')).toEqual({
			settings: meta.kiosk,
			comfort: PLAIN,
			notices: [],
		});
	});

	it('takes what the address overrides', () => {
		const { settings, notices } = parse(
			'idle=30&countdown=10&px-per-mm=4.1&address=https://example.org/atlas&languages=zh&speech=off&theme=dark',
		);
		expect(notices).toEqual([]);
		expect(settings).toEqual({
			...meta.kiosk,
			idleSeconds: 30,
			countdownSeconds: 10,
			pxPerMm: 4.1,
			publicAddress: 'https://example.org/atlas/',
			languages: ['zh'],
			speech: false,
			theme: 'dark',
		});
	});

	it('orders the languages as they are given: it begins in the first', () => {
		expect(parse('languages=zh,en').settings.languages).toEqual(['zh', 'en']);
	});

	it.each([
		['idle=0', 'idleSeconds', KIOSK_RANGES.idleSeconds.least],
		['idle=999999999', 'idleSeconds', KIOSK_RANGES.idleSeconds.most],
		['idle=soon', 'idleSeconds', meta.kiosk.idleSeconds],
		['countdown=-5', 'countdownSeconds', KIOSK_RANGES.countdownSeconds.least],
		['px-per-mm=1e9', 'pxPerMm', meta.kiosk.pxPerMm],
		['px-per-mm=900', 'pxPerMm', KIOSK_RANGES.pxPerMm.most],
		['address=javascript:alert(1)', 'publicAddress', null],
		['address=https://example.org/?q', 'publicAddress', null],
		['languages=fr', 'languages', meta.kiosk.languages],
		['speech=loud', 'speech', meta.kiosk.speech],
		['theme=sepia', 'theme', meta.kiosk.theme],
	] as const)('%s gives the nearest setting and a notice', (query, key, value) => {
		const { settings, notices } = parse(query);
		expect(settings[key]).toEqual(value);
		expect(notices.map(({ parameter }) => parameter)).toEqual([query.split('=')[0]]);
	});

	it('keeps the languages that it knows, and notes the others', () => {
		const { settings, notices } = parse('languages=fr,zh');
		expect(settings.languages).toEqual(['zh']);
		expect(notices).toEqual([{ parameter: 'languages', given: 'fr,zh', meant: null }]);
	});

	it('gives settings within their ranges for any address, and throws at none', () => {
		const name = fc.constantFrom('idle', 'countdown', 'px-per-mm', 'address', 'languages', 'text');
		fc.assert(
			fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
				const { settings } = parseKiosk(new URLSearchParams(pairs), meta);
				for (const key of ['idleSeconds', 'countdownSeconds', 'pxPerMm'] as const) {
					expect(settings[key]).toBeGreaterThanOrEqual(KIOSK_RANGES[key].least);
					expect(settings[key]).toBeLessThanOrEqual(KIOSK_RANGES[key].most);
				}
				expect(settings.languages.length).toBeGreaterThan(0);
			}),
		);
	});
});

describe('the address of a kiosk', () => {
	const given = new URLSearchParams('idle=5&renderer=svg&year=1951&text=large');

	it('keeps the overrides beside the view and what was changed for the eyes', () => {
		expect(formatKiosk(given, '?year=1953&renderer=gl', { large: false, contrast: true })).toBe(
			'?idle=5&renderer=svg&year=1953&contrast=more',
		);
	});

	it('starts again with its overrides alone', () => {
		expect(startOf(given)).toBe('?idle=5&renderer=svg');
	});

	it('tells a page that was loaded anew in a visit from one that was opened', () => {
		expect(isVisit(given)).toBe(true);
		expect(isVisit(new URLSearchParams(startOf(given)))).toBe(false);
		expect(isVisit(new URLSearchParams('contrast=more'))).toBe(true);
	});

	const { index } = smallExhibit();
	const [story] = index.atlas.stories;
	if (!story) throw new Error('no story');
	const ids = (rows: ReadonlyMap<string, unknown>) =>
		fc.option(fc.constantFrom(...rows.keys()), { nil: null });
	const views: fc.Arbitrary<View> = fc.record({
		language: fc.constant('en' as const),
		year: fc.integer({ min: index.atlas.meta.span.first, max: index.atlas.meta.span.last }),
		polity: ids(index.polity),
		event: ids(index.event),
		actor: fc.constantFrom(
			null,
			...[...index.organisation.keys()].map((id) => ({ type: 'organisation' as const, id })),
			...[...index.person.keys()].map((id) => ({ type: 'person' as const, id })),
		),
		hiddenKinds: fc.subarray([...index.kind.keys()]),
		hiddenStages: fc.subarray([...index.stage.keys()]),
		dates: fc.constantFrom(...RECKONINGS),
		projection: fc.constantFrom(...PROJECTIONS),
		renderer: fc.constant('auto' as const),
		story: fc.option(
			fc.record({
				id: fc.constant(story.id),
				step: fc.integer({ min: 1, max: story.steps.length }),
				aside: fc.boolean(),
			}),
			{ nil: null },
		),
	});

	it('is that of a visit as soon as a visitor has chosen anything, and keeps the choice', () => {
		fc.assert(
			fc.property(views, (view) => {
				const own = formatView(view, index);
				const read = (query: string) => parseView(new URLSearchParams(query), index, 'en').view;
				const query = formatKiosk(new URLSearchParams('idle=5'), own, PLAIN);
				expect(isVisit(new URLSearchParams(query))).toBe(own !== '');
				expect(read(query)).toEqual(read(own));
				expect(startOf(new URLSearchParams(query))).toBe('?idle=5');
			}),
		);
	});

	it('hands over the view, or the page of a record, below the public address', () => {
		expect(handOver('https://example.org/atlas/', 'en', '?year=1953', null)).toBe(
			'https://example.org/atlas/en/?year=1953',
		);
		expect(handOver('https://example.org/', 'zh', '', { type: 'person', id: 'a-b' })).toBe(
			'https://example.org/zh/person/a-b/',
		);
	});
});
