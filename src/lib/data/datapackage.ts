import { TABLE_NAMES, type Column, type TableName, type TableSchema } from './columns.ts';
import { schemaOf } from './schema.ts';

const fieldOf = (name: string, { type, list, required, description }: Column<unknown>): object => {
	const constraints = {
		...(required ? { required } : {}),
		// Those of a list would be those of its items, which a list field cannot state.
		...(list ? {} : type.field.constraints),
	};
	return {
		name,
		...(list ? { type: 'list', delimiter: ' ', itemType: 'string' } : { type: type.field.type }),
		...(description === '' ? {} : { description }),
		...(Object.keys(constraints).length > 0 ? { constraints } : {}),
	};
};

/** A reference without a resource is one to the table itself. */
const referenceTo = (table: TableName, fields: readonly string[], self: TableName): object =>
	table === self ? { fields } : { resource: table, fields };

const foreignKeysOf = (
	self: TableName,
	{ columns, foreignKeys }: TableSchema,
): readonly object[] => [
	...Object.entries(columns).flatMap(([name, { references, list }]) =>
		references === null || list
			? []
			: [{ fields: [name], reference: referenceTo(references, ['id'], self) }],
	),
	...foreignKeys.map(({ columns: fields, table, to }) => ({
		fields,
		reference: referenceTo(table, to, self),
	})),
];

/** A primary key must be filled; where part of a key may be empty, it is a unique key. */
const keyOf = ({ key, columns }: TableSchema): object =>
	key.every((column) => columns[column]?.required) ? { primaryKey: key } : { uniqueKeys: [key] };

const resourceOf = (name: TableName): object => {
	const schema = schemaOf(name);
	const foreignKeys = foreignKeysOf(name, schema);
	return {
		name,
		path: `${name}.csv`,
		description: schema.description,
		type: 'table',
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: {
			fields: Object.entries(schema.columns).map(([column, definition]) =>
				fieldOf(column, definition),
			),
			missingValues: [''],
			...keyOf(schema),
			...(foreignKeys.length > 0 ? { foreignKeys } : {}),
		},
	};
};

/** The schema as a Frictionless Data Package. https://datapackage.org/standard/data-package/ */
export const dataPackage = (): object => ({
	$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
	name: 'tieline-records',
	title: 'Records of a Tieline atlas',
	description: 'Generated from src/lib/data/schema.ts; README.md is the data dictionary.',
	resources: [
		{ name: 'atlas', path: 'atlas.json', format: 'json', mediatype: 'application/json' },
		...TABLE_NAMES.map(resourceOf),
	],
});

/** The text of `data/datapackage.json`. */
export const serialiseDataPackage = (): string => `${JSON.stringify(dataPackage(), null, '\t')}\n`;
