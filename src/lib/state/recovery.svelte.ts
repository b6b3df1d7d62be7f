import { startOf } from '#lib/view/kiosk.ts';
import { CALM, Climb, leastAge, PARTS, restOf, type Incident, type Rung } from './ladder.ts';
import type { What } from './log.ts';
import { browserMonotonic, type MonotonicClock } from './monotonic.ts';
import { tabMemory, type ReloadMemory } from './reload-memory.ts';

/** Parts of the page see to their own rebuilding. */
const isPart = (incident: Incident): boolean => PARTS.some((part) => part === incident);

interface Surroundings {
	readonly clock: MonotonicClock;
	readonly reloads: ReloadMemory;
	readonly reload: () => void;
	/** Where nobody can leave a view that fails: makes the next reload begin without it; else `null`. */
	readonly afresh: (() => void) | null;
	readonly note: (what: What, detail: string) => void;
}

/** A kiosk's address keeps the visit, which a reload goes on with; without it the kiosk is at its start. */
const leaveVisit = (): void => {
	const start = startOf(new URLSearchParams(location.search));
	history.replaceState(history.state, '', `${location.pathname}${start}`);
};

/** What a browser gives; `exhibited`: the page is a kiosk's. */
export const inBrowser = (note: Surroundings['note'], exhibited: () => boolean): Surroundings => ({
	clock: browserMonotonic,
	reloads: tabMemory,
	reload: () => location.reload(),
	get afresh() {
		return exhibited() ? leaveVisit : null;
	},
	note,
});

/** Restores, rebuilds, rests and at last reloads, each for a bounded number of times. */
export class Recovery {
	readonly #around: Surroundings;
	readonly #climb = new Climb();
	/** Parts of the page that cannot be shown now. */
	readonly #stuck = new Set<object>();
	#gl = $state(true);
	#build = $state(0);
	/** Rests of the SVG map in a row. */
	#rests = 0;
	#reloadPlanned = false;
	#cancelRest: () => void = () => {};
	#cancelCalm: () => void = () => {};

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** Whether MapLibre may be tried. */
	get gl(): boolean {
		return this.#gl;
	}

	/** Changes with each map by MapLibre that is to be made anew. */
	get build(): number {
		return this.#build;
	}

	/** Something has happened; the rung returned is taken already, but for a part's own `rebuild`. */
	report(incident: Incident, detail = ''): Rung {
		this.settle();
		const rung = this.#climb.next(incident, this.#around.clock.now());
		const told = incident === 'elsewhere' ? 'error' : 'incident';
		this.#around.note(told, `${incident} → ${rung}${detail && `: ${detail}`}`);
		if (rung === 'svg') this.#rest(incident);
		if (rung === 'rebuild' && !isPart(incident)) this.#build += 1;
		if (rung === 'reload') this.#reloadWhenDue(incident);
		return rung;
	}

	/** What was in trouble stands again. */
	mended(what: string): void {
		this.#around.note('recovery', what);
		this.settle();
	}

	/** Nothing is wrong: after a while without trouble all counts begin anew. Returns how to stop. */
	settle(): () => void {
		this.#cancelCalm();
		this.#cancelCalm = this.#around.clock.after(CALM, () => {
			if (this.#gl) this.#rests = 0;
			if (this.#stuck.size === 0) this.#around.reloads.remember(0);
		});
		return () => this.#cancelCalm();
	}

	/** A part cannot be shown until what it returns is called. */
	stuck(part: object): () => void {
		this.#stuck.add(part);
		return () => void this.#stuck.delete(part);
	}

	#rest(incident: Incident): void {
		this.#gl = false;
		this.#cancelRest();
		const time = restOf(incident, this.#rests);
		this.#rests += 1;
		this.#cancelRest = this.#around.clock.after(time, () => {
			this.#around.note('recovery', `WebGL again after ${Math.round(time / 1000)} s`);
			this.#build += 1;
			this.#gl = true;
			this.settle();
		});
	}

	#reloadWhenDue(incident: Incident): void {
		const { clock, reloads, note, reload, afresh } = this.#around;
		if (this.#reloadPlanned) return;
		const count = reloads.count();
		const go = () => {
			note('reload', `${incident}, ${count} before`);
			reloads.remember(count + 1);
			// The view that a first reload came back to is what fails.
			if (count > 0) afresh?.();
			reload();
		};
		// The first reload that leaves the view is no second try of the same, so it need not wait.
		const same = afresh === null ? count : Math.max(0, count - 1);
		const wait = leastAge(same) - clock.now();
		if (wait <= 0) {
			this.#reloadPlanned = true;
			return go();
		}
		this.#reloadPlanned = true;
		clock.after(wait, () => {
			this.#reloadPlanned = false;
			// What has come right meanwhile needs no reload.
			if (this.#stuck.size > 0) go();
		});
	}
}
