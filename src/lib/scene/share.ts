/**
 * Returns the object first given with the same content: renderers then skip what did not change by
 * comparing references. `type` keeps values of different shapes apart; `id` stands for parts that are
 * objects themselves.
 */
export type Share = <T extends object>(type: string, value: T, id?: string) => T;

const contentOf = (value: object): string =>
	Object.values(value)
		.map((part) => (typeof part === 'object' && part !== null ? '' : String(part)))
		.join('|');

/** One memory for one exhibit; its size is bounded by the states that areas, labels and arcs can have. */
export const createShare = (): Share => {
	const known = new Map<string, object>();
	return <T extends object>(type: string, value: T, id = ''): T => {
		const key = `${type}|${id}|${contentOf(value)}`;
		const same = known.get(key);
		// Under one type and content there is one shape.
		if (same !== undefined) return same as T;
		known.set(key, value);
		return value;
	};
};
