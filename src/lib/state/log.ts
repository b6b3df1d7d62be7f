/** The part of `localStorage` that the log needs; each of them may throw. */
export type LogStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The wall clock of a kiosk may be wrong, so each entry also has the time since its page was opened. */
export interface LogClock {
	/** Milliseconds since 1970, as the machine believes. */
	readonly wall: () => number;
	/** Milliseconds since the page was opened, never going back. */
	readonly uptime: () => number;
}

/**
 * What an entry is about. `begin` … `reset` are the visits of a kiosk; `year`, `polity` and `event` are what
 * was looked at, their detail is its id.
 */
export const WHATS = [
	'start',
	'begin',
	'ask',
	'extend',
	'reset',
	'staff',
	'setting',
	'year',
	'polity',
	'event',
	'incident',
	'recovery',
	'reload',
	'error',
] as const;
export type What = (typeof WHATS)[number];

export interface Entry {
	/** Number of the start of this page that the entry belongs to. */
	readonly run: number;
	readonly wall: number;
	readonly uptime: number;
	readonly what: What;
	readonly detail: string;
}

/** Two bytes a character, as browsers count: 960,000 bytes in all, and only one part is written at a time. */
export const RING = { parts: 16, characters: 30_000 } as const;
const HEAD = 'tieline:log';
/** Enough for a message and where it came from; an entry never fills a part. */
const DETAIL = 300;

/** Messages of errors name files by their address: of that only the path is kept, never a query. */
const ADDRESS = /\b(?:blob:)?[a-z][a-z+.-]*:\/\/[^\s/?#]*([^\s?#]*)\S*/gi;

const keyOf = (part: number): string => `${HEAD}:${part}`;

/** A store that lasts as long as the page. */
export const pageStore = (): LogStore => {
	const kept = new Map<string, string>();
	return {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key),
	};
};

interface Head {
	/** Starts so far. */
	readonly run: number;
	/** The part that is being written. */
	readonly part: number;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const readHead = (store: LogStore): Head => {
	try {
		const [run, part] = JSON.parse(store.getItem(HEAD) ?? '[]') as unknown[];
		if (isWhole(run) && isWhole(part)) return { run, part: Math.abs(part) % RING.parts };
	} catch {
		// Blocked, or written by something else: the log begins anew.
	}
	return { run: 0, part: 0 };
};

const readLine = (line: string): readonly Entry[] => {
	try {
		const [run, wall, uptime, what, detail] = JSON.parse(line) as unknown[];
		const known = WHATS.find((one) => one === what);
		return isWhole(run) && isWhole(wall) && isWhole(uptime) && known && typeof detail === 'string'
			? [{ run, wall, uptime, what: known, detail }]
			: [];
	} catch {
		return [];
	}
};

/**
 * What happened here, for those who look after the machine: at most `RING` characters, the oldest part
 * forgotten first. Never throws: where the store refuses, the log goes on in the page's own memory.
 */
export class Log {
	readonly #clock: LogClock;
	#store: LogStore;
	#full = false;
	#run = 0;

	constructor(store: LogStore, clock: LogClock) {
		this.#store = store;
		this.#clock = clock;
	}

	/** Whether the store refused an entry, so that the log is now lost with the page. */
	get full(): boolean {
		return this.#full;
	}

	/** Opens a run; entries added before it belong to none. */
	start(detail: string): void {
		const head = readHead(this.#store);
		this.#run = head.run + 1;
		this.#set(HEAD, JSON.stringify([this.#run, head.part]));
		this.add('start', detail);
	}

	add(what: What, detail = ''): void {
		const { wall, uptime } = this.#clock;
		const [at, since] = [Math.round(wall()), Math.round(uptime())];
		this.#append(
			JSON.stringify([this.#run, at, since, what, detail.replace(ADDRESS, '$1').slice(0, DETAIL)]),
		);
	}

	/** Oldest first. What cannot be read is left out. */
	entries(): readonly Entry[] {
		return this.#lines().flatMap(readLine);
	}

	/** Bytes that the log takes, two a character. */
	size(): number {
		return 2 * this.#lines().reduce((sum, line) => sum + line.length + 1, 0);
	}

	clear(): void {
		const { run } = readHead(this.#store);
		this.#empty(this.#store);
		this.#set(HEAD, JSON.stringify([run, 0]));
	}

	/** Takes all entries along and goes on in another store; what was there before stays before them. */
	moveTo(store: LogStore): void {
		const lines = this.#lines();
		const left = this.#store;
		this.#store = store;
		this.#full = false;
		const { run, part } = readHead(store);
		this.#set(HEAD, JSON.stringify([Math.max(run, this.#run), part]));
		for (const line of lines) this.#append(line);
		this.#empty(left);
	}

	#lines(): readonly string[] {
		const { part } = readHead(this.#store);
		const lines: string[] = [];
		for (let i = 1; i <= RING.parts; i++)
			lines.push(...this.#get((part + i) % RING.parts).split('\n'));
		return lines.filter((line) => line !== '');
	}

	#append(line: string): void {
		const { run, part } = readHead(this.#store);
		// Read again each time: another window of the site may have written.
		const found = this.#get(part);
		const written = found === '' || found.endsWith('\n') ? found : `${found}\n`;
		if (written.length + line.length < RING.characters)
			return this.#set(keyOf(part), `${written}${line}\n`);
		const next = (part + 1) % RING.parts;
		this.#set(HEAD, JSON.stringify([run, next]));
		this.#set(keyOf(next), `${line}\n`);
	}

	#get(part: number): string {
		try {
			return this.#store.getItem(keyOf(part)) ?? '';
		} catch {
			return '';
		}
	}

	#set(key: string, value: string): void {
		try {
			this.#store.setItem(key, value);
		} catch {
			this.#leaveFullStore();
			this.#store.setItem(key, value);
		}
	}

	/** A full disk, or a policy: what can still be read goes on in memory. */
	#leaveFullStore(): void {
		this.#full = true;
		const refused = this.#store;
		this.#store = pageStore();
		for (const key of [HEAD, ...Array.from({ length: RING.parts }, (_, i) => keyOf(i))])
			try {
				const value = refused.getItem(key);
				if (value !== null) this.#store.setItem(key, value);
			} catch {
				// Unreadable too: the log begins anew.
			}
	}

	#empty(store: LogStore): void {
		for (const key of [HEAD, ...Array.from({ length: RING.parts }, (_, i) => keyOf(i))])
			try {
				store.removeItem(key);
			} catch {
				// Nothing was there.
			}
	}
}
