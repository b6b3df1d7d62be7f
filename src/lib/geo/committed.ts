import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { STATUSES, type Polity, type Status, type Tenure } from '#lib/domain/atlas.ts';

/** For tests alone: the committed geometry and records, read without the checks of `data/`. */

type Row = Readonly<Record<string, string>>;

const fileAt = (path: string): string =>
	readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** Rows of a table in `data/`. */
export const rowsOf = (table: string): readonly Row[] =>
	Papa.parse<Row>(fileAt(`data/${table}.csv`), { header: true, skipEmptyLines: true }).data;

const cell = (row: Row, column: string): string => {
	const value = row[column];
	if (value === undefined) throw new Error(`a row has no column "${column}"`);
	return value;
};

const statusOf = (text: string): Status => {
	const status = STATUSES.find((known) => known === text);
	if (!status) throw new Error(`"${text}" is no status`);
	return status;
};

export const readTopology = (): Topology<{ units: GeometryCollection }> =>
	JSON.parse(fileAt('static/geo/world.topojson')) as Topology<{ units: GeometryCollection }>;

export const readTenures = (): readonly Tenure[] =>
	rowsOf('tenures').map((row) => ({
		unit: cell(row, 'unit'),
		polity: cell(row, 'polity'),
		span: { start: cell(row, 'from') || null, end: cell(row, 'to') || null },
		status: statusOf(cell(row, 'status')),
		under: cell(row, 'under').split(' ').filter(Boolean),
		note: null,
	}));

/** What the map needs of polities, with their life spans. */
export const readPolities = (): readonly Pick<
	Polity,
	'id' | 'capital' | 'span' | 'predecessors'
>[] =>
	rowsOf('polities').map((row) => {
		const name = { zh: cell(row, 'capital_zh'), en: cell(row, 'capital_en') };
		const [lon, lat] = [Number(cell(row, 'capital_lon')), Number(cell(row, 'capital_lat'))];
		return {
			id: cell(row, 'id'),
			span: { start: cell(row, 'start') || null, end: cell(row, 'end') || null },
			capital: name.en === '' ? null : { lon, lat, name },
			predecessors: cell(row, 'predecessors').split(' ').filter(Boolean),
		};
	});
