import {
	LINES,
	ORIGINS,
	PARTICIPANT_ROLES,
	PERSON_ROLES,
	REGIONS,
	SCOPES,
	STATUSES,
} from '#lib/domain/atlas.ts';
import {
	anchor,
	bcp47,
	count,
	country,
	day,
	edtf,
	id,
	latitude,
	longitude,
	oneOf,
	pinyin,
	text,
	unit,
} from './cell-types.ts';
import {
	list,
	names,
	optional,
	optionalNames,
	optionalTexts,
	required,
	texts,
	type Column,
	type Columns,
	type ForeignKey,
	type TableName,
	type TableSchema,
} from './columns.ts';

/** Tables whose records a caveat can stand beside. */
export const CAVEAT_TABLES = [
	'paragraphs',
	'polities',
	'places',
	'organisations',
	'people',
	'events',
	'ties',
] as const satisfies readonly TableName[];

/** By what a caveat names a paragraph: sources may call theirs alike. */
export const paragraphKey = (paragraph: {
	readonly source: string;
	readonly locator: string;
}): string => `${paragraph.source.trim()}/${paragraph.locator.trim()}`;

/** Days on which tenures tell who holds every unit; an atlas spans years inside it. Half-open. */
export const COVERED = { start: '1949-01-01', end: '1961-01-01' } as const;

const TO_PARAGRAPH: ForeignKey = {
	columns: ['source', 'locator'],
	table: 'paragraphs',
	to: ['source', 'locator'],
};

const EVIDENCE = {
	source: required(id, { references: 'sources' }),
	locator: required(text, { description: 'Paragraph of the source, as in paragraphs.' }),
	anchor: required(anchor, { description: 'Characters that stand in that paragraph.' }),
};

/** Evidence of what the source names in passing; most rows have none. */
const EVIDENCE_OR_NONE = {
	source: optional(id, {
		references: 'sources',
		description: 'Of a polity that the source names, and that takes part in nothing.',
	}),
	locator: optional(text, { description: 'Paragraph of the source, as in paragraphs.' }),
	anchor: optional(anchor, { description: 'Characters that stand in that paragraph.' }),
};

const CERTAINTY = required(oneOf(['stated', 'inferred', 'uncertain']), {
	description: 'Whether the source says so in so many words.',
});

/** How the dates of events and ties are written, as told in the data package. */
const AS_EDTF = 'EDTF level 1, or a moment with an earliest bound alone: [1955-11..].';

const DAYS = {
	from: optional(day, { description: 'First day.' }),
	to: optional(day, { description: 'First day after (half-open).' }),
};

const table = <C extends Columns>(
	key: readonly (keyof C & string)[],
	description: string,
	columns: C,
): TableSchema<C> => ({
	description,
	columns,
	key,
	foreignKeys: 'anchor' in columns ? [TO_PARAGRAPH] : [],
});

/** The tables of `data/`. Reader, checks and data package all follow from it; the prose is `data/README.md`. */
const SCHEMA = {
	sources: table(['id'], 'Sources.', {
		id: required(id),
		...names('title'),
		...optionalNames('author'),
		...optionalNames('publisher'),
		language: required(bcp47),
		...optionalTexts('note'),
	}),
	paragraphs: table(['source', 'locator'], "Paragraphs of the sources, in the editor's words.", {
		source: required(id, { references: 'sources' }),
		locator: required(text),
		...names('section'),
		...texts('topic'),
	}),
	polities: table(['id'], 'States and territories as they existed.', {
		id: required(id),
		...names('name'),
		...optionalNames('now'),
		iso: list(country, { description: "Today's state or states." }),
		region: required(oneOf(REGIONS)),
		start: optional(day, { description: 'First day of its life.' }),
		end: optional(day, { description: 'First day after its life (half-open).' }),
		...optionalNames('capital'),
		capital_lon: optional(longitude),
		capital_lat: optional(latitude),
		predecessors: list(id, {
			references: 'polities',
			description: 'Polities whose ties it carries on.',
		}),
		...EVIDENCE_OR_NONE,
	}),
	polity_names: table(['polity', 'from'], 'Names borne during part of a life.', {
		polity: required(id, { references: 'polities' }),
		...DAYS,
		...names('name'),
	}),
	tenures: table(['unit', 'from'], 'Which polity held a unit, and when.', {
		unit: required(unit, { description: 'Object of the topology.' }),
		polity: required(id, { references: 'polities' }),
		...DAYS,
		status: required(oneOf(STATUSES)),
		under: list(id, { references: 'polities', description: 'Administering polities.' }),
		...optionalTexts('note'),
	}),
	places: table(['id'], 'Towns and spots where something happened.', {
		id: required(id),
		...names('name'),
		lon: required(longitude),
		lat: required(latitude),
		...EVIDENCE,
	}),
	organisations: table(['id'], 'Unions, federations, parties and bodies.', {
		id: required(id),
		...names('name'),
		abbr: optional(text),
		polity: optional(id, { references: 'polities', description: 'Empty = international.' }),
		scope: required(oneOf(SCOPES)),
		parent: optional(id, { references: 'organisations' }),
		...EVIDENCE,
	}),
	people: table(['id'], 'People the sources name.', {
		id: required(id),
		...names('name'),
		reading: required(oneOf(['established', 'uncertain'])),
		polity: optional(id, { references: 'polities' }),
		organisation: optional(id, { references: 'organisations' }),
		...optionalTexts('role'),
		...EVIDENCE,
	}),
	kinds: table(['id'], 'Kinds of events.', {
		id: required(id),
		order: required(count),
		line: required(oneOf(LINES), { description: 'How its arcs are drawn.' }),
		...texts('label'),
		...texts('definition'),
	}),
	stages: table(['id'], 'Stages of a tie.', {
		id: required(id),
		rank: optional(count, { description: '1 = lowest; empty = apart from the ladder.' }),
		...texts('label'),
		...texts('definition'),
	}),
	events: table(['id'], 'What happened at a time.', {
		id: required(id),
		date: required(edtf, { description: AS_EDTF }),
		kind: required(id, { references: 'kinds' }),
		place: optional(id, { references: 'places' }),
		via: list(id, { references: 'places', description: 'Places on the way, in order.' }),
		part_of: optional(id, { references: 'events' }),
		...texts('title'),
		...texts('summary'),
		...EVIDENCE,
		certainty: CERTAINTY,
	}),
	participants: table(
		['event', 'polity', 'organisation', 'role'],
		'Polities and organisations in events.',
		{
			event: required(id, { references: 'events' }),
			polity: optional(id, {
				references: 'polities',
				description: 'Empty only for an international organisation.',
			}),
			organisation: optional(id, { references: 'organisations' }),
			role: required(oneOf(PARTICIPANT_ROLES)),
			delegates: optional(count, { description: 'People.' }),
			unions: optional(count),
			...optionalTexts('note'),
		},
	),
	event_people: table(['event', 'person', 'role'], 'People in events.', {
		event: required(id, { references: 'events' }),
		person: required(id, { references: 'people' }),
		role: required(oneOf(PERSON_ROLES)),
		...optionalTexts('note'),
	}),
	quantities: table(['event', 'measure', 'of'], 'Numbers the sources give about events.', {
		event: required(id, { references: 'events' }),
		measure: required(id),
		value: required(count),
		of: required(id, { description: 'A polity or a word such as total.' }),
		...optionalTexts('note'),
		...EVIDENCE,
	}),
	ties: table(['id'], 'With this polity, this stage was reached, from this date, in this way.', {
		id: required(id),
		polity: required(id, { references: 'polities' }),
		stage: required(id, { references: 'stages' }),
		since: required(edtf, { description: AS_EDTF }),
		event: optional(id, { references: 'events', description: 'How it was reached.' }),
		organisations: list(id, { references: 'organisations' }),
		...texts('title'),
		...texts('summary'),
		...EVIDENCE,
		certainty: CERTAINTY,
	}),
	caveats: table(['id'], 'Warnings beside records.', {
		id: required(id),
		table: required(oneOf(CAVEAT_TABLES)),
		record: required(text, { description: 'Id in that table; for paragraphs source/locator.' }),
		origin: required(oneOf(ORIGINS)),
		...texts('text'),
		...optionalNames('reference'),
	}),
	other_names: table(
		['name'],
		'Names in Latin letters by which readers may seek a record, beside those it has.',
		{
			polity: optional(id, { references: 'polities' }),
			organisation: optional(id, { references: 'organisations' }),
			name: required(text, { description: 'As its own language is romanised, such as Hepburn.' }),
		},
	),
	readings: table(['word'], 'How Chinese words are read where a dictionary gets it wrong.', {
		word: required(text, { description: 'As it stands in names and titles.' }),
		pinyin: required(pinyin, { description: 'A syllable for each character, without tones.' }),
	}),
} satisfies Readonly<Record<TableName, TableSchema>>;

type ColumnsOf<N extends TableName> = (typeof SCHEMA)[N]['columns'];

/** The values of a row of table `N`, by column. */
export type Row<N extends TableName> = {
	readonly [C in keyof ColumnsOf<N>]: ColumnsOf<N>[C] extends Column<infer T> ? T : never;
};

/** The schema of a table without the types of its columns. */
export const schemaOf = (name: TableName): TableSchema => SCHEMA[name];
