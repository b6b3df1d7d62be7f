import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { didYouMean } from '#lib/domain/nearest.ts';
import type { Part } from './blocks.ts';
import type { Report } from './report.ts';

/** A value and the character of the file at which it stands. */
export interface Placed<T> {
	readonly value: T;
	readonly offset: number;
}

/** A value as YAML has it, or why it cannot be taken. */
type Reading<T> = { readonly value: T } | { readonly message: string; readonly hint: string };

/** How the value of a key is read. */
export interface Key<T> {
	readonly required: boolean;
	readonly read: (node: Node, offset: number) => Reading<T>;
}

type Keys = Readonly<Record<string, Key<unknown>>>;
type ValueOf<K> = K extends Key<infer T> ? T : never;
/** The values of a front matter; `null` where a key is absent or was reported. */
export type Values<K extends Keys> = {
	readonly [Name in keyof K]: Placed<ValueOf<K[Name]>> | null;
};

const scalarOf = (node: Node): unknown => (isScalar(node) ? node.value : undefined);

const key = <T>(read: Key<T>['read'], required: boolean): Key<T> => ({ required, read });
export const required = <T>({ read }: Key<T>): Key<T> => key(read, true);

/** Text that is not empty. */
export const text: Key<string> = key((node) => {
	const value = scalarOf(node);
	return typeof value === 'string' && value.trim() !== ''
		? { value: value.trim() }
		: { message: 'is no text', hint: 'write a line; quote it where it holds “: ”' };
}, false);

/** Text of one form. */
export const matching = (pattern: RegExp, message: string, hint: string): Key<string> =>
	key((node) => {
		const value = scalarOf(node);
		return typeof value === 'string' && pattern.test(value) ? { value } : { message, hint };
	}, false);

export const wholeNumber = (hint: string): Key<number> =>
	key((node) => {
		const value = scalarOf(node);
		return typeof value === 'number' && Number.isInteger(value)
			? { value }
			: { message: 'is not a whole number', hint };
	}, false);

/** A list of texts, each with its place. */
export const list = (hint: string): Key<readonly Placed<string>[]> =>
	key((node, offset) => {
		const items = isSeq<Node>(node) ? node.items : null;
		const values = items?.map((item) => ({
			value: scalarOf(item),
			offset: offset + (item.range?.[0] ?? 0),
		}));
		const isText = (item: Placed<unknown>): item is Placed<string> =>
			typeof item.value === 'string' && item.value !== '';
		return values?.every(isText) ? { value: values } : { message: 'is not a list', hint };
	}, false);

/** A value as plain JSON, for keys that look at it as a whole. */
export const json = <T>(read: (value: unknown) => Reading<T>): Key<T> =>
	key((node) => read(node.toJSON()), false);

/** Reads the keys of a front matter and reports what is unknown, missing or cannot be read. */
export const readFrontMatter = <const K extends Keys>(
	keys: K,
	{ text: source, offset }: Part,
	report: Report,
): Values<K> => {
	const document = parseDocument(source, { prettyErrors: false, uniqueKeys: true });
	for (const { pos, message, code } of document.errors)
		if (code === 'DUPLICATE_KEY')
			report(offset + pos[0], 'the key stands here twice', 'delete one');
		else
			report(offset + pos[0], `not YAML: ${message.split('\n')[0]}`, 'quote texts that hold “: ”');
	const root = document.contents;
	const values: Record<string, Placed<unknown> | null> = {};
	const found = new Set<string>();
	for (const { key: name, value: node } of isMap<Node, Node | null>(root) ? root.items : []) {
		const at = offset + (name.range?.[0] ?? 0);
		const id = String(scalarOf(name));
		const reader = Object.hasOwn(keys, id) ? keys[id] : undefined;
		if (!reader) {
			report(at, `unknown key "${id}"`, didYouMean(id, Object.keys(keys), 'see data/README.md'));
			continue;
		}
		found.add(id);
		const place = node?.range ? offset + node.range[0] : at;
		const reading = node ? reader.read(node, offset) : { message: 'is empty', hint: 'fill it' };
		if ('value' in reading) values[id] = { value: reading.value, offset: place };
		else report(place, `${id} ${reading.message}`, reading.hint);
	}
	if (document.errors.length === 0)
		for (const [id, { required: needed }] of Object.entries(keys))
			if (needed && !found.has(id)) report(offset, `the key "${id}" is missing`, 'add it');
	for (const id of Object.keys(keys)) values[id] ??= null;
	// Each key's reader gave its value, which the compiler cannot follow through a loop.
	return values as Values<K>;
};
