import type { GeoJsonProperties } from 'geojson';
import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** A territory never split in the covered years, as it stands in the topology. */
export type UnitGeometry = (Polygon | MultiPolygon) & { readonly id: string };

const isUnit = (
	geometry: GeometryObject<GeoJsonProperties>,
): geometry is GeometryObject<GeoJsonProperties> & UnitGeometry =>
	(geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
	typeof geometry.id === 'string';

/** Units of the topology's object `units`, by id. Throws where there is no such object. */
export const unitsOf = ({ objects }: Topology): ReadonlyMap<string, UnitGeometry> => {
	const units = objects['units'];
	if (units?.type !== 'GeometryCollection') throw new Error('the topology has no object "units"');
	return new Map(units.geometries.filter(isUnit).map((unit) => [unit.id, unit]));
};
