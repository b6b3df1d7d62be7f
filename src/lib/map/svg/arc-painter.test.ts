import { describe, expect, it } from 'vitest';
import type { Journey } from '#lib/scene/journeys.ts';
import type { SceneArc } from '#lib/scene/scene.ts';
import { repaint, type ArcPaint } from './arc-painter.ts';
import { FakeElement } from './fixtures.ts';

const arcOf = (id: string, opacity: number): SceneArc => ({
	// «b» has neither strokes across nor an arrow.
	journey: {
		id,
		event: `event-${id}`,
		vague: id === 'c',
		arrow: id === 'a' ? {} : null,
	} as unknown as Journey,
	age: 0,
	opacity,
	width: 1,
	lit: false,
	vague: false,
});
const paintOf = (arcs: readonly SceneArc[], fresh: string | null = null): ArcPaint => ({
	arcs: new Map(arcs.map((arc) => [arc.journey.id, arc])),
	fresh,
});
const NOTHING = paintOf([]);

/** The attributes of each group after the given paints in turn, and the writes of the last step. */
const after = (...paints: readonly ArcPaint[]) => {
	const groups = new Map(['a', 'b', 'c'].map((id) => [id, new FakeElement()]));
	// Nobody travels along «c».
	const casings = new Map(['a', 'b'].map((id) => [id, new FakeElement()]));
	let before = NOTHING;
	for (const paint of paints) {
		for (const group of groups.values()) group.writes = 0;
		repaint((id) => ({ line: groups.get(id), casing: casings.get(id) }), before, paint);
		before = paint;
	}
	const all = [...groups];
	const cased = (['a', 'b'] as const).filter(
		(id) => 'opacity' in (casings.get(id)?.attributes ?? {}),
	);
	return {
		/** Journeys whose casing is seen, with its opacity. */
		casings: Object.fromEntries(cased.map((id) => [id, casings.get(id)?.attributes['opacity']])),
		attributes: Object.fromEntries(all.map(([id, g]) => [id, g.attributes])),
		writes: all.reduce((sum, [, { writes }]) => sum + writes, 0),
	};
};

describe('repaint', () => {
	const [a, b] = [arcOf('a', 1), arcOf('b', 0.34)];

	it('a line of this year has its casing, an older one only its paler line', () => {
		expect(after(paintOf([a, b])).attributes).toEqual({
			a: { 'data-arc': 'a', 'data-near': '', opacity: '1' },
			b: { 'data-arc': 'b', opacity: '0.34' },
			c: {},
		});
	});

	it('lines that did not change are not touched', () => {
		expect(after(paintOf([a, b]), paintOf([a, b])).writes).toBe(0);
		expect(after(paintOf([a, b]), paintOf([a, b, arcOf('c', 1)])).writes).toBe(3);
	});

	it('a line with nothing on it is not told that it is of this year', () => {
		expect(after(paintOf([arcOf('b', 1), arcOf('c', 1)])).attributes).toEqual({
			a: {},
			b: { 'data-arc': 'b', opacity: '1' },
			c: { 'data-arc': 'c', 'data-near': '', opacity: '1' },
		});
	});

	it('ageing changes the opacity and takes the casing away', () => {
		expect(after(paintOf([a]), paintOf([arcOf('a', 0.2)])).attributes['a']).toEqual({
			'data-arc': 'a',
			opacity: '0.2',
		});
	});

	it('a line that is no longer in the scene is no longer drawn', () => {
		const { attributes } = after(paintOf([a, b]), paintOf([b]));
		expect(attributes['a']).not.toHaveProperty('data-arc');
		expect(attributes['a']).not.toHaveProperty('data-near');
	});

	it('a casing is seen beneath the lines of this year alone, as opaque as they', () => {
		expect(after(paintOf([a, b])).casings).toEqual({ a: '1' });
		expect(after(paintOf([a, b]), paintOf([arcOf('a', 0.2)])).casings).toEqual({});
		const dimmed = paintOf([arcOf('a', 0.6)]);
		expect(after(dimmed, NOTHING, paintOf([a, b]), dimmed).casings).toEqual({ a: '0.6' });
	});

	it('only the journeys of the newest event are being made', () => {
		const first = paintOf([a], 'event-a');
		expect(after(first).attributes['a']).toHaveProperty('data-fresh');
		const { attributes } = after(first, paintOf([a, b], 'event-b'));
		expect(attributes['a']).not.toHaveProperty('data-fresh');
		expect(attributes['b']).toHaveProperty('data-fresh');
	});

	it('any way through the years ends in the same picture', () => {
		const [x, y, z] = [paintOf([a, b]), paintOf([arcOf('a', 0.2)], 'event-a'), NOTHING];
		const drawn = ({ attributes }: ReturnType<typeof after>) =>
			Object.values(attributes).filter((one) => 'data-arc' in one);
		expect(drawn(after(z, y, x))).toEqual(drawn(after(x)));
		expect(drawn(after(y, x, z, x))).toEqual(drawn(after(x)));
	});
});
