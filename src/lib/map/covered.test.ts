import { describe, expect, it } from 'vitest';
import { coveredBy } from './covered.ts';

describe('what lies over the map', () => {
	it('stands at the side where there is room, for records and stories alike', () => {
		const desktop = { width: 1440, height: 900 };
		expect(coveredBy('story', desktop, 16)).toEqual(coveredBy('record', desktop, 16));
		expect(coveredBy('record', desktop, 16).right).toBe(464);
	});

	it('lies below on a phone, lower for a story, and leaves a part of the map free', () => {
		const phone = { width: 360, height: 740 };
		const [record, story] = [coveredBy('record', phone, 16), coveredBy('story', phone, 16)];
		expect(story.bottom).toBeLessThan(record.bottom);
		expect(phone.height - story.top - story.bottom).toBeGreaterThan(140);
	});

	it('leaves more of a low screen free, where the timeline is a single line', () => {
		const side = { width: 844, height: 390 };
		expect(coveredBy('record', side, 16, true).bottom).toBe(112);
		expect(coveredBy('record', side, 16).bottom).toBe(176);
	});

	it('grows with the text of a wall', () => {
		const wall = { width: 3840, height: 2160 };
		expect(coveredBy('story', wall, 32).right).toBe(928);
	});
});
