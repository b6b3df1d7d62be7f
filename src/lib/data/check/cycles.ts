import type { TableName } from '../columns.ts';
import type { Issue } from '../dataset-error.ts';
import { issueOf, type Check } from './dataset.ts';

interface Node {
	readonly line: number;
	readonly id: string;
	readonly targets: readonly string[];
}

type Edges = ReadonlyMap<string, readonly string[]>;

const reversed = (edges: Edges): Edges => {
	const back = new Map<string, string[]>([...edges.keys()].map((id) => [id, []]));
	for (const [id, targets] of edges) for (const target of targets) back.get(target)?.push(id);
	return back;
};

/** The edges among nodes that lead to a cycle: those that lead nowhere are taken away in turn. */
const leadingToCycle = (edges: Edges): Edges => {
	const sources = reversed(edges);
	const open = new Map<string, number>();
	for (const [id, targets] of edges)
		open.set(id, targets.filter((target) => edges.has(target)).length);
	const ended = [...open].filter(([, count]) => count === 0).map(([id]) => id);
	// The list grows while it is walked.
	for (const id of ended)
		for (const source of sources.get(id) ?? []) {
			const left = (open.get(source) ?? 0) - 1;
			open.set(source, left);
			if (left === 0) ended.push(source);
		}
	const gone = new Set(ended);
	return new Map(
		[...edges]
			.filter(([id]) => !gone.has(id))
			.map(([id, targets]) => [
				id,
				targets.filter((target) => edges.has(target) && !gone.has(target)),
			]),
	);
};

/** The nodes that lie on a cycle, or between two. */
const cyclic = (nodes: readonly Node[]): readonly Node[] => {
	const edges: Edges = new Map(nodes.map(({ id, targets }) => [id, targets]));
	const left = leadingToCycle(reversed(leadingToCycle(edges)));
	return nodes.filter(({ id }) => left.has(id));
};

function* report(table: TableName, column: string, nodes: readonly Node[]): Iterable<Issue> {
	for (const { line, id, targets } of cyclic(nodes))
		yield issueOf(table)(
			line,
			column,
			`"${id}" leads back to itself through "${targets.join(' ')}"`,
			'break the circle',
		);
}

const one = (target: string | null): readonly string[] => (target === null ? [] : [target]);

/** Nothing is part, child or successor of itself. */
export const checkCycles: Check = function* ({ tables }) {
	const { events, organisations, polities } = tables;
	yield* report(
		'events',
		'part_of',
		events.entries.map(({ line, values: { id, part_of } }) => ({
			line,
			id,
			targets: one(part_of),
		})),
	);
	yield* report(
		'organisations',
		'parent',
		organisations.entries.map(({ line, values: { id, parent } }) => ({
			line,
			id,
			targets: one(parent),
		})),
	);
	yield* report(
		'polities',
		'predecessors',
		polities.entries.map(({ line, values: { id, predecessors } }) => ({
			line,
			id,
			targets: predecessors,
		})),
	);
};
