import type { ActorRef } from '#lib/domain/actor.ts';
import type { Language } from '#lib/domain/atlas.ts';
import { readingTime, stepAt } from '#lib/domain/story.ts';
import { eventsOfYear, neighbour, yearFor } from '#lib/domain/chronology.ts';
import { yearToMeet, yearToMeetActor } from '#lib/domain/meeting.ts';
import type { RecordRef } from '#lib/domain/records.ts';
import type { Reckoning } from '#lib/domain/reckoning.ts';
import { clampYear, type Year } from '#lib/domain/time.ts';
import type { Exhibit } from '#lib/scene/exhibit.ts';
import { createSceneMemory } from '#lib/scene/memory.ts';
import { stepTold, toldBy } from '#lib/view/story-view.ts';
import { formatView, parseView, type Notice } from '#lib/view/url.ts';
import type { Projection, View } from '#lib/view/view.ts';
import { browserClock, Playback, type Clock, type Stage } from './playback.svelte.ts';
import { Storyteller, type Lectern } from './story.svelte.ts';
import { ViewState } from './view-state.svelte.ts';

/** How a change of view goes into the browser's history: a selection can be gone back from, a year is only kept. */
export type Trace = 'push' | 'replace';

/** One person's visit: the view, what plays, and the scene that follows from them. */
export class Session implements Stage {
	readonly #recorded: Exhibit;
	readonly playback: Playback;
	readonly storyteller: Storyteller;
	readonly #language: () => Language;
	readonly #trace: (query: string, trace: Trace) => void;
	readonly #looked: ViewState;
	readonly #full = $derived.by((): View => ({ ...this.#looked.all, language: this.#language() }));
	#revealed = $state<number | null>(null);
	readonly #exhibit = $derived.by(() => this.#recorded.reckoned(this.dates));
	notices = $state.raw<readonly Notice[]>([]);

	readonly #sceneOf = createSceneMemory();
	readonly #scene = $derived.by(() =>
		this.#sceneOf({ ...this.exhibit, view: this.view, revealed: this.revealedEvents }),
	);

	constructor(
		exhibit: Exhibit,
		language: () => Language,
		trace: (query: string, trace: Trace) => void,
		clock: Clock = browserClock,
	) {
		this.#recorded = exhibit;
		this.#language = language;
		this.#trace = trace;
		this.#looked = new ViewState(parseView(new URLSearchParams(), exhibit.index, language()).view);
		this.playback = new Playback(exhibit.index.atlas.meta.span, this, clock);
		this.storyteller = new Storyteller(this.#lectern(), clock);
	}

	/** The exhibit as the view reckons dates. */
	get exhibit(): Exhibit {
		return this.#exhibit;
	}

	get view(): View {
		return this.#full;
	}

	get scene() {
		return this.#scene;
	}

	readonly #query = $derived.by(() => formatView(this.view, this.exhibit.index));

	/** Query string of the view. */
	get query(): string {
		return this.#query;
	}

	get year(): Year {
		return this.view.year;
	}

	/** Number of events listed under the shown year. */
	get events(): number {
		return this.yearEvents.length;
	}

	get hiddenKinds(): readonly string[] {
		return this.#looked.hiddenKinds;
	}

	get hiddenStages(): readonly string[] {
		return this.#looked.hiddenStages;
	}

	/** The record selected on the map. */
	get chosen(): RecordRef | null {
		return this.#looked.chosen;
	}

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
		this.#looked.all = view;
		this.notices = notices;
	}

	/** For the storyteller: a step decides what is shown, and leaving changes nothing of it. */
	#lectern(): Lectern {
		const { index } = this.exhibit;
		const view = (): View => this.view;
		const tell: Lectern['turn'] = (place, turned) => {
			const step = stepAt(index, place);
			if (!step) return;
			this.#stop();
			const { id, step: number } = place;
			const story = { id, step: number, aside: false };
			this.#change({ ...toldBy(step), story }, turned ? 'push' : 'replace');
		};
		return {
			get place() {
				return view().story;
			},
			get story() {
				const { story } = view();
				return story === null ? undefined : index.story.get(story.id);
			},
			get step() {
				return stepTold(index, view());
			},
			turn: tell,
			leave: () => this.#change({ story: null }, 'push'),
			readingTime: (step) => readingTime(step, this.#language()),
		};
	}

	/** As if the page had just been opened with a URL: what was chosen, what plays and how is forgotten. */
	reset(params: URLSearchParams): void {
		this.#stop();
		this.storyteller.pause();
		this.playback.speed = 1;
		this.playback.loop = false;
		this.read(params);
	}

	/**
	 * A picture of the attract loop: a year with its events up to `event`, or with none of them. Nobody chose
	 * it, so it leaves no trace.
	 */
	present(year: Year, event: string | null): void {
		this.#looked.all = { ...this.view, year, event: null, polity: null, actor: null };
		this.#revealed =
			event === null ? null : this.yearEvents.findIndex(({ id }) => id === event) + 1;
	}

	#change(change: Partial<View>, trace: Trace): void {
		this.#looked.all = { ...this.view, ...change };
		this.#trace(this.query, trace);
	}

	/** For the playback: a year with the first `revealed` of its events. */
	show(year: Year, revealed: number): void {
		this.#revealed = revealed;
		this.storyteller.pause();
		if (year !== this.year || this.view.event !== null || this.view.story !== null)
			this.#change({ year, event: null, story: null }, 'replace');
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
		this.#take({ year: nearest, event: null });
	}

	selectPolity(polity: string | null): void {
		if (!this.#isAlone(polity)) this.#lookUp({ polity, event: null, actor: null });
	}

	/** Whether a polity, or nothing where it is `null`, is all that is selected, and by hand. */
	#isAlone(polity: string | null): boolean {
		const { event, actor, story } = this.view;
		return polity === this.view.polity && !event && !actor && story?.aside !== false;
	}

	/** Shows a polity in a year in which there is something to see of it. */
	meetPolity(polity: string): void {
		this.#stop();
		const year = yearToMeet(this.exhibit.index, polity, this.year);
		if (!this.#isAlone(polity) || year !== this.year)
			this.#lookUp({ polity, event: null, actor: null, year });
	}

	/** Shows an event and the map of its date; the country it was reached from stays for the way back. */
	selectEvent(id: string | null): void {
		this.#stop();
		const event = id === null ? undefined : this.exhibit.index.event.get(id);
		if (!event) {
			if (this.view.event !== null) this.#change({ event: null }, 'push');
			return;
		}
		const year = yearFor(this.exhibit.index, event, this.year);
		this.#lookUp({ event: event.id, actor: null, year });
	}

	/** Shows the countries and journeys of an organisation or a person. */
	selectActor(actor: ActorRef): void {
		this.#stop();
		this.#lookUp({ actor, polity: null, event: null });
	}

	/** The same, in a year in which something of theirs happened. What the hub's organisation did is the whole atlas. */
	meetActor(actor: ActorRef): void {
		const { hub } = this.exhibit.index.atlas.meta;
		if (actor.type === 'organisation' && actor.id === hub.organisation)
			return this.meetPolity(hub.polity);
		this.#stop();
		const year = yearToMeetActor(this.exhibit.index, actor, this.year);
		this.#lookUp({ actor, polity: null, event: null, year });
	}

	/** Selects a record; a story waits meanwhile. */
	#lookUp(selection: Partial<View>): void {
		const { story } = this.view;
		this.storyteller.pause();
		this.#change({ ...selection, story: story && { ...story, aside: true } }, 'push');
	}

	/** Who turns the years or the filters takes the map over from a story. */
	#take(change: Partial<View>): void {
		this.storyteller.pause();
		this.#change({ ...change, story: null }, 'replace');
	}

	/** Escape, or a tap on the sea: back to the story, or out of it, else nothing is selected any more. */
	close(): void {
		this.notices = [];
		const { story } = this.view;
		if (story?.aside) return this.storyteller.comeBack();
		if (story) return this.storyteller.leave();
		const { event, polity, actor } = this.view;
		if (event !== null || polity !== null || actor !== null)
			this.#change({ event: null, polity: null, actor: null }, 'push');
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

	get dates(): Reckoning {
		return this.#looked.dates;
	}

	/** Another reckoning of dates; a selected event is then looked at in its year under it. */
	set dates(dates: Reckoning) {
		if (dates === this.dates) return;
		this.#stop();
		const { index } = this.#recorded.reckoned(dates);
		const event = this.view.event === null ? undefined : index.event.get(this.view.event);
		this.#change({ dates, year: event ? yearFor(index, event, this.year) : this.year }, 'push');
	}

	get projection(): Projection {
		return this.#looked.projection;
	}

	set projection(projection: Projection) {
		this.#change({ projection }, 'replace');
	}

	toggleKind(kind: string): void {
		this.#take({ hiddenKinds: toggled(this.view.hiddenKinds, kind) });
	}

	toggleStage(stage: string): void {
		this.#take({ hiddenStages: toggled(this.view.hiddenStages, stage) });
	}

	showAll(): void {
		this.#take({ hiddenKinds: [], hiddenStages: [] });
	}
}

const toggled = (list: readonly string[], id: string): readonly string[] =>
	list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
