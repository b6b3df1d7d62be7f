import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
	alter,
	BASE,
	expectedIssues,
	FIXTURES,
	readFixture,
	UNITS,
} from '../../../tests/fixtures/tables.ts';
import { DatasetError, formatIssue } from './dataset-error.ts';
import { inspect, readAtlas } from './read.ts';

const options = { units: UNITS };

const issuesOf = (files: ReadonlyMap<string, string>): readonly string[] =>
	inspect(files, options).issues.map(formatIssue);

describe('readAtlas', () => {
	test('the base dataset has no mistake', () => {
		expect(issuesOf(BASE)).toEqual([]);
	});

	test.each(FIXTURES)('%s yields exactly its issues', (name) => {
		expect(issuesOf(readFixture(name))).toEqual(expectedIssues(name));
	});

	test('one error carries every issue', () => {
		const files = readFixture('many-mistakes-at-once');
		const read = (): unknown => readAtlas(files, options);
		expect(read).toThrow(DatasetError);
		expect(read).toThrow(expectedIssues('many-mistakes-at-once').join('\n'));
	});

	test('files come as a map or as a record', () => {
		expect(readAtlas(Object.fromEntries(BASE), options)).toEqual(readAtlas(BASE, options));
	});

	test('columns may come in any order', () => {
		const { data } = Papa.parse<string[]>((BASE.get('ties.csv') ?? '').trimEnd());
		const turned = Papa.unparse(data.map((row) => row.toReversed()));
		const files = new Map([...BASE, ['ties.csv', turned.replaceAll('\r\n', '\n')]]);
		expect(readAtlas(files, options)).toEqual(readAtlas(BASE, options));
	});

	test('an atlas survives the way through JSON', () => {
		const atlas = readAtlas(BASE, options);
		expect(JSON.parse(JSON.stringify(atlas))).toEqual(atlas);
	});
});

describe('an atlas', () => {
	const atlas = readAtlas(BASE, options);

	test('joins to an event its participants, people, numbers and caveats', () => {
		const visit = atlas.events.find(({ id }) => id === 'visit-1954');
		expect(visit).toMatchObject({
			date: { earliest: '1954-05-05', latest: '1954-05-08' },
			place: 'hub-city',
			via: ['port-far'],
			partOf: null,
			title: { zh: '来访', en: 'Visit' },
			evidence: { source: 'book', locator: '一-P2', anchor: '来到枢城' },
			certainty: 'stated',
			participants: [{ polity: 'hubland' }, { delegates: 12, unions: 2 }, { polity: 'isle' }],
			people: [
				{ person: 'ada-far', role: 'leader', note: null },
				{ person: 'bo-hub', role: 'host', note: { zh: '主人', en: 'Host' } },
			],
			quantities: [{ measure: 'delegates', value: 12, of: 'total' }, { value: 0 }],
			caveats: [],
		});
		expect(atlas.events[2]).toMatchObject({
			partOf: 'visit-1954',
			caveats: [{ id: 'dinner-inferred', origin: 'reading', reference: null }],
		});
	});

	test('tells zero from what the source does not say', () => {
		expect(atlas.events[0]?.participants.map(({ delegates }) => delegates)).toEqual([
			null,
			3,
			null,
		]);
		expect(atlas.events[1]?.quantities[1]?.value).toBe(0);
	});

	test('joins to a polity its names and capital', () => {
		expect(atlas.polities[1]).toMatchObject({
			id: 'farland',
			names: [
				{ span: { start: null, end: '1952-01-01' }, name: { en: 'Kingdom of Farland' } },
				{ span: { start: '1952-01-01', end: '1953-01-01' }, name: { en: 'Free Farland' } },
			],
			now: { zh: '远国', en: 'Far' },
			capital: { name: { zh: '远港', en: 'Port Far' }, lon: -30.5, lat: 40.25 },
		});
		expect(atlas.polities[3]).toMatchObject({ capital: null, predecessors: ['isle'] });
	});

	test('puts the caveat of a paragraph beside it, with its reference', () => {
		expect(atlas.paragraphs[1]?.caveats).toMatchObject([
			{ origin: 'outside', reference: { zh: '某报', en: 'A newspaper' } },
		]);
	});
});

describe('bad input', () => {
	test('what a missing table would hold is not reported as missing elsewhere', () => {
		const files = new Map(BASE);
		files.delete('polities.csv');
		expect(issuesOf(files)).toEqual([
			'polities:1: the file is missing (add polities.csv with its header line)',
		]);
	});

	test('no files at all are one issue a file', () => {
		expect(inspect({}).issues).toHaveLength(19);
	});

	test('text that is not UTF-8 is found', () => {
		const files = alter('kinds.csv', '一团来访', '\uFFFD\uFFFD来访');
		expect(issuesOf(files)).toEqual([
			'kinds:2:definition_zh text that is not UTF-8 (save as UTF-8)',
		]);
	});

	test('a tie open towards the atlas may begin before it', () => {
		const files = alter('ties.csv', 'support,1954/..', 'support,1948/..');
		expect(issuesOf(files)).toEqual([]);
	});

	test('units are checked only where they are known', () => {
		expect(inspect(readFixture('unit-not-in-topology')).issues).toEqual([]);
	});

	const tables = [...BASE].filter(([file]) => file.endsWith('.csv'));
	const table = fc.constantFrom(...tables);
	const fragment = fc.constantFrom(
		...['', ' ', ',', '"', '\n', '\r\n', '../..', '1955-02-29', '-1', 'isle', 'toString', '\uFFFD'],
	);
	const garbage = fc.oneof(fc.string({ unit: 'binary' }), fragment, fc.string());

	const neverOther = (files: ReadonlyMap<string, string>): void => {
		try {
			readAtlas(files, options);
		} catch (error) {
			expect(error).toBeInstanceOf(DatasetError);
			if (error instanceof DatasetError) expect(error.issues.length).toBeGreaterThan(0);
		}
	};

	test('whatever stands in one cell, nothing is thrown but DatasetError', () => {
		fc.assert(
			fc.property(table, fc.nat(), fc.nat(), garbage, ([file, text], row, column, cell) => {
				const { data } = Papa.parse<string[]>(text.trimEnd());
				const cells = data[row % data.length] ?? [];
				cells[column % cells.length] = cell;
				neverOther(new Map([...BASE, [file, Papa.unparse(data, { newline: '\n' })]]));
			}),
			{ numRuns: 500 },
		);
	});

	test('whatever is typed into a file, nothing is thrown but DatasetError', () => {
		fc.assert(
			fc.property(fc.constantFrom(...BASE), fc.nat(), garbage, ([file, text], place, typed) => {
				const at = place % text.length;
				neverOther(new Map([...BASE, [file, text.slice(0, at) + typed + text.slice(at)]]));
			}),
			{ numRuns: 500 },
		);
	});

	test('whatever JSON stands in atlas.json, nothing is thrown but DatasetError', () => {
		fc.assert(
			fc.property(fc.json(), (json) => {
				neverOther(new Map([...BASE, ['atlas.json', json]]));
			}),
		);
	});
});
