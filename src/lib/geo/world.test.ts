import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Day } from '#lib/domain/time.ts';
import { readPolities, readTenures, readTopology } from './committed.ts';
import { squareKilometres } from './measure.ts';
import { boxed, contains } from './planar.ts';
import { createWorld, type PolityArea } from './world.ts';

const topology = readTopology();
const tenures = readTenures();
const world = createWorld(topology, tenures, readPolities());

const find = (polity: string, day: Day): PolityArea | undefined =>
	world.politiesOn(day).find((area) => area.polity === polity);
const area = (polity: string, day: Day): PolityArea => {
	const found = find(polity, day);
	if (!found) throw new Error(`${polity} is not on the map of ${day}`);
	return found;
};

describe('the world of 1955', () => {
	const day = '1955-12-31';

	it.each([
		['ussr', 'RUS UKR BLR EST LVA LTU MDA GEO ARM AZE KAZ UZB TKM TJK KGZ FIN-PO'],
		['east-germany', 'DEU-E'],
		['czechoslovakia', 'CZE SVK'],
		['vietnam-drv', 'VNM-N'],
		['vietnam-south', 'VNM'],
		['ceylon', 'LKA'],
		['burma', 'MMR'],
		['sudan', 'SDN SSD EGY-HA'],
		['palestine', 'PSE PSE-G'],
		['basutoland', 'LSO'],
	])('has %s with its units', (polity, units) => {
		expect(area(polity, day).units).toEqual(units.split(' ').sort());
	});

	it('has Algeria as a colony under France', () => {
		expect(area('algeria', day)).toMatchObject({ status: 'colony', under: ['france'] });
	});

	it('has Palestine disputed, under Jordan and Egypt', () => {
		expect(area('palestine', day)).toMatchObject({
			status: 'disputed',
			under: ['jordan', 'egypt'],
		});
	});
});

describe('land of several polities', () => {
	it('is theirs as one: as large as they are together, with less outline than each by itself', () => {
		const two = ['east-germany', 'west-germany'].map((id) => area(id, '1955-12-31').version);
		const land = world.landOf(two);
		const whole = two.reduce((sum, version) => sum + world.areaOf(version), 0);
		expect(squareKilometres(land) / whole).toBeCloseTo(1, 6);
		const points = (geometry: MultiPolygon) => geometry.coordinates.flat(2).length;
		const apart = two.reduce((sum, version) => sum + points(world.geometryOf(version)), 0);
		expect(points(land)).toBeLessThan(apart);
		expect(world.landOf(two.toReversed())).toBe(land);
	});
});

describe('the world at other times', () => {
	it('has the United Arab Republic and neither Egypt nor Syria at the end of 1958', () => {
		expect(area('united-arab-republic', '1958-12-31').units).toContain('SYR');
		expect(find('egypt', '1958-12-31')).toBeUndefined();
		expect(find('syria', '1958-12-31')).toBeUndefined();
		expect(area('palestine', '1958-12-31').under).toContain('united-arab-republic');
	});

	it('changes from the Republic of China to China on 1 October 1949', () => {
		expect(find('china', '1949-09-30')).toBeUndefined();
		expect(area('china', '1949-10-01').status).toBe('sovereign');
		expect(find('china-republic', '1949-10-01')).toBeUndefined();
	});

	it('has one Vietnam at war before the Geneva agreements and two after', () => {
		expect(area('vietnam-drv', '1954-07-20')).toMatchObject({
			units: ['VNM', 'VNM-N'],
			status: 'disputed',
			under: ['france'],
		});
		expect(find('vietnam-south', '1954-07-20')).toBeUndefined();
		expect(area('vietnam-drv', '1954-07-21').status).toBe('sovereign');
	});

	it('has Indonesia contested until 27 December 1949 and sovereign from then on', () => {
		expect(area('indonesia', '1949-12-26')).toMatchObject({
			status: 'disputed',
			under: ['netherlands'],
		});
		expect(area('indonesia', '1949-12-27').status).toBe('sovereign');
	});

	it('has Morocco and Sudan as they were before and after independence', () => {
		expect(area('morocco', '1955-12-31').status).toBe('protectorate');
		expect(area('morocco', '1956-12-31').status).toBe('sovereign');
		expect(area('sudan', '1955-12-31').status).toBe('condominium');
		expect(area('sudan', '1956-01-01').status).toBe('sovereign');
	});

	it('has Gaza under Israel in the winter of 1956 and under Egypt again after', () => {
		expect(area('palestine', '1956-12-31').under).toEqual(['jordan', 'israel']);
		expect(area('palestine', '1957-03-08').under).toEqual(['jordan', 'egypt']);
	});
});

describe('areas', () => {
	it.each([
		['east-germany', '1955-12-31', 108_331],
		['czechoslovakia', '1955-12-31', 126_878],
		['vietnam-drv', '1955-12-31', 157_094],
		['yugoslavia', '1955-12-31', 253_702],
		['sudan', '1956-12-31', 2_504_000],
		['ussr', '1955-12-31', 22_020_000],
	])('%s covers what is known within one per cent', (polity, day, squareKilometres) => {
		const measured = world.areaOf(area(polity, day).version);
		expect(Math.abs(measured / squareKilometres - 1)).toBeLessThan(0.01);
	});

	it('are positive for every version: every exterior ring runs clockwise', () => {
		const wrong = world
			.versions()
			.map(({ version }) => ({ version, km2: world.areaOf(version) }))
			.filter(({ km2 }) => !(km2 > 1 && km2 < 23e6));
		expect(wrong).toEqual([]);
	});
});

describe('bounds', () => {
	it('run on past 180° for a country across the antimeridian', () => {
		const { west, east } = world.boundsOf(area('ussr', '1955-12-31').version);
		expect(west).toBeCloseTo(20, -1);
		expect(east).toBeCloseTo(190, 0);
	});
});

const segmentsOf = ({ coordinates }: MultiLineString): readonly string[] =>
	coordinates.flatMap((line) =>
		line.slice(1).map((to, i) => [String(line[i]), String(to)].sort().join(' ')),
	);

describe('borders', () => {
	it.each(['1949-01-01', '1955-12-31', '1958-12-31', '1960-12-31'])(
		'of %s are the boundaries that divide on that day',
		(day) => {
			const dividing = world.boundaries().filter((boundary) => world.dividesOn(boundary, day));
			const expected = dividing.flatMap(({ geometry }) => segmentsOf(geometry)).sort();
			expect([...segmentsOf(world.borders(day))].sort()).toEqual(expected);
		},
	);

	it.each(['1949-01-01', '1955-12-31', '1958-12-31'])(
		'of %s are those that stay and those that pass, no line twice',
		(day) => {
			const parts = [world.lastingBorders(), world.passingBorders(day)].flatMap(segmentsOf);
			expect(parts.toSorted()).toEqual([...segmentsOf(world.borders(day))].sort());
			expect(world.passingBorders(day).coordinates.length).toBeGreaterThan(0);
		},
	);

	it('do not run between Russia and Ukraine, nor along ±180°', () => {
		expect(world.dividesOn({ a: 'RUS', b: 'UKR' }, '1955-12-31')).toBe(false);
		const borders = world.borders('1955-12-31').coordinates.flat();
		expect(borders.filter(([lon = NaN]) => Math.abs(lon) > 179.99)).toEqual([]);
	});

	it('part Egypt and Syria from each other only before 1958', () => {
		expect(world.dividesOn({ a: 'EGY', b: 'SYR' }, '1957-12-31')).toBe(true);
		expect(world.dividesOn({ a: 'EGY', b: 'SYR' }, '1958-12-31')).toBe(false);
	});

	it('are the same object on every day between two changes', () => {
		expect(world.borders('1955-11-30')).toBe(world.borders('1955-12-31'));
		expect(world.politiesOn('1955-11-30')).toBe(world.politiesOn('1955-12-31'));
	});
});

describe('the coast', () => {
	it('has no segment along ±180° or over the pole', () => {
		const along = world.coast().coordinates.flatMap((line) =>
			line.slice(1).filter(([lon = NaN, lat = NaN], i) => {
				const [lon0 = NaN, lat0 = NaN] = line[i] ?? [];
				return (Math.abs(lon) > 179.999 && Math.abs(lon0) > 179.999) || Math.min(lat, lat0) < -89;
			}),
		);
		expect(along).toEqual([]);
	});
});

describe('geometry', () => {
	it('is one object for versions of the same units', () => {
		const before = area('sudan', '1955-12-31').version;
		const after = area('sudan', '1956-06-01').version;
		expect(before).not.toBe(after);
		expect(world.geometryOf(before)).toBe(world.geometryOf(after));
	});

	it('joins the fifteen units of the Soviet Union into one land from Moscow to Tashkent', () => {
		const { units, version } = area('ussr', '1957-12-31');
		expect(units).toHaveLength(15);
		const lands = world.geometryOf(version).coordinates.map(boxed);
		const moscow = lands.findIndex((land) => contains(land, [37.62, 55.75]));
		const tashkent = lands.findIndex((land) => contains(land, [69.28, 41.31]));
		expect(moscow).not.toBe(-1);
		expect(tashkent).toBe(moscow);
	});

	it('refuses a version and a unit that do not exist', () => {
		expect(() => world.geometryOf('atlantis@1')).toThrow('no version "atlantis@1"');
		const [first] = tenures;
		const lost = first ? [{ ...first, unit: 'ATLANTIS' }] : [];
		expect(() => createWorld(topology, lost)).toThrow('no unit "ATLANTIS"');
	});
});

describe('polityAt', () => {
	it.each<[string, [number, number], Day, string | null]>([
		['Dresden', [13.74, 51.05], '1955-12-31', 'east-germany'],
		['Dresden before there was a GDR', [13.74, 51.05], '1949-09-01', 'germany-soviet-zone'],
		['Maseru’s hinterland, in a hole of South Africa', [28.2, -29.6], '1955-12-31', 'basutoland'],
		['Damascus after the union', [36.29, 33.51], '1958-12-31', 'united-arab-republic'],
		['Chukotka west of 180°', [179, 67.5], '1955-12-31', 'ussr'],
		['Chukotka east of 180°', [-178, 66.5], '1955-12-31', 'ussr'],
		['Chukotka with a longitude beyond 180°', [182, 66.5], '1955-12-31', 'ussr'],
		['the Pacific', [-150, 0], '1955-12-31', null],
		['the Caspian Sea', [51, 42], '1955-12-31', null],
	])('finds who holds %s', (_, lonLat, day, polity) => {
		expect(world.polityAt(lonLat, day)).toBe(polity);
	});

	it('finds every polity at its anchor on each of its days, whatever the turn of the globe', () => {
		const version = fc.constantFrom(...world.versions());
		const day = fc.date({
			min: new Date('1949-01-01'),
			max: new Date('1960-12-31'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(
				version,
				day,
				fc.integer({ min: -2, max: 2 }),
				({ version, polity, span }, date, turn) => {
					const wish = date.toISOString().slice(0, 10);
					const within = span.start !== null && wish < span.start ? span.start : wish;
					fc.pre(span.end === null || within < span.end);
					const [lon, lat] = world.anchorOf(version);
					expect(world.polityAt([lon + 360 * turn, lat], within)).toBe(polity);
				},
			),
			{ numRuns: 400 },
		);
	});

	it('agrees with the geometry of the polity that it names', () => {
		const point = fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -85, max: 85, noNaN: true }),
		);
		fc.assert(
			fc.property(point, (lonLat) => {
				const day = '1955-12-31';
				const holders = world
					.politiesOn(day)
					.filter(({ version }) =>
						world.geometryOf(version).coordinates.some((rings) => contains(boxed(rings), lonLat)),
					)
					.map(({ polity }) => polity);
				expect([...holders, null][0]).toBe(world.polityAt(lonLat, day));
			}),
			{ numRuns: 200 },
		);
	});
});

describe('anchorOf', () => {
	it('writes Denmark in Denmark, not across Greenland', () => {
		const [lon, lat] = world.anchorOf(area('denmark', '1955-12-31').version);
		expect(lon).toBeGreaterThan(8);
		expect(lat).toBeLessThan(58);
	});

	it('is inside every version, checked one by one', () => {
		const outside = world
			.versions()
			.filter(({ version, polity, span }) => {
				const anchor = world.anchorOf(version);
				return world.polityAt(anchor, span.start ?? '1949-01-01') !== polity;
			})
			.map(({ version }) => version);
		expect(outside).toEqual([]);
	});
});
