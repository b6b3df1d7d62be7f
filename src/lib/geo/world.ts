import type { MultiLineString, MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Polity, Tenure } from '#lib/domain/atlas.ts';
import type { Day } from '#lib/domain/time.ts';
import { labelPoint } from './anchor.ts';
import { bordersOf, type Borders } from './borders.ts';
import type { Boundary } from './boundaries.ts';
import { holdingsOf, type Holdings, type Version } from './holdings.ts';
import { outlineOf } from './lines.ts';
import { boundsOf, squareKilometres, type Bounds } from './measure.ts';
import { memoise } from '#lib/domain/memoise.ts';
import { boxed, contains, wrapLon, type Boxed, type LonLat } from './planar.ts';
import { unitsOf, type UnitGeometry } from './units.ts';

export type { Boundary } from './boundaries.ts';
export type { Bounds } from './measure.ts';
export type { LonLat } from './planar.ts';
/** A polity as it stands on the map for a time. */
export type PolityArea = Version;

type Home = Pick<Polity, 'id' | 'capital'>;

/**
 * The political map on any day: units of the topology joined by who holds them. Immutable; every
 * answer is worked out once, on first use, and equal questions get the same object.
 */
export class World {
	readonly #units: ReadonlyMap<string, UnitGeometry>;
	readonly #holdings: Holdings;
	readonly #byVersion: ReadonlyMap<string, PolityArea>;
	readonly #merged: (units: string) => MultiPolygon;
	readonly #borders: Borders;
	readonly #anchor: (version: string) => LonLat;
	readonly #area: (version: string) => number;
	readonly #bounds: (version: string) => Bounds;
	readonly #outline: (version: string) => MultiLineString;
	#polygons: readonly { readonly unit: string; readonly polygon: Boxed }[] | null = null;

	/** Throws where a tenure names a unit that the topology lacks. */
	constructor(topology: Topology, tenures: readonly Tenure[], polities: readonly Home[]) {
		this.#units = unitsOf(topology);
		this.#merged = memoise((units) =>
			merge(
				topology,
				units.split(' ').map((id) => this.#unit(id)),
			),
		);
		for (const { unit } of tenures) this.#unit(unit);
		this.#holdings = holdingsOf(
			tenures,
			memoise((unit) => squareKilometres(this.#merged(unit))),
		);
		this.#byVersion = new Map(this.#holdings.versions.map((area) => [area.version, area]));
		this.#borders = bordersOf(topology, this.#holdings);
		const capitals = new Map(polities.map(({ id, capital }) => [id, capital]));
		this.#anchor = memoise((version) =>
			labelPoint(this.geometryOf(version), capitals.get(this.#version(version).polity)),
		);
		this.#area = memoise((version) => squareKilometres(this.geometryOf(version)));
		this.#outline = memoise((version) => outlineOf(this.geometryOf(version)));
		this.#bounds = memoise((version) => boundsOf(this.geometryOf(version)));
	}

	/** Polities that hold land on `day`, in order of id. The same list for every day of an epoch. */
	politiesOn(day: Day): readonly PolityArea[] {
		return this.#holdings.versionsIn(this.#holdings.epochOf(day));
	}

	/** Every version of every polity, in order of polity and time. */
	versions(): readonly PolityArea[] {
		return this.#holdings.versions;
	}

	/** Its units joined, degrees, exterior rings clockwise. Versions of the same units share one object. */
	geometryOf(version: string): MultiPolygon {
		return this.#merged(this.#version(version).units.join(' '));
	}

	/** Several polities' land as one, so that no line runs between them: degrees, as `geometryOf`. */
	landOf(versions: readonly string[]): MultiPolygon {
		const units = versions.flatMap((version) => this.#version(version).units);
		return this.#merged(units.toSorted().join(' '));
	}

	/** Its outline, without the stretches along ±180°. The same object each time. */
	outlineOf(version: string): MultiLineString {
		return this.#outline(version);
	}

	/** Where its name goes: a point inside it, degrees. */
	anchorOf(version: string): LonLat {
		return this.#anchor(version);
	}

	/** km². */
	areaOf(version: string): number {
		return this.#area(version);
	}

	/** Degrees, `east` beyond 180 where it crosses the antimeridian. */
	boundsOf(version: string): Bounds {
		return this.#bounds(version);
	}

	/** Lines between different polities on `day`. The same object for every day of an epoch. */
	borders(day: Day): MultiLineString {
		return this.#borders.in(this.#holdings.epochOf(day));
	}

	/** The part of `borders` that every day has. */
	lastingBorders(): MultiLineString {
		return this.#borders.lasting();
	}

	/** The part of `borders` on `day` that some other day lacks. The same object for every day of an epoch. */
	passingBorders(day: Day): MultiLineString {
		return this.#borders.passing(this.#holdings.epochOf(day));
	}

	/** Lines between land and sea. */
	coast(): MultiLineString {
		return this.#borders.coast();
	}

	/** Lines between units, of which `dividesOn` tells when they are borders. */
	boundaries(): readonly Boundary[] {
		return this.#borders.boundaries();
	}

	/** Whether different polities hold the two sides on `day`. */
	dividesOn({ a, b }: Pick<Boundary, 'a' | 'b'>, day: Day): boolean {
		return this.#borders.divides(a, b, this.#holdings.epochOf(day));
	}

	/** The polity that holds the place on `day`, or `null` at sea. Any longitude, also beyond ±180°. */
	polityAt([lon, lat]: LonLat, day: Day): string | null {
		const place: LonLat = [wrapLon(lon), lat];
		const found = this.#everyPolygon().find(({ polygon }) => contains(polygon, place));
		if (!found) return null;
		return this.#holdings.holdersIn(this.#holdings.epochOf(day)).get(found.unit) ?? null;
	}

	#unit(id: string): UnitGeometry {
		const unit = this.#units.get(id);
		if (!unit) throw new Error(`the topology has no unit "${id}"`);
		return unit;
	}

	#version(version: string): PolityArea {
		const area = this.#byVersion.get(version);
		if (!area) throw new Error(`there is no version "${version}"`);
		return area;
	}

	#everyPolygon(): readonly { readonly unit: string; readonly polygon: Boxed }[] {
		this.#polygons ??= [...this.#units.keys()].flatMap((unit) =>
			this.#merged(unit).coordinates.map((rings) => ({ unit, polygon: boxed(rings) })),
		);
		return this.#polygons;
	}
}

/**
 * The world of a topology (object `units`) and of tenures that name its units. Where `polities` are
 * given, names keep to the land about the capital.
 */
export const createWorld = (
	topology: Topology,
	tenures: readonly Tenure[],
	polities: readonly Home[] = [],
): World => new World(topology, tenures, polities);
