import { answer, concerns, type Asked } from './answer.ts';
import { BuildStore } from './build-store.ts';
import { fetchBuild } from './fetch-build.ts';
import type { Outcome, Status, ToWorker } from './messages.ts';
import type { ClientPort, Site } from './ports.ts';

/** Pages are told of progress at every so many files. */
const TOLD_EVERY = 25;

/** What the service worker does, apart from the browser it does it in. */
export class OfflineWorker {
	readonly #site: Site;
	readonly #store: BuildStore;

	constructor(site: Site) {
		this.#site = site;
		this.#store = new BuildStore(site.caches, site.scope);
	}

	/** The answer to a request, or `null` where the worker leaves it to the browser. */
	answer(asked: Asked): Promise<Response> | null {
		return concerns(this.#site.scope, asked.request)
			? answer(asked, this.#site, this.#store)
			: null;
	}

	/** Does what a page asks for; pages hear of what has changed. */
	async hear({ type, version }: ToWorker, from: ClientPort): Promise<void> {
		await this.#meet(from, version);
		if (type === 'hello') return this.#tell(from);
		if (type === 'check') return this.#check(from, version);
		await this.#store.promote();
		return this.#tellAll();
	}

	/** A page that came from the network belongs to the build whose version it says, if that is held. */
	async #meet({ id }: ClientPort, version: string): Promise<void> {
		if ((await this.#store.buildOf(id)) !== null) return;
		const build = await this.#store.buildWithVersion(version);
		if (build === null) return;
		await this.#store.bind(id, build);
		// Someone has the new build from the network already: it is what the next page is to be of.
		if (build === (await this.#store.standing()).next) await this.#store.promote();
	}

	async #check(from: ClientPort, version: string): Promise<void> {
		const progress = (done: number, total: number) => {
			// A page that is gone meanwhile need not hear.
			if (done % TOLD_EVERY === 0) this.#tellAll(null, { done, total }).catch(() => undefined);
		};
		const outcome = await this.#site.alone(() => fetchBuild(this.#site, this.#store, progress));
		// Another is at it already and will tell.
		if (outcome === null) return this.#tell(from);
		await this.#meet(from, version);
		await this.#tellAll(outcome);
	}

	async #tellAll(outcome: Outcome | null = null, progress: Status['progress'] = null) {
		for (const client of await this.#site.clients())
			if (client.type === 'window') await this.#tell(client, outcome, progress);
	}

	async #tell(
		client: ClientPort,
		outcome: Outcome | null = null,
		progress: Status['progress'] = null,
	): Promise<void> {
		const { current, next } = await this.#store.standing();
		const bound = await this.#store.buildOf(client.id);
		const update = bound !== null && bound !== (next ?? current);
		const status: Status = { type: 'status', current, next, bound, update, progress, outcome };
		client.postMessage(status);
	}
}
