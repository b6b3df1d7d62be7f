/** `compute`, run once for each key. Keys are compared as in a Map. */
export const memoise = <K, V>(compute: (key: K) => V): ((key: K) => V) => {
	const known = new Map<K, { readonly value: V }>();
	return (key) => {
		const entry = known.get(key) ?? { value: compute(key) };
		known.set(key, entry);
		return entry.value;
	};
};

/** `compute`, run once, when it is first asked for. */
export const once = <T>(compute: () => T): (() => T) => {
	const value = memoise<null, T>(compute);
	return () => value(null);
};

/** `compute`, run once for each object; what nobody holds any more is forgotten. */
export const remember = <K extends object, V>(compute: (key: K) => V): ((key: K) => V) => {
	const known = new WeakMap<K, { readonly value: V }>();
	return (key) => {
		const entry = known.get(key) ?? { value: compute(key) };
		known.set(key, entry);
		return entry.value;
	};
};
