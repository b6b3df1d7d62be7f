import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { evidenceOf, evidenceTitle, lengthOf, readingTime, recordOf, stepAt } from './story.ts';

const index = smallIndex();

describe('a step', () => {
	it('is found by its place, counted from 1', () => {
		expect(stepAt(index, { id: 'voyage', step: 2 })?.event).toBe('congress');
		expect(stepAt(index, { id: 'voyage', step: 0 })).toBeUndefined();
		expect(stepAt(index, { id: 'nothing', step: 1 })).toBeUndefined();
		expect(stepAt(index, null)).toBeUndefined();
	});

	it('takes the longer to read the more it says', () => {
		const step = stepAt(index, { id: 'voyage', step: 1 });
		if (!step) throw new Error('no step');
		const [sentence] = step.text.en;
		if (!sentence) throw new Error('no sentence');
		const longer = { ...step, text: { ...step.text, en: [sentence, sentence] } };
		expect(readingTime(longer, 'en')).toBeGreaterThan(readingTime(step, 'en'));
		expect(readingTime(step, 'en')).toBeGreaterThan(3000);
	});
});

describe('the length of a caption', () => {
	it('is characters without punctuation in Chinese, and words in English', () => {
		expect(lengthOf('1954年，九国相聚。', 'zh')).toBe(9);
		expect(lengthOf('In 1954 – at last – nine met.', 'en')).toBe(6);
	});
});

describe('the records of a caption', () => {
	const a = { type: 'event', id: 'congress' } as const;
	const b = { type: 'tie', id: 'alba-agreement' } as const;
	it('are numbered in order of mention, each once', () => {
		expect(
			evidenceOf([
				{ text: '', records: [b, a] },
				{ text: '', records: [a] },
			]),
		).toEqual([b, a]);
	});

	it('are read on their pages, a tie on that of its polity', () => {
		expect(recordOf(index, a)).toEqual(a);
		expect(recordOf(index, b)).toEqual({ type: 'polity', id: 'alba', part: 'alba-agreement' });
		expect(recordOf(index, { type: 'tie', id: 'nothing' })).toBeNull();
		expect(evidenceTitle(index, b)?.en).toBe('alba agreement');
		expect(evidenceTitle(index, a)?.en).toBe('congress');
	});
});
