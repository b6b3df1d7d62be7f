import type { Outcome, Status, ToWorker } from '#lib/offline/messages.ts';
import type { Clock } from './playback.svelte.ts';

/** What the page asks of the browser; see browser-offline.ts. */
export interface OfflinePort {
	/** Starts the service worker; false where there is none to be had. */
	register(): Promise<boolean>;
	post(message: ToWorker): void;
	/** Hears the worker; returns how to stop. */
	listen(hear: (status: Status) => void): () => void;
	/** Tells when the network has come back; returns how to stop. */
	online(run: () => void): () => void;
	/** The visitor asked the browser to save data. */
	readonly sparing: boolean;
	/** Whether the browser will keep what is stored; `ask`: it is asked to. `null`: it cannot say. */
	persistence(ask: boolean): Promise<boolean | null>;
	reload(): void;
}

const MINUTE = 60_000;
/** Between two looks for a new build, and at most between two attempts. */
const HOUR = 60 * MINUTE;
/** A worker that was killed answers nothing: it is asked again. */
const PATIENCE = 5 * MINUTE;

const isFine = (outcome: Outcome): boolean => outcome === 'complete' || outcome === 'same';

/** Whether the site is held for use without a network, and a newer build that waits. */
export class Offline {
	readonly #port: OfflinePort;
	readonly #version: string;
	readonly #clock: Clock;
	readonly #note: (what: 'incident' | 'recovery', detail: string) => void;
	#status = $state.raw<Status | null>(null);
	#outcome = $state.raw<Outcome | null>(null);
	#persisted = $state<boolean | null>(null);
	#dismissed = $state<string | null>(null);
	/** A kiosk asks nobody: it switches with applyWhenIdle. */
	asks = $state(true);
	#failures = 0;
	#applying = false;
	#cancel: () => void = () => undefined;

	/** `note` hears of an attempt that failed unless the one before failed likewise, and of the first that did not. */
	constructor(
		port: OfflinePort,
		version: string,
		clock: Clock,
		note: (what: 'incident' | 'recovery', detail: string) => void = () => undefined,
	) {
		this.#port = port;
		this.#version = version;
		this.#clock = clock;
		this.#note = note;
	}

	/** Name of the build that is held whole, `null` while none is. */
	get held(): string | null {
		return this.#status?.current ?? null;
	}

	/** A newer build than this page's is held whole. */
	get update(): boolean {
		return this.#status?.update ?? false;
	}

	/** Share of a build fetched so far, 0–1; `null` while none is being fetched. */
	get progress(): number | null {
		const progress = this.#status?.progress;
		return progress ? progress.done / progress.total : null;
	}

	/** How the last attempt to fetch a build ended. */
	get outcome(): Outcome | null {
		return this.#outcome;
	}

	/** Whether the browser has promised to keep what is stored; `null`: not known. */
	get persisted(): boolean | null {
		return this.#persisted;
	}

	/** The visitor is to be told that a newer build waits. */
	get notice(): boolean {
		const { next = null, current = null } = this.#status ?? {};
		return this.asks && this.update && this.#dismissed !== (next ?? current);
	}

	/** Begins once the page rests; returns how to stop. */
	start(): () => void {
		const stops = [this.#port.listen(this.#hear), this.#port.online(this.#again)];
		void this.#begin();
		return () => {
			this.#cancel();
			for (const stop of stops) stop();
		};
	}

	/** Shows the newer build in place of this page. */
	apply(): void {
		this.#applying = true;
		this.#post('apply');
	}

	/** For a kiosk, called whenever nobody is using it: shows a newer build if one waits. */
	applyWhenIdle(): void {
		if (this.update) this.apply();
	}

	/** Someone has come before the newer build: this page stays until the kiosk rests again. */
	stay(): void {
		this.#applying = false;
	}

	/** The visitor does not want the newer build now. */
	dismiss(): void {
		const { next = null, current = null } = this.#status ?? {};
		this.#dismissed = next ?? current;
	}

	/** Asks the browser to keep what is stored. Some ask the visitor: a kiosk does it at each start. */
	async persist(): Promise<void> {
		this.#persisted = await this.#port.persistence(true);
	}

	async #begin(): Promise<void> {
		this.#persisted = await this.#port.persistence(false);
		if (!(await this.#port.register())) return;
		if (this.#port.sparing) this.#post('hello');
		else this.#check();
	}

	#post(type: ToWorker['type']): void {
		this.#port.post({ type, version: this.#version });
	}

	readonly #check = (): void => {
		this.#post('check');
		this.#wait(PATIENCE);
	};

	/** The network has come back. */
	readonly #again = (): void => {
		if (this.#status === null || this.#port.sparing) return;
		this.#failures = 0;
		this.#check();
	};

	#wait(milliseconds: number): void {
		this.#cancel();
		this.#cancel = this.#clock.after(milliseconds, this.#check);
	}

	readonly #hear = (status: Status): void => {
		// Another page's attempt that completes the first build; later ones change nothing the browser keeps.
		const first = this.held === null && status.outcome === 'complete' && status.next === null;
		this.#status = status;
		if (this.#applying && status.next === null && status.update) return this.#port.reload();
		if (first && this.#persisted === false) void this.persist();
		// Built since this page was told: it may say which build it is of.
		if (status.current !== null && status.bound === null && status.outcome !== null)
			this.#post('hello');
		if (status.outcome !== null) this.#ended(status.outcome);
		else if (status.progress) this.#wait(PATIENCE);
	};

	#ended(outcome: Outcome): void {
		const fine = isFine(outcome);
		if (!fine && outcome !== this.#outcome) this.#note('incident', `offline copy: ${outcome}`);
		if (fine && this.#outcome !== null && !isFine(this.#outcome))
			this.#note('recovery', 'offline copy');
		this.#outcome = outcome;
		this.#failures = fine ? 0 : this.#failures + 1;
		// Room is not made by asking for it.
		const soon = !fine && outcome !== 'full';
		this.#wait(soon ? Math.min(HOUR, MINUTE * 2 ** (this.#failures - 1)) : HOUR);
	}
}
