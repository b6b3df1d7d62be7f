import type { EdtfDate } from './edtf.ts';
import type { KioskSettings } from './kiosk.ts';
import type { Story } from './story.ts';
import { covers, type Day, type Span, type Year, type YearSpan } from './time.ts';

/** A language of the atlas; the interface has messages for `zh` and `en`. */
export type Language = 'zh' | 'en';
/** The tag by which browsers and search engines know it; Chinese is in simplified characters. */
export const languageTag = (language: Language): string =>
	language === 'zh' ? 'zh-Hans' : language;
/** A language's name in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };
/** A text in every language of the atlas. */
export type Text = Readonly<Record<Language, string>>;

/** Where a reader finds the statement: source, paragraph, and up to 12 characters that stand there. */
export interface Evidence {
	readonly source: string;
	readonly locator: string;
	readonly anchor: string;
}

export type Certainty = 'stated' | 'inferred' | 'uncertain';

/** What a caveat tells of: the source's limits, how it was read, or what is known from elsewhere. */
export const ORIGINS = ['source', 'reading', 'outside'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A warning beside a record. `outside` = known from elsewhere, never from the source. */
export interface Caveat {
	readonly id: string;
	readonly origin: Origin;
	readonly text: Text;
	readonly reference: Text | null;
}

export interface Source {
	readonly id: string;
	readonly title: Text;
	readonly author: Text | null;
	readonly publisher: Text | null;
	readonly language: string;
	readonly note: Text | null;
}

/** A paragraph of a source, described in the editor's own words. */
export interface Paragraph {
	readonly source: string;
	readonly locator: string;
	readonly section: Text;
	readonly topic: Text;
	readonly caveats: readonly Caveat[];
}

export const REGIONS = [
	'east-asia',
	'southeast-asia',
	'south-asia',
	'west-asia',
	'africa',
	'europe',
	'latin-america',
	'north-america',
	'oceania',
] as const;
export type Region = (typeof REGIONS)[number];

/** A state or territory as it existed. */
export interface Polity {
	readonly id: string;
	readonly name: Text;
	/** Names it bore during part of its life, where they differ from `name`. */
	readonly names: readonly { readonly span: Span; readonly name: Text }[];
	/** Today's name, where it differs. */
	readonly now: Text | null;
	readonly region: Region;
	readonly span: Span;
	readonly capital: (Coordinates & { readonly name: Text }) | null;
	/** Polities whose ties it carries on. */
	readonly predecessors: readonly string[];
	/** Where the source names it, though it takes part in nothing; `null` where the records tell of it or the source does not. */
	readonly evidence: Evidence | null;
	readonly caveats: readonly Caveat[];
}

/** Degrees, WGS 84. */
export interface Coordinates {
	readonly lon: number;
	readonly lat: number;
}

export const STATUSES = [
	'sovereign',
	'colony',
	'protectorate',
	'trust',
	'occupied',
	'condominium',
	'disputed',
] as const;
export type Status = (typeof STATUSES)[number];

/** Polity `polity` held unit `unit` during `span`. */
export interface Tenure {
	readonly unit: string;
	readonly polity: string;
	readonly span: Span;
	readonly status: Status;
	/** Administering polities. */
	readonly under: readonly string[];
	readonly note: Text | null;
}

export interface Place extends Coordinates {
	readonly id: string;
	readonly name: Text;
	readonly evidence: Evidence;
	readonly caveats: readonly Caveat[];
}

export const SCOPES = ['international', 'national', 'sectoral', 'local', 'party', 'state'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Organisation {
	readonly id: string;
	readonly name: Text;
	readonly abbr: string | null;
	/** `null` = international. */
	readonly polity: string | null;
	readonly scope: Scope;
	readonly parent: string | null;
	readonly evidence: Evidence;
	readonly caveats: readonly Caveat[];
}

export interface Person {
	readonly id: string;
	readonly name: Text;
	readonly reading: 'established' | 'uncertain';
	readonly polity: string | null;
	readonly organisation: string | null;
	readonly role: Text | null;
	readonly evidence: Evidence;
	readonly caveats: readonly Caveat[];
}

/** How arcs of a kind are drawn; `broken` = a refusal. */
export const LINES = ['solid', 'dashed', 'dotted', 'broken'] as const;
export type Line = (typeof LINES)[number];

/** The most solid or dashed kinds that each have a colour of their own (encoding/scales.ts). */
export const PLAIN_KINDS = 11;

/** What an event is; lines, marks and bars show it by colour and stroke. */
export interface Kind {
	readonly id: string;
	readonly order: number;
	readonly line: Line;
	readonly label: Text;
	readonly definition: Text;
}

/** How far a tie has come. */
export interface Stage {
	readonly id: string;
	/** 1 = lowest; `null` = apart from the ladder (solidarity). */
	readonly rank: number | null;
	readonly label: Text;
	readonly definition: Text;
}

export const PARTICIPANT_ROLES = [
	'host',
	'visitor',
	'delegate',
	'signatory',
	'proposer',
	'supporter',
	'supported',
	'refused',
	'refuser',
	'counterpart',
	'member',
	'other',
] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** Roles whose bearer travelled, or would have, to the place of the event. */
export const travels = (role: ParticipantRole): boolean =>
	role === 'visitor' || role === 'delegate' || role === 'refused';

export interface Participant {
	readonly polity: string | null;
	readonly organisation: string | null;
	readonly role: ParticipantRole;
	/** People; `null` = the source does not say. */
	readonly delegates: number | null;
	readonly unions: number | null;
	readonly note: Text | null;
}

export const PERSON_ROLES = [
	'leader',
	'co-leader',
	'member',
	'speaker',
	'elected',
	'appointed',
	'host',
	'visitor',
	'announcer',
	'messenger',
	'other',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export interface EventPerson {
	readonly person: string;
	readonly role: PersonRole;
	readonly note: Text | null;
}

/** A number that the source gives about an event, e.g. measure `delegates`, value 55, of `total`. */
export interface Quantity {
	readonly measure: string;
	readonly value: number;
	readonly of: string;
	readonly note: Text | null;
	readonly evidence: Evidence;
}

export interface AtlasEvent {
	readonly id: string;
	readonly date: EdtfDate;
	readonly kind: string;
	readonly place: string | null;
	readonly via: readonly string[];
	readonly partOf: string | null;
	readonly title: Text;
	readonly summary: Text;
	readonly evidence: Evidence;
	readonly certainty: Certainty;
	readonly participants: readonly Participant[];
	readonly people: readonly EventPerson[];
	readonly quantities: readonly Quantity[];
	readonly caveats: readonly Caveat[];
}

/** A country-level relationship record: with `polity`, `stage` was reached `since`, in this way. */
export interface Tie {
	readonly id: string;
	readonly polity: string;
	readonly stage: string;
	readonly since: EdtfDate;
	/** The event by which it was reached, where one event did it. */
	readonly event: string | null;
	readonly organisations: readonly string[];
	readonly title: Text;
	readonly summary: Text;
	readonly evidence: Evidence;
	readonly certainty: Certainty;
	readonly caveats: readonly Caveat[];
}

export interface AtlasMeta {
	readonly id: string;
	readonly title: Text;
	readonly subtitle: Text;
	readonly intro: Text;
	readonly hub: { readonly polity: string; readonly organisation: string; readonly place: string };
	readonly span: YearSpan;
	readonly defaultYear: Year;
	readonly languages: readonly [Language, ...Language[]];
	readonly worldview: string;
	readonly worldviewNote: Text;
	readonly licence: string;
	readonly credit: Text;
	/** Under whom the records are cited. */
	readonly editors: Text;
	/** Of the records, as it is cited. */
	readonly version: string;
	/** When that version was given out. */
	readonly issued: Day;
	/** Number of an official map approval (审图号), where the map has one. */
	readonly mapApproval: string | null;
	readonly camera: Coordinates;
	readonly kiosk: KioskSettings;
}

/** A name by which readers may seek a polity or an organisation, of which one is given; it is shown nowhere else. */
export interface OtherName {
	readonly polity: string | null;
	readonly organisation: string | null;
	/** In Latin letters. */
	readonly name: string;
}

/** All records of an atlas, checked and immutable; plain JSON, so that it crosses from build to browser. Every list is in table order. */
export interface Atlas {
	readonly meta: AtlasMeta;
	readonly sources: readonly Source[];
	readonly paragraphs: readonly Paragraph[];
	readonly polities: readonly Polity[];
	readonly tenures: readonly Tenure[];
	readonly places: readonly Place[];
	readonly organisations: readonly Organisation[];
	readonly people: readonly Person[];
	readonly kinds: readonly Kind[];
	readonly stages: readonly Stage[];
	readonly events: readonly AtlasEvent[];
	readonly ties: readonly Tie[];
	readonly otherNames: readonly OtherName[];
	/** In the order in which they are offered. */
	readonly stories: readonly Story[];
}

/** The name a polity bore on `day`. */
export const nameOn = (polity: Polity, day: Day): Text =>
	polity.names.find(({ span }) => covers(span, day))?.name ?? polity.name;
