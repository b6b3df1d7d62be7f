import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene } from '#lib/scene/scene.ts';
import { area, contents, label, mark, scene } from './fixtures.ts';
import { flatLens } from './lens.ts';
import { STATEFUL_SOURCES } from './sources.ts';
import { changes, EMPTY, featureStates, type MapState } from './state.ts';

const statesOf = featureStates(contents);
const states = (scene: Scene, zoom: number) => statesOf(scene, flatLens(zoom));

describe('the states of a scene', () => {
	it('hold what the style reads of each area that exists on the day', () => {
		expect(states(scene(), 1).areas.get('ceylon')).toEqual({
			fill: 'stage-3',
			opacity: 1,
			pattern: 'vague',
			dependent: false,
			outline: '',
		});
	});

	it('leave out areas of other days, which are therefore not drawn', () => {
		const later = scene({ day: '1957-12-31', areas: [area('prc')] });
		expect([...states(later, 1).areas.keys()]).toEqual(['prc']);
	});

	it('outline the selected area rather than one that is merely lit', () => {
		const { areas } = states(scene({ areas: [area('prc', { selected: true, lit: true })] }), 1);
		expect(areas.get('prc')).toMatchObject({ outline: 'selected' });
	});

	it('dim what is set aside but do not hide it', () => {
		const { areas } = states(scene({ areas: [area('prc', { dimmed: true })] }), 1);
		const opacity = Number(areas.get('prc')?.['opacity']);
		expect(opacity).toBeGreaterThan(0);
		expect(opacity).toBeLessThan(1);
	});

	it('show a boundary only on days on which it divides two polities', () => {
		expect([...states(scene(), 1).boundaries.keys()]).toEqual(['prc|ceylon']);
		expect(states(scene({ day: '1949-12-31' }), 1).boundaries.size).toBe(0);
	});

	it('share one state between the boundaries of two scenes of one day', () => {
		expect(states(scene(), 1).boundaries).toBe(states(scene({ arcs: [] }), 2).boundaries);
	});

	it('hide the lesser of two labels that touch, until the zoom parts them', () => {
		const labels = [
			label('gdr', { lon: 12, lat: 52, priority: 2 }),
			label('frg', { lon: 8, lat: 51 }),
		];
		expect(states(scene({ labels }), 1).labels.size).toBe(1);
		expect(states(scene({ labels }), 6).labels.size).toBe(2);
	});

	it('carry the age of journeys and marks as opacity', () => {
		const { journeys, marks } = states(scene({ marks: [mark('visit', { opacity: 0.34 })] }), 1);
		expect(journeys.get('visit:ceylon')).toEqual({ opacity: 1, width: 2, vague: false });
		expect(marks.get('mark:visit')).toEqual({ opacity: 0.34, lit: false, vague: false });
	});
});

describe('changes', () => {
	const apply = (before: MapState, after: MapState): MapState => {
		const maps = new Map(STATEFUL_SOURCES.map((source) => [source, new Map(before[source])]));
		for (const { source, id, state } of changes(before, after))
			if (state) maps.get(source)?.set(id, state);
			else maps.get(source)?.delete(id);
		return { ...EMPTY, ...Object.fromEntries(maps) };
	};
	const anyState = fc.record(
		Object.fromEntries(
			STATEFUL_SOURCES.map((source) => [
				source,
				fc
					.dictionary(
						fc.constantFrom('a', 'b', 'c', 'd'),
						fc.record({
							opacity: fc.constantFrom(0, 0.5, 1),
							fill: fc.constantFrom('land', 'hub'),
						}),
					)
					.map((entries) => new Map(Object.entries(entries))),
			]),
		),
	);

	it('turn any state into any other', () => {
		fc.assert(
			fc.property(anyState, anyState, (a, b) => {
				const [before, after] = [
					{ ...EMPTY, ...a },
					{ ...EMPTY, ...b },
				];
				expect(apply(before, after)).toEqual(after);
			}),
		);
	});

	it('of a state to an equal one are none', () => {
		fc.assert(
			fc.property(anyState, (a) => {
				const copy = Object.fromEntries(
					Object.entries(a).map(([source, map]) => [
						source,
						new Map([...map].map(([id, state]) => [id, { ...state }])),
					]),
				);
				expect(changes({ ...EMPTY, ...a }, { ...EMPTY, ...copy })).toEqual([]);
			}),
		);
	});

	it('of one year to the next touch only what differs', () => {
		const before = states(scene(), 1);
		const after = states(
			scene({ areas: [area('prc', { fill: 'hub' }), area('ceylon', { fill: 'stage-4' })] }),
			1,
		);
		expect(changes(before, after).map(({ id }) => id)).toEqual(['ceylon', 'fiji']);
	});
});
