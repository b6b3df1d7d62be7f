import type { Origin, ParticipantRole, PersonRole, Region, Scope } from '#lib/domain/atlas.ts';
import type { Citing } from '#lib/domain/citations.ts';
import type { RecordType } from '#lib/domain/records.ts';
import { m } from '#lib/paraglide/messages.js';

/** Words for the fixed roles of the tables, in the language of the page. */
export const roleLabel = (role: ParticipantRole): string =>
	({
		host: m.role_host,
		visitor: m.role_visitor,
		delegate: m.role_delegate,
		signatory: m.role_signatory,
		proposer: m.role_proposer,
		supporter: m.role_supporter,
		supported: m.role_supported,
		refused: m.role_refused,
		refuser: m.role_refuser,
		counterpart: m.role_counterpart,
		member: m.role_member,
		other: m.role_other,
	})[role]();

export const personRoleLabel = (role: PersonRole): string =>
	({
		leader: m.person_leader,
		'co-leader': m.person_co_leader,
		member: m.person_member,
		speaker: m.person_speaker,
		elected: m.person_elected,
		appointed: m.person_appointed,
		host: m.person_host,
		visitor: m.person_visitor,
		announcer: m.person_announcer,
		messenger: m.person_messenger,
		other: m.person_other,
	})[role]();

export const originLabel = (origin: Origin): string =>
	({ source: m.caveat_source, reading: m.caveat_reading, outside: m.caveat_outside })[origin]();

const MEASURES: Readonly<Record<string, () => string>> = {
	countries: m.measure_countries,
	organisations: m.measure_organisations,
	delegations: m.measure_delegations,
	delegates: m.measure_delegates,
	parties: m.measure_parties,
	unions: m.measure_unions,
	months: m.measure_months,
	days: m.measure_days,
	items: m.measure_items,
	leaders: m.measure_leaders,
};

/** A measure the interface has no word for is shown as the table has it. */
export const measureLabel = (measure: string): string => MEASURES[measure]?.() ?? measure;

export const scopeLabel = (scope: Scope): string =>
	({
		international: m.scope_international,
		national: m.scope_national,
		sectoral: m.scope_sectoral,
		local: m.scope_local,
		party: m.scope_party,
		state: m.scope_state,
	})[scope]();

export const regionLabel = (region: Region): string =>
	({
		'east-asia': m.region_east_asia,
		'southeast-asia': m.region_southeast_asia,
		'south-asia': m.region_south_asia,
		'west-asia': m.region_west_asia,
		africa: m.region_africa,
		europe: m.region_europe,
		'latin-america': m.region_latin_america,
		'north-america': m.region_north_america,
		oceania: m.region_oceania,
	})[region]();

export const recordsLabel = (type: RecordType): string =>
	({
		polity: m.records_polity,
		event: m.records_event,
		organisation: m.records_organisation,
		person: m.records_person,
		source: m.records_source,
	})[type]();

/** What rests on a paragraph, by table. */
export const citingLabel = (citing: Citing): string =>
	({
		tie: m.citing_tie,
		event: m.records_event,
		quantity: m.section_numbers,
		organisation: m.records_organisation,
		person: m.records_person,
		place: m.citing_place,
		polity: m.citing_polity,
	})[citing]();

export const recordLabel = (type: RecordType): string =>
	({
		polity: m.record_polity,
		event: m.record_event,
		organisation: m.record_organisation,
		person: m.record_person,
		source: m.record_source,
	})[type]();
