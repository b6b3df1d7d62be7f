import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Language } from '#lib/domain/atlas.ts';
import { yearFor } from '#lib/domain/chronology.ts';
import { clampYear } from '#lib/domain/time.ts';
import { PROJECTIONS, RENDERERS, type View } from './view.ts';

/** A part of a URL that could not be honoured, and what was shown instead. */
export interface Notice {
	readonly parameter: string;
	readonly given: string;
}

export const defaultView = (index: AtlasIndex, language: Language): View => ({
	language,
	year: index.atlas.meta.defaultYear,
	polity: null,
	event: null,
	hiddenKinds: [],
	hiddenStages: [],
	projection: 'mercator',
	renderer: 'auto',
});

/** Ids in the order of their table, each once: what is hidden has one URL, whatever was hidden first. */
const inTableOrder = (
	ids: readonly string[],
	rows: ReadonlyMap<string, unknown>,
): readonly string[] => [...rows.keys()].filter((id) => ids.includes(id));

const oneOf = <T extends string>(allowed: readonly T[], value: string): T | null =>
	allowed.find((candidate) => candidate === value) ?? null;

/**
 * Reads a view from query parameters. Never throws: what is unknown or out of range gives the nearest
 * valid view and a notice for each such parameter. Parameters of others are ignored.
 */
export const parseView = (
	params: URLSearchParams,
	index: AtlasIndex,
	language: Language,
): { readonly view: View; readonly notices: readonly Notice[] } => {
	const base = defaultView(index, language);
	const notices: Notice[] = [];
	const read = <T>(parameter: string, fallback: T, parse: (value: string) => T | null): T => {
		const given = params.get(parameter);
		if (given === null || given === '') return fallback;
		const value = parse(given);
		if (value === null) notices.push({ parameter, given });
		return value ?? fallback;
	};
	const known = (parameter: string, rows: ReadonlyMap<string, unknown>): string | null =>
		read<string | null>(parameter, null, (id) => (rows.has(id) ? id : null));
	const list = (parameter: string, rows: ReadonlyMap<string, unknown>): readonly string[] => {
		const given = (params.get(parameter) ?? '').split(',').filter((id) => id !== '');
		const unknown = given.filter((id) => !rows.has(id));
		if (unknown.length > 0) notices.push({ parameter, given: unknown.join(',') });
		return inTableOrder(given, rows);
	};

	const event = known('event', index.event);
	const chosen = event === null ? undefined : index.event.get(event);
	const year = read('year', base.year, (given) => {
		if (!/^-?\d{1,6}$/.test(given)) return null;
		const nearest = clampYear(Number(given), index.atlas.meta.span);
		if (nearest !== Number(given)) notices.push({ parameter: 'year', given });
		return nearest;
	});
	const view: View = {
		language,
		year: chosen ? yearFor(index, chosen, year) : year,
		polity: known('polity', index.polity),
		event,
		hiddenKinds: list('hide', index.kind),
		hiddenStages: list('hide-stage', index.stage),
		projection: read('projection', base.projection, (given) => oneOf(PROJECTIONS, given)),
		renderer: read('renderer', base.renderer, (given) => oneOf(RENDERERS, given)),
	};
	return { view, notices };
};

/** Query string of a view (with `?`, or empty); what equals the default view is left out. The language is in the path. */
export const formatView = (view: View, index: AtlasIndex): string => {
	const base = defaultView(index, view.language);
	const params = new URLSearchParams();
	// The year of a chosen event follows from the event, but a reader of the link wants to see it.
	if (view.year !== base.year || view.event !== null) params.set('year', String(view.year));
	if (view.polity !== null) params.set('polity', view.polity);
	if (view.event !== null) params.set('event', view.event);
	const hiddenKinds = inTableOrder(view.hiddenKinds, index.kind);
	const hiddenStages = inTableOrder(view.hiddenStages, index.stage);
	if (hiddenKinds.length > 0) params.set('hide', hiddenKinds.join(','));
	if (hiddenStages.length > 0) params.set('hide-stage', hiddenStages.join(','));
	if (view.projection !== base.projection) params.set('projection', view.projection);
	if (view.renderer !== base.renderer) params.set('renderer', view.renderer);
	const query = params.toString().replaceAll('%2C', ',');
	return query === '' ? '' : `?${query}`;
};
