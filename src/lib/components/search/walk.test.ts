import { describe, expect, it } from 'vitest';
import { asksForSearch, optionAfter } from './walk.ts';

describe('keys among results', () => {
	it.each([
		['ArrowDown', 0, 3, 1],
		['ArrowDown', 2, 3, 0],
		['ArrowUp', 0, 3, 2],
		['PageDown', 0, 3, 2],
		['PageUp', 2, 3, 0],
		['ArrowLeft', 1, 3, null],
		['Home', 1, 3, null],
		['ArrowDown', 0, 0, null],
	])('%s from %i of %i leads to %s', (key, active, count, next) => {
		expect(optionAfter(key, active, count)).toBe(next);
	});
});

describe('keys that ask for the search', () => {
	const keys = { key: '/', ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
	it.each([
		[{ key: '/' }, false, true],
		[{ key: '/' }, true, false],
		[{ key: '/', isComposing: true }, false, false],
		[{ key: 'k', ctrlKey: true }, true, true],
		[{ key: 'K', metaKey: true }, false, true],
		[{ key: 'k' }, false, false],
		[{ key: '/', ctrlKey: true }, false, false],
		[{ key: 'k', ctrlKey: true, altKey: true }, false, false],
	])('%j, in a text: %s → %s', (change, inText, asks) => {
		expect(asksForSearch({ ...keys, ...change }, inText)).toBe(asks);
	});
});
