import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { AtlasEvent } from '#lib/domain/atlas.ts';
import { yearsOfEvent, datedYear } from '#lib/domain/chronology.ts';
import { formatEdtf } from '#lib/domain/edtf-format.ts';
import { m } from '#lib/paraglide/messages.js';
import { language } from '#lib/state/locale.ts';

/** When an event happened, in words; a date as wide as the atlas says nothing and is worded so. */
export const whenOf = (index: AtlasIndex, event: AtlasEvent): string => {
	const { first, last } = index.atlas.meta.span;
	const [from, to] = yearsOfEvent(index, event);
	const silent =
		datedYear(index.reckoned('recorded'), event) === null && from === first && to === last;
	return silent ? m.year_not_stated() : formatEdtf(event.date, language(), index.reckoning);
};
