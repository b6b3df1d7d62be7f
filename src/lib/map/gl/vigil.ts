/** What a Vigil needs of the browser, so that tests need not wait. */
export interface Clock {
	readonly after: (milliseconds: number, run: () => void) => () => void;
	/** A hidden page paints nothing, so waiting then proves nothing. */
	readonly hidden: () => boolean;
}

export const browserClock: Clock = {
	after: (milliseconds, run) => {
		const timer = setTimeout(run, milliseconds);
		return () => {
			clearTimeout(timer);
		};
	},
	hidden: () => document.hidden,
};

/** Waits for what the map owes and reports, once, that it will not come. */
export class Vigil<Reason> {
	readonly #report: (reason: Reason, detail: string) => void;
	readonly #clock: Clock;
	#cancel: () => void = () => undefined;
	#over = false;

	constructor(report: (reason: Reason, detail: string) => void, clock: Clock) {
		this.#report = report;
		this.#clock = clock;
	}

	/** Fails for `reason` unless `met` within this time of a visible page. */
	expect(milliseconds: number, reason: Reason): void {
		this.#cancel();
		if (this.#over) return;
		this.#cancel = this.#clock.after(milliseconds, () => {
			if (this.#clock.hidden()) this.expect(milliseconds, reason);
			else this.fail(reason);
		});
	}

	met(): void {
		this.#cancel();
	}

	fail(reason: Reason, detail = ''): void {
		if (this.#over) return;
		this.end();
		this.#report(reason, detail);
	}

	/** Nothing is owed any more. */
	end(): void {
		this.#over = true;
		this.#cancel();
	}
}
