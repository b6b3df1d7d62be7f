import { describe, expect, it } from 'vitest';
import { createShare } from './share.ts';

describe('share', () => {
	it('gives the object first given with the same content', () => {
		const share = createShare();
		const first = share('area', { polity: 'alba', fill: 'land', pattern: null });
		expect(share('area', { polity: 'alba', fill: 'land', pattern: null })).toBe(first);
	});

	it('gives another where anything differs', () => {
		const share = createShare();
		const first = share('area', { polity: 'alba', fill: 'land', dimmed: false });
		const second = share('area', { polity: 'alba', fill: 'land', dimmed: true });
		expect(second).not.toBe(first);
		expect(second.dimmed).toBe(true);
	});

	it('keeps types apart, though their content is the same', () => {
		const share = createShare();
		expect(share('area', { polity: 'alba' })).not.toBe(share('label', { polity: 'alba' }));
	});

	it('tells parts that are objects apart by the id', () => {
		const share = createShare();
		const arc = (id: string) => share('arc', { journey: { id }, age: 0 }, id);
		expect(arc('one')).toBe(arc('one'));
		expect(arc('two')).not.toBe(arc('one'));
		expect(arc('two').journey.id).toBe('two');
	});

	it('remembers nothing of another exhibit', () => {
		const area = { polity: 'alba' };
		createShare()('area', area);
		expect(createShare()('area', { ...area })).not.toBe(area);
	});
});
