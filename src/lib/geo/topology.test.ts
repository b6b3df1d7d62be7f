import { geoInterpolate } from 'd3-geo';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { Position } from 'geojson';
import { readTopology } from './committed.ts';
import { unitsOf } from './units.ts';

const topology = readTopology();
const features = feature(topology, topology.objects.units).features;

const ringsOf = (geometry: (typeof features)[number]['geometry']): readonly Position[][] => {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
	throw new Error(`a unit is a ${geometry.type}`);
};

const rings = features.flatMap(({ id, geometry }) =>
	ringsOf(geometry).map((ring) => ({ unit: String(id), ring })),
);

describe('the committed geometry', () => {
	it('has every unit once, in order of id, as polygons', () => {
		const ids = features.map(({ id }) => String(id));
		expect(ids).toEqual([...new Set(ids)].sort());
		expect(unitsOf(topology).size).toBe(ids.length);
	});

	it('keeps units that once were lost: Lesotho, which lies in a hole of South Africa', () => {
		expect(unitsOf(topology).has('LSO')).toBe(true);
	});

	it('shares every line between two units at most, so no slivers lie between neighbours', () => {
		const users = new Map<number, Set<string>>();
		for (const [id, { type, arcs }] of unitsOf(topology))
			for (const arc of (type === 'Polygon' ? arcs : arcs.flat()).flat()) {
				const line = arc < 0 ? ~arc : arc;
				users.set(line, (users.get(line) ?? new Set()).add(id));
			}
		expect([...users.values()].filter(({ size }) => size > 2)).toEqual([]);
		expect(users.size).toBe(topology.arcs.length);
	});

	it('smears no ring across ±180°', () => {
		const wide = rings.filter(({ unit, ring }) => {
			const lons = ring.map(([lon = NaN]) => lon);
			return unit !== 'ATA' && !(Math.max(...lons) - Math.min(...lons) < 180);
		});
		expect(wide.map(({ unit }) => unit)).toEqual([]);
		expect(rings.filter(({ ring }) => ring.some(([lon = NaN]) => Math.abs(lon) > 180))).toEqual([]);
	});

	it('leaves no segment so long that a great circle and a straight line part visibly', () => {
		const parted = rings.flatMap(({ unit, ring }) =>
			ring.slice(1).flatMap(([lon = NaN, lat = NaN], i) => {
				const [lon0 = NaN, lat0 = NaN] = ring[i] ?? [];
				if (Math.min(Math.abs(lat), Math.abs(lat0)) > 80) return [];
				const [, middle] = geoInterpolate([lon0, lat0], [lon, lat])(0.5);
				return Math.abs(middle - (lat + lat0) / 2) > 0.1 ? [`${unit} at ${lon}, ${lat}`] : [];
			}),
		);
		expect(parted).toEqual([]);
	});

	it('says so when a topology has no units', () => {
		expect(() => unitsOf({ ...topology, objects: {} })).toThrow('no object "units"');
	});
});
