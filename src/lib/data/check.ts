import { checkCaveats, checkCertainty } from './check/caveats.ts';
import { checkCycles } from './check/cycles.ts';
import type { Check, Dataset } from './check/dataset.ts';
import { checkHub } from './check/hub.ts';
import { checkKeys, checkLanguages } from './check/keys.ts';
import { checkKinds } from './check/kinds.ts';
import { checkHubTies, checkLadder } from './check/ladder.ts';
import { checkLives } from './check/lives.ts';
import { checkOtherNames } from './check/other-names.ts';
import { checkOrganisations, checkParticipants, checkTieEvents } from './check/participants.ts';
import { checkReadings } from './check/readings.ts';
import { checkNames, checkSpans, checkYears } from './check/spans.ts';
import { checkStories } from './check/stories.ts';
import { checkHolders, checkTenures, checkUnits } from './check/tenures.ts';
import { checkCapitals, checkMentions } from './check/whole.ts';
import type { Issue } from './dataset-error.ts';

const CHECKS: readonly Check[] = [
	checkKeys,
	checkLanguages,
	checkHub,
	checkCapitals,
	checkMentions,
	checkSpans,
	checkNames,
	checkYears,
	checkLives,
	checkTenures,
	checkHolders,
	checkUnits,
	checkKinds,
	checkLadder,
	checkHubTies,
	checkParticipants,
	checkOrganisations,
	checkTieEvents,
	checkCaveats,
	checkCertainty,
	checkCycles,
	checkOtherNames,
	checkReadings,
	checkStories,
];

/** Everything that is wrong between cells and between records; cells themselves are `readTables`' concern. */
export const checkDataset = (dataset: Dataset): readonly Issue[] =>
	CHECKS.flatMap((check) => [...check(dataset)]);
