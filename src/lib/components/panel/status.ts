import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Status } from '#lib/domain/atlas.ts';
import type { PolityArea } from '#lib/geo/world.ts';
import { m } from '#lib/paraglide/messages.js';
import { language, say } from '#lib/state/locale.ts';

const statusLabel = (status: Status): string =>
	({
		sovereign: '',
		colony: m.status_colony(),
		protectorate: m.status_protectorate(),
		trust: m.status_trust(),
		occupied: m.status_occupied(),
		condominium: m.status_condominium(),
		disputed: m.status_disputed(),
	})[status];

/** How a territory is held and by whom, in words; empty for one that holds itself. */
export const statusWords = (
	index: AtlasIndex,
	{ polity, status, under }: Pick<PolityArea, 'polity' | 'status' | 'under'>,
): string => {
	const holders = under.flatMap((id) => {
		const holder = index.polity.get(id);
		return holder && id !== polity ? [say(holder.name)] : [];
	});
	const by = new Intl.ListFormat(language()).format(holders);
	return [statusLabel(status), by && m.status_under({ under: by })].filter(Boolean).join(' · ');
};
