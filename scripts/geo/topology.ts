import type { FeatureCollection } from 'geojson';
import mapshaper from 'mapshaper';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type WorldTopology = Topology<{ units: GeometryCollection }>;

/** Share of vertices kept. With the grid below: sharp up to zoom 5 or 6, and under 60 KB as brotli. */
const KEPT = '30%';
/** Cells of the quantisation grid on each axis: 0.018° × 0.009°. */
const GRID = 20_000;

/**
 * The units as one topology with the single object `units`, each geometry with its `id` and no
 * properties, in order of id.
 */
export const buildTopology = async (units: FeatureCollection): Promise<WorldTopology> => {
	const commands = [
		'-i units.json',
		`-simplify ${KEPT} weighted keep-shapes`,
		'-clean gap-width=0',
		'-filter-fields unit',
		'-sort unit',
		`-o world.topojson format=topojson quantization=${GRID} id-field=unit`,
	];
	const output = await mapshaper.applyCommands(commands.join(' '), { 'units.json': units });
	const topology = JSON.parse(String(output['world.topojson'])) as WorldTopology;
	const geometries = topology.objects.units.geometries.map((geometry) => {
		const bare = { ...geometry };
		delete bare.properties;
		return bare;
	});
	return { ...topology, objects: { units: { type: 'GeometryCollection', geometries } } };
};

/** One line of JSON; equal topologies give equal bytes. */
export const serialise = (topology: WorldTopology): string => `${JSON.stringify(topology)}\n`;
