import { byId, issueOf, mayStandIn, type Check } from './dataset.ts';

const FOREIGN = 'mend the polity, or that of the organisation in organisations.csv';

/** Without a polity stands an international organisation alone, and no organisation takes part for another polity. */
export const checkParticipants: Check = function* ({ tables }) {
	const organisations = byId(tables.organisations);
	const issue = issueOf('participants');
	for (const { line, values } of tables.participants.entries) {
		const { polity, organisation } = values;
		if (organisation === null) {
			if (polity === null)
				yield issue(line, 'polity', 'neither a polity nor an organisation', 'name who took part');
			continue;
		}
		const home = organisations.get(organisation)?.values.polity ?? null;
		if (home === null || home === polity) continue;
		if (polity === null)
			yield issue(line, 'polity', `"${organisation}" is not international`, `write "${home}"`);
		else yield issue(line, 'polity', `"${organisation}" belongs to "${home}"`, FOREIGN);
	}
};

/** People and ties name organisations of their own polity, the hub's or international ones. */
export const checkOrganisations: Check = function* ({ tables, meta }) {
	const organisations = byId(tables.organisations);
	const homeOf = (id: string): string | null => organisations.get(id)?.values.polity ?? null;
	for (const { line, values } of tables.people.entries) {
		const home = homeOf(values.organisation ?? '');
		if (home !== null && values.polity !== null && home !== values.polity)
			yield issueOf('people')(
				line,
				'polity',
				`"${values.organisation}" belongs to "${home}"`,
				FOREIGN,
			);
	}
	if (meta === null) return;
	for (const { line, values } of tables.ties.entries)
		for (const id of values.organisations) {
			const home = homeOf(id);
			if (home !== null && home !== values.polity && home !== meta.hub.polity)
				yield issueOf('ties')(line, 'organisations', `"${id}" belongs to "${home}"`, FOREIGN);
		}
};

/** The event by which a tie was reached has the polity among its participants. */
export const checkTieEvents: Check = function* ({ tables }) {
	const { entries, unread } = tables.participants;
	const present = new Set(entries.map(({ values }) => `${values.event} ${values.polity}`));
	const events = byId(tables.events);
	for (const { line, values } of tables.ties.entries) {
		const { event, polity } = values;
		if (event === null || !events.has(event) || present.has(`${event} ${polity}`)) continue;
		if (!tables.participants.present || mayStandIn(unread, 'event', event)) continue;
		const message = `"${polity}" takes no part in "${event}"`;
		yield issueOf('ties')(
			line,
			'event',
			message,
			'add it to participants.csv, or name another event',
		);
	}
};
