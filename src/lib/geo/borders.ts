import type { MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { boundariesOf, type Boundary } from './boundaries.ts';
import type { Holdings } from './holdings.ts';
import { withoutCut } from './lines.ts';
import { memoise, once } from '#lib/domain/memoise.ts';
import { unitsOf } from './units.ts';

/** Lines of the political map: degrees, worked out on first use; equal questions get the same object. */
export interface Borders {
	/** Lines between different polities in an epoch. */
	readonly in: (epoch: number) => MultiLineString;
	/** The part of these that every epoch has. */
	readonly lasting: () => MultiLineString;
	/** The part that some other epoch lacks. */
	readonly passing: (epoch: number) => MultiLineString;
	/** Whether different polities hold two units in an epoch. */
	readonly divides: (a: string, b: string, epoch: number) => boolean;
	/** Lines between units, whoever holds them. */
	readonly boundaries: () => readonly Boundary[];
	/** Lines between land and sea. */
	readonly coast: () => MultiLineString;
}

export const bordersOf = (topology: Topology, holdings: Holdings): Borders => {
	const divides: Borders['divides'] = (a, b, epoch) => {
		const holders = holdings.holdersIn(epoch);
		return holders.get(a) !== holders.get(b);
	};
	const dividesAlways = (a: string, b: string) =>
		holdings.epochs.every((epoch) => divides(a, b, epoch));
	const units = once(() => ({
		type: 'GeometryCollection' as const,
		geometries: [...unitsOf(topology).values()],
	}));
	const idOf = ({ id }: GeometryObject): string => String(id);
	const between = (isDrawn: (a: string, b: string) => boolean): MultiLineString =>
		mesh(topology, units(), (a, b) => a !== b && isDrawn(idOf(a), idOf(b)));
	return {
		in: memoise((epoch) => between((a, b) => divides(a, b, epoch))),
		lasting: once(() => between(dividesAlways)),
		passing: memoise((epoch) => between((a, b) => divides(a, b, epoch) && !dividesAlways(a, b))),
		divides,
		boundaries: once(() => boundariesOf(topology)),
		coast: once(() => withoutCut(mesh(topology, units(), (a, b) => a === b))),
	};
};
