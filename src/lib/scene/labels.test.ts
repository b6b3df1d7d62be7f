import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { defaultView } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { buildScene } from './build.ts';
import type { Scene, SceneLabel } from './scene.ts';

const exhibit = smallExhibit();
const sceneOf = (change: Partial<View> = {}): Scene =>
	buildScene({
		...exhibit,
		view: { ...defaultView(exhibit.index, 'en'), year: 1954, ...change },
		revealed: null,
	});
const label = ({ labels }: Scene, polity: string): SceneLabel => {
	const found = labels.find((candidate) => candidate.polity === polity);
	if (!found) throw new Error(`${polity} has no label`);
	return found;
};

describe('labels', () => {
	it('are one for each area, with its name, inside it', () => {
		const { areas, labels, day } = sceneOf();
		expect(labels.map(({ polity }) => polity).toSorted()).toEqual(
			areas.map(({ polity }) => polity).toSorted(),
		);
		for (const { polity, text, lon, lat } of labels) {
			expect(text).toBe(areas.find((area) => area.polity === polity)?.name);
			expect(exhibit.world.polityAt([lon, lat], day)).toBe(polity);
		}
	});

	it('come in order of priority, highest first', () => {
		const priorities = sceneOf().labels.map(({ priority }) => priority);
		expect(priorities).toEqual(priorities.toSorted((a, b) => b - a));
	});

	it('put the hub first, then those with a tie or support, then the listed, then the rest', () => {
		const groups = ['hubland', 'gull', 'fern'].map((polity) => label(sceneOf(), polity).priority);
		expect(groups).toEqual(groups.toSorted((a, b) => b - a));
		expect(label(sceneOf(), 'dole').priority).toBeGreaterThan(label(sceneOf(), 'ebon').priority);
		expect(label(sceneOf(), 'ebon').priority).toBeGreaterThan(label(sceneOf(), 'fern').priority);
	});

	it('put the selected polity before all others, and the participants of an event before the hub', () => {
		expect(sceneOf({ polity: 'fern' }).labels[0]).toMatchObject({
			polity: 'fern',
			selected: true,
			emphasis: 'tie',
			minZoom: 0,
		});
		const lit = sceneOf({ event: 'stopped' }).labels;
		expect(lit.slice(0, 2).map(({ polity }) => polity)).toEqual(['brac', 'hubland']);
	});

	it('of countries not in the sources wait until there is room, the small longer than the great', () => {
		const { labels } = sceneOf();
		const waiting = labels.filter(({ minZoom }) => minZoom > 0);
		expect(waiting.map(({ polity }) => polity)).toEqual(['fern']);
		const alone = smallExhibit({ ties: [], events: [] });
		const scene = buildScene({
			...alone,
			view: defaultView(alone.index, 'en'),
			revealed: null,
		});
		expect(label(scene, 'gull').minZoom).toBeGreaterThan(label(scene, 'alba').minZoom);
	});

	it('stress the hub and the tied alone', () => {
		expect(label(sceneOf(), 'hubland').emphasis).toBe('hub');
		expect(label(sceneOf(), 'alba').emphasis).toBe('tie');
		expect(label(sceneOf(), 'dole').emphasis).toBe('tie');
		expect(label(sceneOf(), 'ebon').emphasis).toBe('plain');
		expect(label(sceneOf(), 'fern').emphasis).toBe('plain');
	});
});
