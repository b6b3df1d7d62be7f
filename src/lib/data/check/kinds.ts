import { PLAIN_KINDS } from '#lib/domain/atlas.ts';
import { issueOf, type Check } from './dataset.ts';

const issue = issueOf('kinds');

/** Each kind with a colour of its own: broken and dotted lines have theirs, whatever the kind. */
export const checkKinds: Check = function* ({ tables }) {
	const plain = tables.kinds.entries
		.filter(({ values: { line } }) => line !== 'broken' && line !== 'dotted')
		.toSorted((a, b) => a.values.order - b.values.order);
	for (const { line, values } of plain.slice(PLAIN_KINDS))
		yield issue(
			line,
			'line',
			`"${values.id}" is one more than the ${PLAIN_KINDS} solid or dashed kinds that have colours`,
			'join two kinds, or add a colour to the palette',
		);
};
