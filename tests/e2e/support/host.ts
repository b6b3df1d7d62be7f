import { createServer, type RequestListener, type Server } from 'node:http';
import { MANIFEST } from '#lib/offline/manifest.ts';
import { siteServer } from '../../../scripts/site-server.ts';

/** A web host that can be given another build, cut off in the middle of one, and switched off. */
export class Host {
	readonly #server: Server;
	#port = 0;
	#site: RequestListener;
	/** So many files are sent before every other is cut off; the worker and the list of the build always come. */
	lasts = Infinity;
	/** Whatever is asked for now never comes, and is not cut off either. */
	silent = false;
	/** Requests that wait for an answer so. */
	waiting = 0;
	/** Paths sent whole, in order. */
	sent: string[] = [];

	constructor(root: string) {
		this.#site = siteServer(root, { changing: true });
		this.#server = createServer((request, response) => {
			const path = request.url ?? '/';
			if (path !== `/${MANIFEST}` && path !== '/service-worker.js') {
				if (this.silent) return void (this.waiting += 1);
				if (this.lasts <= 0) return void request.socket.destroy();
				this.lasts -= 1;
				this.sent.push(path);
			}
			this.#site(request, response);
		});
	}

	get url(): string {
		return `http://localhost:${this.#port}`;
	}

	/** Puts the files of another folder in place of the present ones. */
	publish(root: string): void {
		this.#site = siteServer(root, { changing: true });
	}

	/** Starts, the second time at the same address. */
	async start(): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			this.#server.once('error', reject);
			this.#server.listen(this.#port, '127.0.0.1', resolve);
		});
		const address = this.#server.address();
		this.#port = typeof address === 'object' && address !== null ? address.port : 0;
	}

	async stop(): Promise<void> {
		if (!this.#server.listening) return;
		const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
		this.#server.closeAllConnections();
		await closed;
	}
}
