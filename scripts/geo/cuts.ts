import { readdir, readFile } from 'node:fs/promises';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';

/**
 * Cuts `unit` out of `parent`. The mask overshoots the parent and is applied to that one alone, so the
 * cut meets the neighbours exactly, without slivers.
 */
export type Mask = Feature<
	Polygon | MultiPolygon,
	{ unit: string; parent: string; name: string; source: string; approximate: string }
>;

const FOLDER = new URL('masks/', import.meta.url);

/** All masks, a parent's own cut before the cuts made inside it (West Berlin after East Germany). */
export const readMasks = async (): Promise<readonly Mask[]> => {
	const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.geojson')).sort();
	const masks = await Promise.all(
		files.map(async (name) => JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')) as Mask),
	);
	const cut = new Set(masks.map(({ properties }) => properties.unit));
	const isNested = ({ properties }: Mask): boolean => cut.has(properties.parent);
	return [...masks.filter((mask) => !isNested(mask)), ...masks.filter(isNested)];
};

const maskLayer = (unit: string): string => `mask-${unit}`;

/** Erase first, then clip: after a clip with `+`, an erase on the same layer loses interior holes (Lesotho). */
const cutOut = ({ properties: { unit, parent } }: Mask): readonly string[] => [
	`-filter 'unit === "${parent}"' target=units + name=parent`,
	`-filter 'unit !== "${parent}"' target=units`,
	`-erase ${maskLayer(unit)} target=parent + name=rest`,
	`-clip ${maskLayer(unit)} target=parent name=part`,
	`-each 'unit = "${unit}"' target=part`,
	`-merge-layers force target=units,part,rest name=units`,
];

/** Applies the masks to the base map; the result has one feature for each unit. */
export const cutUnits = async (
	base: FeatureCollection,
	masks: readonly Mask[],
): Promise<FeatureCollection> => {
	const files = Object.fromEntries(
		masks.map((mask) => [`${maskLayer(mask.properties.unit)}.json`, mask]),
	);
	const commands = [
		`-i units.json ${Object.keys(files).join(' ')} combine-files`,
		'-clean target=units',
		...masks.flatMap(cutOut),
		'-dissolve unit target=units',
		'-clean gap-width=0 target=units',
		'-o cut.json format=geojson target=units',
	];
	const output = await mapshaper.applyCommands(commands.join(' '), {
		'units.json': base,
		...files,
	});
	return JSON.parse(String(output['cut.json'])) as FeatureCollection;
};
