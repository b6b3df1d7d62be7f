import type { Language } from '#lib/domain/atlas.ts';
import { eventsOfYear, neighbour, yearFor } from '#lib/domain/chronology.ts';
import { clampYear, type Year } from '#lib/domain/time.ts';
import { buildScene } from '#lib/scene/build.ts';
import type { Exhibit } from '#lib/scene/exhibit.ts';
import { formatView, parseView, type Notice } from '#lib/view/url.ts';
import type { Projection, View } from '#lib/view/view.ts';
import { browserClock, Playback, type Clock, type Stage } from './playback.svelte.ts';

/** How a change of view goes into the browser's history: a selection can be gone back from, a year is only kept. */
export type Trace = 'push' | 'replace';

/** One person's visit: the view, what plays, and the scene that follows from them. */
export class Session implements Stage {
	readonly exhibit: Exhibit;
	readonly playback: Playback;
	readonly #language: () => Language;
	readonly #trace: (query: string, trace: Trace) => void;
	#view = $state.raw() as Omit<View, 'language'>;
	readonly #full = $derived.by((): View => ({ ...this.#view, language: this.#language() }));
	#revealed = $state<number | null>(null);
	notices = $state.raw<readonly Notice[]>([]);

	readonly #scene = $derived.by(() =>
		buildScene({ ...this.exhibit, view: this.view, revealed: this.revealedEvents }),
	);

	constructor(
		exhibit: Exhibit,
		language: () => Language,
		trace: (query: string, trace: Trace) => void,
		clock: Clock = browserClock,
	) {
		this.exhibit = exhibit;
		this.#language = language;
		this.#trace = trace;
		this.#view = parseView(new URLSearchParams(), exhibit.index, language()).view;
		this.playback = new Playback(exhibit.index.atlas.meta.span, this, clock);
	}

	get view(): View {
		return this.#full;
	}

	get scene() {
		return this.#scene;
	}

	/** Query string of the view. */
	get query(): string {
		return formatView(this.view, this.exhibit.index);
	}

	get year(): Year {
		return this.view.year;
	}

	/** Number of events listed under the shown year. */
	get events(): number {
		return this.yearEvents.length;
	}

	/** The same list until the filter changes, so that a year step leaves what depends on it alone. */
	readonly hiddenKinds = $derived(this.view.hiddenKinds);

	readonly yearEvents = $derived.by(() =>
		eventsOfYear(this.exhibit.index, this.view.year).filter(
			({ kind }) => !this.hiddenKinds.includes(kind),
		),
	);

	/** While playing: the events that have appeared so far; `null` = all. */
	readonly revealedEvents = $derived.by(() =>
		this.#revealed === null
			? null
			: new Set(this.yearEvents.slice(0, this.#revealed).map(({ id }) => id)),
	);

	/** The event that has just appeared. */
	readonly latest = $derived(
		this.#revealed === null ? null : (this.yearEvents[this.#revealed - 1] ?? null),
	);

	/** Takes over what a URL says. */
	read(params: URLSearchParams): void {
		const { view, notices } = parseView(params, this.exhibit.index, this.#language());
		this.#view = view;
		this.notices = notices;
	}

	#change(change: Partial<View>, trace: Trace): void {
		this.#view = { ...this.view, ...change };
		this.#trace(this.query, trace);
	}

	/** For the playback: a year with the first `revealed` of its events. */
	show(year: Year, revealed: number): void {
		this.#revealed = revealed;
		if (year !== this.year || this.view.event !== null)
			this.#change({ year, event: null }, 'replace');
		if (!this.playback.playing) this.#revealed = null;
	}

	finished(): void {
		this.#revealed = null;
	}

	#stop(): void {
		this.playback.pause();
		this.#revealed = null;
	}

	goTo(year: Year): void {
		this.#stop();
		const nearest = clampYear(year, this.exhibit.index.atlas.meta.span);
		this.#change({ year: nearest, event: null }, 'replace');
	}

	selectPolity(polity: string | null): void {
		if (polity === this.view.polity && this.view.event === null) return;
		this.#change({ polity, event: null }, 'push');
	}

	/** Shows an event and the map of its date; the country it was reached from stays for the way back. */
	selectEvent(id: string | null): void {
		this.#stop();
		const event = id === null ? undefined : this.exhibit.index.event.get(id);
		if (!event) {
			if (this.view.event !== null) this.#change({ event: null }, 'push');
			return;
		}
		this.#change({ event: event.id, year: yearFor(this.exhibit.index, event, this.year) }, 'push');
	}

	/** Escape, or a tap on the sea: the event first, then the country. */
	close(): void {
		this.notices = [];
		if (this.view.event !== null || this.view.polity !== null)
			this.#change({ event: null, polity: null }, 'push');
	}

	stepEvent(step: 1 | -1): void {
		const { index } = this.exhibit;
		const next = neighbour(
			index,
			{ from: this.view.event, year: this.year },
			step,
			({ kind }) => !this.view.hiddenKinds.includes(kind),
		);
		if (next) this.selectEvent(next.id);
	}

	set projection(projection: Projection) {
		this.#change({ projection }, 'replace');
	}

	toggleKind(kind: string): void {
		this.#change({ hiddenKinds: toggled(this.view.hiddenKinds, kind) }, 'replace');
	}

	toggleStage(stage: string): void {
		this.#change({ hiddenStages: toggled(this.view.hiddenStages, stage) }, 'replace');
	}

	showAll(): void {
		this.#change({ hiddenKinds: [], hiddenStages: [] }, 'replace');
	}
}

const toggled = (list: readonly string[], id: string): readonly string[] =>
	list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
