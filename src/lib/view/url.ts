import { ACTOR_TYPES, type ActorRef } from '#lib/domain/actor.ts';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Language } from '#lib/domain/atlas.ts';
import { yearFor } from '#lib/domain/chronology.ts';
import { RECKONINGS } from '#lib/domain/reckoning.ts';
import { stepAt, type StoryPlace } from '#lib/domain/story.ts';
import { clampYear } from '#lib/domain/time.ts';
import { meantBy, wordMeant, type Named } from './meant.ts';
import { nearestPlace, toldBy } from './story-view.ts';
import { PROJECTIONS, RENDERERS, type View } from './view.ts';

/** A part of a URL that could not be honoured, and what was shown instead. */
export interface Notice {
	readonly parameter: string;
	readonly given: string;
	/** Id of the record, or the word, that was probably meant; `null` where none is near. */
	readonly meant: string | null;
	/** Id of the polity that was asked for, where it is on the map but cannot be shown here. */
	readonly polity?: string;
}

export const defaultView = (index: AtlasIndex, language: Language): View => ({
	language,
	year: index.atlas.meta.defaultYear,
	polity: null,
	event: null,
	actor: null,
	hiddenKinds: [],
	hiddenStages: [],
	dates: 'recorded',
	projection: 'mercator',
	renderer: 'auto',
	story: null,
});

/** The view from which a URL departs: the default, or that of a step of a story. */
const baseView = (index: AtlasIndex, language: Language, story: StoryPlace | null): View => {
	const step = stepAt(index, story);
	const base = defaultView(index, language);
	return step && story ? { ...base, ...toldBy(step), story: { ...story, aside: false } } : base;
};

/** Ids in the order of their table, each once: what is hidden has one URL, whatever was hidden first. */
const inTableOrder = (
	ids: readonly string[],
	rows: ReadonlyMap<string, unknown>,
): readonly string[] => [...rows.keys()].filter((id) => ids.includes(id));

/**
 * Reads a view from query parameters. Never throws: what is unknown or out of range gives the nearest
 * valid view and a notice for each such parameter. Parameters of others are ignored.
 */
export const parseView = (
	params: URLSearchParams,
	index: AtlasIndex,
	language: Language,
): { readonly view: View; readonly notices: readonly Notice[] } => {
	const notices: Notice[] = [];
	const notice = (parameter: string, given: string, meant: string | null = null): void => {
		notices.push({ parameter, given, meant });
	};
	const read = <T>(
		parameter: string,
		fallback: T,
		parse: (value: string) => T | null,
		meant: (value: string) => string | null = () => null,
	): T => {
		const [given, second] = params.getAll(parameter).filter((value) => value !== '');
		if (given === undefined) return fallback;
		const value = parse(given);
		if (value === null) notice(parameter, given, meant(given));
		// One view has one of each.
		if (second !== undefined && second !== given) notice(parameter, second);
		return value ?? fallback;
	};
	const known = (parameter: string, rows: ReadonlyMap<string, Named>): string | null =>
		read<string | null>(
			parameter,
			null,
			(id) => (rows.has(id) ? id : null),
			(id) => meantBy(id, rows.values()),
		);
	/** A choice is harmless and easily undone: the nearest word is taken at once, as on the other pages. */
	const word = <T extends string>(parameter: string, fallback: T, words: readonly T[]): T =>
		read(parameter, fallback, (given) => {
			const meant = wordMeant(given, words);
			if (meant !== null && meant !== given) notice(parameter, given, meant);
			return meant;
		});
	const list = (parameter: string, rows: ReadonlyMap<string, Named>): readonly string[] => {
		const given = params.getAll(parameter).flatMap((ids) => ids.split(',').filter(Boolean));
		const unknown = given
			.filter((id) => !rows.has(id))
			.map((id) => ({ id, meant: meantBy(id, rows.values()) }));
		for (const { id, meant } of unknown) if (meant !== null) notice(parameter, id, meant);
		// What nobody can guess is said once.
		const strange = unknown.filter(({ meant }) => meant === null);
		if (strange.length > 0) notice(parameter, strange.map(({ id }) => id).join(','));
		return inTableOrder(given, rows);
	};

	const place = (): StoryPlace | null => {
		const id = known('story', index.story);
		if (id === null) return null;
		return read('step', nearestPlace(index, id, 1), (given) => {
			const nearest = /^\d{1,6}$/.test(given) ? nearestPlace(index, id, Number(given)) : null;
			if (nearest !== null && nearest.step !== Number(given)) notice('step', given);
			return nearest;
		});
	};
	const base = baseView(index, language, place());
	const shown = { polity: known('polity', index.polity), event: known('event', index.event) };
	const actors = ACTOR_TYPES.flatMap((type): readonly ActorRef[] => {
		const id = known(type, index[type]);
		return id === null ? [] : [{ type, id }];
	});
	// What is on the map itself comes first; of those who act, one is selected.
	const takes = shown.polity === null && shown.event === null ? 1 : 0;
	for (const { type, id } of actors.slice(takes)) notice(type, id);
	const selection = { ...shown, actor: actors.slice(0, takes)[0] ?? null };
	const chose = Object.values(selection).some((choice) => choice !== null);
	const { polity, event, actor } = chose ? selection : base;
	const dates = word('dates', base.dates, RECKONINGS);
	const chosen = event === null ? undefined : index.event.get(event);
	const year = read('year', base.year, (given) => {
		if (!/^-?\d{1,6}$/.test(given)) return null;
		const nearest = clampYear(Number(given), index.atlas.meta.span);
		// An event brings its own year with it.
		const shown = chosen ? yearFor(index.reckoned(dates), chosen, nearest) : nearest;
		if (shown !== Number(given)) notice('year', given);
		return shown;
	});
	const view: View = {
		language,
		year: chosen ? yearFor(index.reckoned(dates), chosen, year) : year,
		polity,
		event,
		actor,
		// The filters of a story are its own.
		hiddenKinds: base.story ? base.hiddenKinds : list('hide', index.kind),
		hiddenStages: base.story ? base.hiddenStages : list('hide-stage', index.stage),
		dates,
		projection: word('projection', base.projection, PROJECTIONS),
		renderer: word('renderer', base.renderer, RENDERERS),
		story: base.story && { ...base.story, aside: chose },
	};
	return { view, notices };
};

/** Query string of a view (with `?`, or empty); what equals the default view is left out. The language is in the path. */
export const formatView = (view: View, index: AtlasIndex): string => {
	const { story } = view;
	const base = baseView(index, view.language, story);
	const params = new URLSearchParams();
	if (story !== null) {
		params.set('story', story.id);
		params.set('step', String(story.step));
	}
	const told = story?.aside === false;
	// The year of a chosen event follows from the event, but a reader of the link wants to see it.
	if (view.year !== base.year || (view.event !== null && !told))
		params.set('year', String(view.year));
	if (view.polity !== null && !told) params.set('polity', view.polity);
	if (view.event !== null && !told) params.set('event', view.event);
	if (view.actor !== null && !told) params.set(view.actor.type, view.actor.id);
	const hiddenKinds = story === null ? inTableOrder(view.hiddenKinds, index.kind) : [];
	const hiddenStages = story === null ? inTableOrder(view.hiddenStages, index.stage) : [];
	if (hiddenKinds.length > 0) params.set('hide', hiddenKinds.join(','));
	if (hiddenStages.length > 0) params.set('hide-stage', hiddenStages.join(','));
	if (view.dates !== base.dates) params.set('dates', view.dates);
	if (view.projection !== base.projection) params.set('projection', view.projection);
	if (view.renderer !== base.renderer) params.set('renderer', view.renderer);
	const query = params.toString().replaceAll('%2C', ',');
	return query === '' ? '' : `?${query}`;
};

/** Query string of the map at a step of a story. */
export const storyQuery = (index: AtlasIndex, language: Language, story: StoryPlace): string =>
	formatView(baseView(index, language, story), index);
