import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { WorldTopology } from './topology.ts';

const UNITS = new URL('units.csv', import.meta.url);

const expectedUnits = async (): Promise<readonly string[]> =>
	Papa.parse<{ unit: string }>(await readFile(UNITS, 'utf8'), {
		header: true,
		skipEmptyLines: true,
	}).data.map(({ unit }) => unit);

const arcsOf = (geometry: unknown): readonly number[] =>
	typeof geometry === 'number'
		? [geometry < 0 ? ~geometry : geometry]
		: Array.isArray(geometry)
			? geometry.flatMap(arcsOf)
			: [];

const missing = (from: readonly string[], of: readonly string[]): readonly string[] => {
	const there = new Set(from);
	return of.filter((unit) => !there.has(unit));
};

/** What is wrong with a built topology, one line each: units lost or unlisted, arcs of more than two units. */
export const problemsOf = async ({ objects }: WorldTopology): Promise<readonly string[]> => {
	const { geometries } = objects.units;
	const expected = await expectedUnits();
	const built = geometries.flatMap((geometry) =>
		'arcs' in geometry && geometry.arcs.length > 0 ? [String(geometry.id)] : [],
	);
	const sharers = new Map<number, Set<string>>();
	for (const geometry of geometries)
		for (const arc of 'arcs' in geometry ? arcsOf(geometry.arcs) : [])
			sharers.set(arc, (sharers.get(arc) ?? new Set()).add(String(geometry.id)));
	return [
		...missing(built, expected).map((unit) => `unit ${unit} is lost`),
		...missing(expected, built).map((unit) => `unit ${unit} is not in units.csv`),
		...[...sharers]
			.filter(([, units]) => units.size > 2)
			.map(([arc, units]) => `arc ${arc} serves ${[...units].join(', ')}`),
	];
};
