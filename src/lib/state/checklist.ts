import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Language } from '#lib/domain/atlas.ts';
import type { KioskSettings } from '#lib/domain/kiosk.ts';
import { isTold, recordsOf, titleOf, type RecordRef } from '#lib/domain/records.ts';
import type { Outcome } from '#lib/offline/messages.ts';
import type { Notice } from '#lib/view/url.ts';
import type { Clock } from './playback.svelte.ts';
import { voiceFor, type Voice } from './narrator.svelte.ts';

export const CHECKS = [
	'build',
	'display',
	'touch',
	'renderer',
	'fonts',
	'voices',
	'records',
	'worker',
	'storage',
	'clock',
	'address',
	'settings',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** `doubtful`: the exhibition can open, but someone should know. */
export type CheckState = 'good' | 'doubtful' | 'bad';

/** What a check found: facts, without words of a language. */
export interface Finding {
	readonly state: CheckState;
	readonly value: string;
}

export type Check = () => Finding | Promise<Finding>;

/** What the checks ask of the browser; see browser-machine.ts. */
export interface Machine {
	/** CSS pixels of the window and of the screen, and device pixels to one of them. */
	display(): {
		readonly window: readonly [number, number];
		readonly screen: readonly [number, number];
		readonly ratio: number;
	};
	touchPoints(): number;
	/** Families of the page's fonts, and those that did not load. */
	fonts(): Promise<{ readonly loaded: number; readonly failed: readonly string[] }>;
	/** How a service worker stands to this page. */
	worker(): Promise<'serves' | 'waits' | 'none' | 'unsupported'>;
	/** Whether the browser keeps what is stored, and bytes used; `null` where it cannot say. */
	storage(): Promise<{ readonly persisted: boolean | null; readonly used: number | null }>;
	/** The wall clock, ms since 1970. */
	wallClock(): number;
}

/** What the page knows of itself. */
export interface KioskFacts {
	readonly index: AtlasIndex;
	readonly settings: KioskSettings;
	readonly notices: readonly Notice[];
	readonly build: string;
	readonly renderer: string;
	readonly voices: readonly Voice[];
	/** Name of the build that is held whole for use without a network. */
	readonly held: string | null;
	/** How the last attempt to fetch one ended. */
	readonly fetched: Outcome | null;
}

const DAY = 86_400_000;
/** A clock that was never set is at a time before the records were issued; no kiosk shows them for longer than this. */
const LIFE = 50 * 365.25 * DAY;

/** As much of a build's name as tells it from others. */
export const shortName = (build: string): string => build.slice(0, 8);

const state = (good: boolean, otherwise: CheckState = 'doubtful'): CheckState =>
	good ? 'good' : otherwise;

/** References from record to record that lead nowhere, as `type/id`. */
export const brokenLinks = (index: AtlasIndex): readonly string[] => {
	const { atlas } = index;
	const refs: RecordRef[] = [
		...recordsOf(index),
		...atlas.ties.flatMap((tie): RecordRef[] => [
			{ type: 'polity', id: tie.polity },
			...(tie.event === null ? [] : [{ type: 'event' as const, id: tie.event }]),
			...tie.organisations.map((id) => ({ type: 'organisation' as const, id })),
			{ type: 'source', id: tie.evidence.source },
		]),
		...atlas.events.flatMap((event): RecordRef[] => [
			{ type: 'source', id: event.evidence.source },
			...event.people.map(({ person }) => ({ type: 'person' as const, id: person })),
			...event.participants.flatMap(({ polity, organisation }): RecordRef[] => [
				...(polity === null ? [] : [{ type: 'polity' as const, id: polity }]),
				...(organisation === null ? [] : [{ type: 'organisation' as const, id: organisation }]),
			]),
		]),
	];
	const lost = refs.filter((ref) => titleOf(index, ref) === null || !isTold(index, ref));
	return [...new Set(lost.map(({ type, id }) => `${type}/${id}`))];
};

/** Every check of the list, to be run in its order. */
export const checklist = (
	machine: Machine,
	{ index, settings, notices, build, renderer, voices, held, fetched }: KioskFacts,
): Readonly<Record<CheckId, Check>> => ({
	build: () => ({ state: state(build !== '', 'bad'), value: build }),
	display: () => {
		const { window, screen, ratio } = machine.display();
		const millimetres = window.map((side) => Math.round(side / settings.pxPerMm));
		const full = window.every((side, i) => Math.abs(side - (screen[i] ?? 0)) <= 1);
		return {
			state: state(full),
			value: `${window.join(' × ')} px @${ratio} · ${millimetres.join(' × ')} mm`,
		};
	},
	touch: () => ({ state: state(machine.touchPoints() > 0), value: String(machine.touchPoints()) }),
	renderer: () => ({ state: state(renderer === 'gl'), value: renderer }),
	fonts: async () => {
		const { loaded, failed } = await machine.fonts();
		return {
			state: state(loaded > 0 && failed.length === 0),
			value: [`${loaded}`, ...failed.map((name) => `✗ ${name}`)].join(' · '),
		};
	},
	voices: () => {
		const of = (language: Language) => voiceFor(voices, language);
		return {
			state: state(!settings.speech || settings.languages.every((language) => of(language))),
			value: settings.languages
				.map((language) => `${language}: ${of(language)?.name ?? '—'}`)
				.join(' · '),
		};
	},
	records: () => {
		const lost = brokenLinks(index);
		return {
			state: state(lost.length === 0, 'bad'),
			value: [`${recordsOf(index).length}`, ...lost.slice(0, 5).map((ref) => `✗ ${ref}`)].join(
				' · ',
			),
		};
	},
	worker: async () => {
		const worker = await machine.worker();
		// A host that is out of reach is what the copy is for.
		const failed = fetched === 'full' || fetched === 'mismatch';
		return {
			state: state(worker === 'serves' && held !== null && !failed),
			value: [worker, held === null ? '—' : shortName(held), ...(failed ? [fetched] : [])].join(
				' · ',
			),
		};
	},
	storage: async () => {
		const { persisted, used } = await machine.storage();
		return {
			state: state(persisted === true),
			value: [
				persisted === null ? '?' : persisted ? '✓' : '✗',
				...(used === null ? [] : [`${(used / 1e6).toFixed(1)} MB`]),
			].join(' · '),
		};
	},
	clock: () => {
		const now = machine.wallClock();
		const issued = Date.parse(index.atlas.meta.issued);
		return {
			// A day, for time zones and clocks that differ from the editors'.
			state: state(now > issued - DAY && now < issued + LIFE, 'bad'),
			value: Number.isFinite(now)
				? new Date(now).toISOString().slice(0, 16).replace('T', ' ')
				: '—',
		};
	},
	address: () => ({
		state: state(settings.publicAddress !== null),
		value: settings.publicAddress ?? '—',
	}),
	settings: () => ({
		state: state(notices.length === 0),
		value:
			notices.length === 0
				? '✓'
				: notices.map(({ parameter, given }) => `${parameter}=${given}`).join(' · '),
	}),
});

/** A check that does not answer in this time has failed, ms. */
const PATIENCE = 5000;

/** What a check found; one that throws or hangs is bad, and says why. Never throws. */
export const runCheck = (check: Check, clock: Clock): Promise<Finding> =>
	new Promise((resolve) => {
		const stop = clock.after(PATIENCE, () => resolve({ state: 'bad', value: '…' }));
		const done = (finding: Finding) => {
			stop();
			resolve(finding);
		};
		Promise.resolve()
			.then(check)
			.then(done, (error: unknown) =>
				done({ state: 'bad', value: error instanceof Error ? error.message : String(error) }),
			);
	});
