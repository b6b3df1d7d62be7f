import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES } from './columns.ts';
import { dataPackage, serialiseDataPackage } from './datapackage.ts';
import { schemaOf } from './schema.ts';

const data = (name: string): string =>
	readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');

describe('data/datapackage.json', () => {
	test('is what the schema gives (npx tsx scripts/data/datapackage.ts writes it)', () => {
		expect(data('datapackage.json')).toBe(serialiseDataPackage());
	});

	test('states what the columns of a table hold and what they refer to', () => {
		expect(dataPackage()).toHaveProperty(
			['resources', TABLE_NAMES.indexOf('event_people') + 1],
			expect.objectContaining({
				path: 'event_people.csv',
				schema: expect.objectContaining({
					primaryKey: ['event', 'person', 'role'],
					foreignKeys: [
						{ fields: ['event'], reference: { resource: 'events', fields: ['id'] } },
						{ fields: ['person'], reference: { resource: 'people', fields: ['id'] } },
					],
				}) as unknown,
			}),
		);
	});
});

/** The columns of a table as the dictionary lists them: `name`, with `*` where it must be filled. */
const documented = (readme: string, table: string): readonly string[] => {
	const line = readme.split('\n').find((text) => text.startsWith(`**${table}**: `)) ?? '';
	const columns = line.replace(/\([^)]*\)/g, '').split('. ')[0] ?? '';
	return [...columns.matchAll(/`([a-z_]+)`(?:[^`,]*?(\*))?/g)].map(
		([, name, star]) => `${name}${star ?? ''}`,
	);
};

describe('data/README.md', () => {
	test.each(TABLE_NAMES)('lists the columns of %s as the schema has them', (table) => {
		const columns = Object.entries(schemaOf(table).columns).map(
			([name, { required }]) => `${name}${required ? '*' : ''}`,
		);
		expect(documented(data('README.md'), table)).toEqual(columns);
	});

	test.each(TABLE_NAMES)('gives the key of %s as the schema has it', (table) => {
		const key = schemaOf(table)
			.key.map((column) => `\`${column}\``)
			.join('+');
		const row = data('README.md')
			.split('\n')
			.find((text) => text.startsWith(`| \`${table}.csv\` |`));
		expect(row).toMatch(new RegExp(`\\| ${key.replaceAll('+', '\\+')} \\|$`));
	});
});
