import { geoClipRectangle, geoPath, geoTransform } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { RelativePath } from './relative-path.ts';

/** Width and height of the Mercator world in the SVG map's own units; a whole unit is finer than the topology. */
export const WORLD = 16_384;
const MAX_LAT = 85.05;

type LonLat = readonly [number, number];

/** A Mercator world whose left and right edges lie opposite `centre` (degrees). Same projection as MapLibre's. */
export interface FlatMap {
	/** Units of the map; longitudes are brought onto the sheet. */
	project(lonLat: LonLat): readonly [number, number];
	/** Degrees; longitude within ±180. */
	invert(point: readonly [number, number]): readonly [number, number];
	/** SVG path of areas. Polygons stay whole: one that crosses the edge runs over it. */
	areas(geometry: MultiPolygon): string;
	/** SVG path of lines whose longitudes run on across ±180°. */
	lines(geometry: MultiLineString): string;
}

const wrap = (lon: number, centre: number): number =>
	lon - 360 * Math.floor((lon - centre + 180) / 360);

/** Share of the world's height, from the top. */
const shareOf = (lat: number): number => {
	const phi = (Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)) * Math.PI) / 180;
	return 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI);
};

const midLongitude = (ring: readonly Position[]): number => {
	let least = Infinity;
	let most = -Infinity;
	for (const [lon = 0] of ring) {
		least = Math.min(least, lon);
		most = Math.max(most, lon);
	}
	return (least + most) / 2;
};

/** A rectangle of the map, in its units. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface FlatMapOptions {
	/** Units across the whole world; a small map has few, and so short paths. */
	readonly world?: number;
	/** What lies outside is left out of paths. */
	readonly clip?: Box;
}

export const createFlatMap = (
	centre: number,
	{ world = WORLD, clip }: FlatMapOptions = {},
): FlatMap => {
	const xOf = (lon: number): number => ((lon - centre) / 360 + 0.5) * world;
	const yOf = (lat: number): number => shareOf(lat) * world;
	// The shift that brings the part being drawn onto the sheet as a whole.
	let shift = 0;
	const written = new RelativePath();
	const onSheet = geoTransform({
		point(lon, lat) {
			this.stream.point(xOf(lon + shift), yOf(lat));
		},
	});
	const cut = clip && geoClipRectangle(clip.x, clip.y, clip.x + clip.width, clip.y + clip.height);
	const path = geoPath(cut ? { stream: (drawn) => onSheet.stream(cut(drawn)) } : onSheet, written);
	const shifted = (middle: number): void => {
		shift = wrap(middle, centre) - middle;
	};
	return {
		project: ([lon, lat]) => [xOf(wrap(lon, centre)), yOf(lat)],
		invert: ([x, y]) => {
			const lon = wrap((x / world - 0.5) * 360 + centre, 0);
			const phi = 2 * Math.atan(Math.exp((0.5 - y / world) * 2 * Math.PI)) - Math.PI / 2;
			return [lon, (phi * 180) / Math.PI];
		},
		areas: ({ coordinates }) => {
			for (const polygon of coordinates) {
				shifted(midLongitude(polygon[0] ?? []));
				path({ type: 'Polygon', coordinates: polygon });
			}
			return written.take();
		},
		lines: ({ coordinates }) => {
			for (const line of coordinates) {
				shifted(line[0]?.[0] ?? 0);
				path({ type: 'LineString', coordinates: line });
			}
			return written.take();
		},
	};
};
