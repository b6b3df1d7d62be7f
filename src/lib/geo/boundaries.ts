import type { MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { unitsOf } from './units.ts';

/** Where two units meet, whoever holds them. */
export interface Boundary {
	/** `a|b`, the ids in order. */
	readonly key: string;
	readonly a: string;
	readonly b: string;
	readonly geometry: MultiLineString;
}

/** Arc number → units that it bounds. `~n` is arc n run backwards. */
const unitsByArc = (topology: Topology): ReadonlyMap<number, ReadonlySet<string>> => {
	const units = new Map<number, Set<string>>();
	for (const [id, { type, arcs }] of unitsOf(topology)) {
		const rings = type === 'Polygon' ? arcs : arcs.flat();
		for (const arc of rings.flat()) {
			const number = arc < 0 ? ~arc : arc;
			units.set(number, (units.get(number) ?? new Set()).add(id));
		}
	}
	return units;
};

/** Every line between two units, once for each pair, in order of key. */
export const boundariesOf = (topology: Topology): readonly Boundary[] => {
	const arcs = new Map<
		string,
		{ readonly a: string; readonly b: string; readonly arcs: number[] }
	>();
	for (const [arc, units] of unitsByArc(topology)) {
		const [a, b] = [...units].sort();
		if (a === undefined || b === undefined) continue;
		const key = `${a}|${b}`;
		const pair = arcs.get(key) ?? { a, b, arcs: [] };
		pair.arcs.push(arc);
		arcs.set(key, pair);
	}
	return [...arcs]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, { a, b, arcs: numbers }]) => ({
			key,
			a,
			b,
			geometry: mesh(topology, { type: 'MultiLineString', arcs: numbers.map((arc) => [arc]) }),
		}));
};
