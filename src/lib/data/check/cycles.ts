import type { TableName } from '../columns.ts';
import type { Issue } from '../dataset-error.ts';
import { issueOf, type Check } from './dataset.ts';

interface Node {
	readonly line: number;
	readonly id: string;
	readonly targets: readonly string[];
}

/** The nodes that lie on a cycle, or between two: what leads to or from none is taken away in turn. */
const cyclic = (nodes: readonly Node[]): readonly Node[] => {
	let rest = nodes;
	for (;;) {
		const ids = new Set(rest.map(({ id }) => id));
		const aims = new Set(rest.flatMap(({ targets }) => targets));
		const next = rest.filter(
			({ id, targets }) => aims.has(id) && targets.some((target) => ids.has(target)),
		);
		if (next.length === rest.length) return rest;
		rest = next;
	}
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
