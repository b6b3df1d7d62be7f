import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { buildScene } from './build.ts';
import { createSceneMemory } from './memory.ts';

const exhibit = smallExhibit();
const base = defaultView(exhibit.index, 'en');
const inputOf = (change: Partial<View> = {}, revealed: ReadonlySet<string> | null = null) => ({
	...exhibit,
	view: { ...base, ...change },
	revealed,
});

describe('createSceneMemory', () => {
	it('gives the very same scene for an equal view, equal to one built anew', () => {
		const sceneOf = createSceneMemory();
		const first = sceneOf(inputOf({ year: 1952 }));
		expect(sceneOf(inputOf({ year: 1952 }))).toBe(first);
		expect(first).toEqual(buildScene(inputOf({ year: 1952 })));
	});

	it('tells apart views that differ in the year, the selection, the language or what has appeared', () => {
		const sceneOf = createSceneMemory();
		const polity = [...exhibit.index.polity.keys()].at(-1) ?? null;
		const scenes = [
			inputOf(),
			inputOf({ year: 1951 }),
			inputOf({ polity }),
			inputOf({ language: 'zh' }),
			inputOf({}, new Set()),
			inputOf({}, new Set(['nothing'])),
		].map(sceneOf);
		expect(new Set(scenes).size).toBe(scenes.length);
	});

	it('forgets the scene longest unused', () => {
		const sceneOf = createSceneMemory(2);
		const [a, b] = [sceneOf(inputOf({ year: 1951 })), sceneOf(inputOf({ year: 1952 }))];
		expect(sceneOf(inputOf({ year: 1951 }))).toBe(a);
		sceneOf(inputOf({ year: 1953 }));
		expect(sceneOf(inputOf({ year: 1951 }))).toBe(a);
		expect(sceneOf(inputOf({ year: 1952 }))).not.toBe(b);
	});
});
