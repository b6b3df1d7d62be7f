import type { Atlas, AtlasMeta, Caveat, Evidence } from '#lib/domain/atlas.ts';
import { groupBy } from './check/dataset.ts';
import type { TableName } from './columns.ts';
import { paragraphKey, type CAVEAT_TABLES, type Row } from './schema.ts';
import type { Table, Tables } from './tables.ts';
import { optionalTextOf, textOf } from './texts.ts';

type List<K extends keyof Atlas> = Atlas[K] extends readonly (infer T)[] ? T : never;

const evidenceOf = ({ source, locator, anchor }: Evidence): Evidence => ({
	source,
	locator,
	anchor,
});

const rowsOf = <N extends TableName>({ entries }: Table<N>): readonly Row<N>[] =>
	entries.map(({ values }) => values);

type CaveatsOf = (
	table: (typeof CAVEAT_TABLES)[number],
	record: string,
) => { readonly caveats: readonly Caveat[] };

const gatherCaveats = (rows: readonly Row<'caveats'>[]): CaveatsOf => {
	const groups = groupBy(rows, ({ table, record }) => `${table} ${record}`);
	return (table, record) => ({
		caveats: (groups.get(`${table} ${record}`) ?? []).map((row) => ({
			id: row.id,
			origin: row.origin,
			text: textOf(row, 'text'),
			reference: optionalTextOf(row, 'reference'),
		})),
	});
};

const capitalOf = (row: Row<'polities'>): List<'polities'>['capital'] => {
	const name = optionalTextOf(row, 'capital');
	const { capital_lon: lon, capital_lat: lat } = row;
	return name === null || lon === null || lat === null ? null : { name, lon, lat };
};

const mentionOf = ({ source, locator, anchor }: Row<'polities'>): Evidence | null =>
	source === null || locator === null || anchor === null ? null : { source, locator, anchor };

const assemblePolities = (tables: Tables, caveatsOf: CaveatsOf): Atlas['polities'] => {
	const names = groupBy(rowsOf(tables.polity_names), ({ polity }) => polity);
	return rowsOf(tables.polities).map((row) => ({
		id: row.id,
		name: textOf(row, 'name'),
		names: (names.get(row.id) ?? []).map((period) => ({
			span: { start: period.from, end: period.to },
			name: textOf(period, 'name'),
		})),
		now: optionalTextOf(row, 'now'),
		region: row.region,
		span: { start: row.start, end: row.end },
		capital: capitalOf(row),
		predecessors: row.predecessors,
		evidence: mentionOf(row),
		...caveatsOf('polities', row.id),
	}));
};

const assembleEvents = (tables: Tables, caveatsOf: CaveatsOf): Atlas['events'] => {
	const participants = groupBy(rowsOf(tables.participants), ({ event }) => event);
	const people = groupBy(rowsOf(tables.event_people), ({ event }) => event);
	const quantities = groupBy(rowsOf(tables.quantities), ({ event }) => event);
	return rowsOf(tables.events).map((row) => ({
		id: row.id,
		date: row.date,
		kind: row.kind,
		place: row.place,
		via: row.via,
		partOf: row.part_of,
		title: textOf(row, 'title'),
		summary: textOf(row, 'summary'),
		evidence: evidenceOf(row),
		certainty: row.certainty,
		participants: (participants.get(row.id) ?? []).map((participant) => ({
			polity: participant.polity,
			organisation: participant.organisation,
			role: participant.role,
			delegates: participant.delegates,
			unions: participant.unions,
			note: optionalTextOf(participant, 'note'),
		})),
		people: (people.get(row.id) ?? []).map((person) => ({
			person: person.person,
			role: person.role,
			note: optionalTextOf(person, 'note'),
		})),
		quantities: (quantities.get(row.id) ?? []).map((quantity) => ({
			measure: quantity.measure,
			value: quantity.value,
			of: quantity.of,
			note: optionalTextOf(quantity, 'note'),
			evidence: evidenceOf(quantity),
		})),
		...caveatsOf('events', row.id),
	}));
};

type Actors = Pick<Atlas, 'places' | 'organisations' | 'people'>;

const assembleActors = (tables: Tables, caveatsOf: CaveatsOf): Actors => ({
	places: rowsOf(tables.places).map((row) => ({
		id: row.id,
		name: textOf(row, 'name'),
		lon: row.lon,
		lat: row.lat,
		evidence: evidenceOf(row),
		...caveatsOf('places', row.id),
	})),
	organisations: rowsOf(tables.organisations).map((row) => ({
		id: row.id,
		name: textOf(row, 'name'),
		abbr: row.abbr,
		polity: row.polity,
		scope: row.scope,
		parent: row.parent,
		evidence: evidenceOf(row),
		...caveatsOf('organisations', row.id),
	})),
	people: rowsOf(tables.people).map((row) => ({
		id: row.id,
		name: textOf(row, 'name'),
		reading: row.reading,
		polity: row.polity,
		organisation: row.organisation,
		role: optionalTextOf(row, 'role'),
		evidence: evidenceOf(row),
		...caveatsOf('people', row.id),
	})),
});

const assembleTies = (tables: Tables, caveatsOf: CaveatsOf): Atlas['ties'] =>
	rowsOf(tables.ties).map((row) => ({
		id: row.id,
		polity: row.polity,
		stage: row.stage,
		since: row.since,
		event: row.event,
		organisations: row.organisations,
		title: textOf(row, 'title'),
		summary: textOf(row, 'summary'),
		evidence: evidenceOf(row),
		certainty: row.certainty,
		...caveatsOf('ties', row.id),
	}));

type Sources = Pick<Atlas, 'sources' | 'paragraphs'>;

const assembleSources = (tables: Tables, caveatsOf: CaveatsOf): Sources => ({
	sources: rowsOf(tables.sources).map((row) => ({
		id: row.id,
		title: textOf(row, 'title'),
		author: optionalTextOf(row, 'author'),
		publisher: optionalTextOf(row, 'publisher'),
		language: row.language,
		note: optionalTextOf(row, 'note'),
	})),
	paragraphs: rowsOf(tables.paragraphs).map((row) => ({
		source: row.source,
		locator: row.locator,
		section: textOf(row, 'section'),
		topic: textOf(row, 'topic'),
		...caveatsOf('paragraphs', paragraphKey(row)),
	})),
});

type Vocabularies = Pick<Atlas, 'kinds' | 'stages'>;

const assembleVocabularies = (tables: Tables): Vocabularies => ({
	kinds: rowsOf(tables.kinds).map((row) => ({
		id: row.id,
		order: row.order,
		line: row.line,
		label: textOf(row, 'label'),
		definition: textOf(row, 'definition'),
	})),
	stages: rowsOf(tables.stages).map((row) => ({
		id: row.id,
		rank: row.rank,
		label: textOf(row, 'label'),
		definition: textOf(row, 'definition'),
	})),
});

/** Joins tables without issues into an atlas; every list is in table order. */
export const assembleAtlas = (
	tables: Tables,
	meta: AtlasMeta,
	stories: Atlas['stories'],
): Atlas => {
	const caveatsOf = gatherCaveats(rowsOf(tables.caveats));
	return {
		meta,
		...assembleSources(tables, caveatsOf),
		polities: assemblePolities(tables, caveatsOf),
		tenures: rowsOf(tables.tenures).map((row) => ({
			unit: row.unit,
			polity: row.polity,
			span: { start: row.from, end: row.to },
			status: row.status,
			under: row.under,
			note: optionalTextOf(row, 'note'),
		})),
		...assembleActors(tables, caveatsOf),
		...assembleVocabularies(tables),
		events: assembleEvents(tables, caveatsOf),
		ties: assembleTies(tables, caveatsOf),
		otherNames: rowsOf(tables.other_names),
		stories,
	};
};
