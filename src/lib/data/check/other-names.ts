import { issueOf, type Check } from './dataset.ts';

/** A further name belongs to one record, a polity or an organisation. */
export const checkOtherNames: Check = function* ({ tables }) {
	const issue = issueOf('other_names');
	for (const { line, values } of tables.other_names.entries) {
		const { polity, organisation, name } = values;
		if ((polity === null) === (organisation === null))
			yield issue(
				line,
				'polity',
				`"${name}" belongs to ${polity === null ? 'no record' : 'two records'}`,
				'fill either polity or organisation',
			);
	}
};
