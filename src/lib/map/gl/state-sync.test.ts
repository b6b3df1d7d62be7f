import { describe, expect, it } from 'vitest';
import { StateSync, type StateTarget } from './state-sync.ts';
import { EMPTY, type FeatureState, type MapState } from './state.ts';

/** Behaves as MapLibre: loses all states with its context, and throws while that is lost. */
class FakeMap implements StateTarget {
	readonly states = new Map<string, FeatureState>();
	calls = 0;
	lost = true;

	setFeatureState({ source, id }: { source: string; id: string }, state: FeatureState): void {
		this.#call();
		this.states.set(`${source} ${id}`, state);
	}

	removeFeatureState({ source, id }: { source: string; id: string }): void {
		this.#call();
		this.states.delete(`${source} ${id}`);
	}

	lose(): void {
		this.lost = true;
		this.states.clear();
	}

	#call(): void {
		if (this.lost) throw new Error('context lost');
		this.calls++;
	}
}

const drawn = (...ids: string[]): MapState => ({
	...EMPTY,
	areas: new Map(ids.map((id) => [id, { opacity: 1 }])),
});

const loaded = () => {
	const map = new FakeMap();
	const sync = new StateSync(map);
	map.lost = false;
	sync.comeBack();
	return { map, sync };
};

describe('StateSync', () => {
	it('keeps what is wanted until the map has loaded', () => {
		const map = new FakeMap();
		const sync = new StateSync(map);
		sync.wanted = drawn('prc');
		map.lost = false;
		sync.comeBack();
		expect([...map.states.keys()]).toEqual(['areas prc']);
	});

	it('sets and removes only what differs', () => {
		const { map, sync } = loaded();
		sync.wanted = drawn('prc', 'ussr');
		map.calls = 0;
		sync.wanted = drawn('prc', 'gdr');
		expect([...map.states.keys()]).toEqual(['areas prc', 'areas gdr']);
		expect(map.calls).toBe(2);
	});

	it('sets everything again after a lost context, with what was wanted meanwhile', () => {
		const { map, sync } = loaded();
		sync.wanted = drawn('prc', 'ussr');
		map.lose();
		sync.leave();
		sync.wanted = drawn('prc', 'gdr');
		expect(map.states.size).toBe(0);
		map.lost = false;
		sync.comeBack();
		expect([...map.states.keys()]).toEqual(['areas prc', 'areas gdr']);
	});
});
