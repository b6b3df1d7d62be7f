import type { Paintable } from './paintable.ts';

/** An element for tests of what paints: remembers its attributes and how often one was written. */
export class FakeElement implements Paintable {
	readonly #attributes = new Map<string, string>();
	writes = 0;
	get attributes(): Readonly<Record<string, string>> {
		return Object.fromEntries(this.#attributes);
	}
	setAttribute(name: string, value: string): void {
		this.writes += 1;
		this.#attributes.set(name, value);
	}
	removeAttribute(name: string): void {
		this.writes += 1;
		this.#attributes.delete(name);
	}
	toggleAttribute(name: string, force: boolean): void {
		if (force) this.setAttribute(name, '');
		else this.removeAttribute(name);
	}
}
