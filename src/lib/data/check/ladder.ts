import { byId, groupBy, issueOf, type Check } from './dataset.ts';

const issue = issueOf('ties');

/**
 * With a polity every stage of the ladder is reached once, and none certainly before a lower one: ranges
 * that leave both orders open contradict nothing.
 */
export const checkLadder: Check = function* ({ tables }) {
	const stages = byId(tables.stages);
	for (const [polity, ties] of groupBy(tables.ties.entries, ({ values }) => values.polity)) {
		const steps = ties
			.flatMap((tie) => {
				const rank = stages.get(tie.values.stage)?.values.rank ?? null;
				return rank === null ? [] : [{ ...tie, ...tie.values.since, rank }];
			})
			.sort((a, b) => a.rank - b.rank || a.line - b.line);
		for (const [i, step] of steps.entries()) {
			const lower = steps[i - 1];
			if (lower === undefined) continue;
			if (lower.values.stage === step.values.stage)
				yield issue(
					step.line,
					'stage',
					`"${polity}" has "${step.values.stage}" on line ${lower.line} already`,
					'a stage is reached once',
				);
			else if (step.latest !== null && lower.earliest !== null && step.latest < lower.earliest)
				yield issue(
					step.line,
					'since',
					`"${step.values.stage}" was reached by ${step.latest}, before "${lower.values.stage}" from ${lower.earliest} (line ${lower.line})`,
					'a higher stage is not reached before a lower one',
				);
		}
	}
};

/** The hub has ties with others only. */
export const checkHubTies: Check = function* ({ tables, meta }) {
	for (const { line, values } of tables.ties.entries)
		if (values.polity === meta?.hub.polity)
			yield issue(line, 'polity', 'a tie of the hub with itself', 'name the other side');
};
