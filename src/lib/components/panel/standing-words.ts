import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { standingOn } from '#lib/domain/standing.ts';
import type { Day } from '#lib/domain/time.ts';
import { m } from '#lib/paraglide/messages.js';
import { say } from '#lib/state/locale.ts';
import { noneWords } from '../dates/words.ts';

/**
 * How the hub stands with a polity on a day, in few words: the stage held, solidarity, that it is in the
 * source without a tie, or that it is not in the source; of the hub, that it is the hub.
 */
export const standingWords = (index: AtlasIndex, polity: string, day: Day): string => {
	const { state, tie, support } = standingOn(index, polity, day);
	const stage = tie && index.stage.get(tie.stage);
	if (state === 'hub') return m.table_hub();
	if (stage) return say(stage.label);
	if (support) return m.short_support();
	return state === 'none' ? noneWords(index.reckoning) : m.short_absent();
};
