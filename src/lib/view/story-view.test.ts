import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { nearestPlace, stepTold } from './story-view.ts';
import { defaultView } from './url.ts';

const index = smallIndex();
const base = defaultView(index, 'en');

describe('a view', () => {
	it('tells the step of its place, and nothing while a record is looked up', () => {
		const story = { id: 'voyage', step: 2, aside: false };
		expect(stepTold(index, { ...base, story })?.event).toBe('congress');
		expect(stepTold(index, { ...base, story: { ...story, aside: true } })).toBeNull();
		expect(stepTold(index, base)).toBeNull();
	});

	it('takes the nearest step of a story', () => {
		expect(nearestPlace(index, 'voyage', 99)).toEqual({ id: 'voyage', step: 3 });
		expect(nearestPlace(index, 'voyage', 0)).toEqual({ id: 'voyage', step: 1 });
		expect(nearestPlace(index, 'nothing', 1)).toBeNull();
	});
});
