import type { Form } from './forms.ts';
import type { Name, NameRole } from './names.ts';

/**
 * How well a name answers, best first: it is what was typed, begins with it, has a word that begins with
 * it, or has it inside; each word typed is somewhere in the record's names; or it is only near.
 */
export const TIERS = ['exact', 'prefix', 'word', 'inside', 'scattered', 'near'] as const;
export type Tier = (typeof TIERS)[number];

/** Half-open range of UTF-16 units of a name. */
export type Range = readonly [start: number, end: number];

/** What was typed, found in a name. */
export interface Match {
	readonly name: Name;
	readonly tier: Tier;
	readonly range: Range;
	/** How much of the form is what was typed, 0–1. */
	readonly share: number;
}

const rank = (tier: Tier): number => TIERS.indexOf(tier);

const worse = (a: Tier, b: Tier): Tier => (rank(a) < rank(b) ? b : a);

const placeIn = (typed: string, { text, starts, steps }: Form): readonly [number, Tier] | null => {
	if (text === typed) return [0, 'exact'];
	if (text.startsWith(typed)) return [0, 'prefix'];
	let inside: number | null = null;
	for (let i = text.indexOf(typed); i >= 0; i = text.indexOf(typed, i + 1)) {
		if (starts.has(i)) return [i, 'word'];
		if (inside === null && (steps === null || steps.has(i))) inside = i;
	}
	return inside === null ? null : [inside, 'inside'];
};

const rangeIn = (name: Name, { at }: Form, start: number, length: number): Range => {
	const last = at[start + length - 1] ?? 0;
	const character = name.text.codePointAt(last) ?? 0;
	return [at[start] ?? 0, last + String.fromCodePoint(character).length];
};

/** What a record is called comes before what it is only found by. */
const BEST: Readonly<Record<NameRole, Tier>> = {
	usual: 'exact',
	then: 'exact',
	now: 'exact',
	short: 'exact',
	other: 'exact',
	capital: 'word',
	place: 'word',
	id: 'inside',
};

/** A single letter inside a word says nothing. */
const LEAST_INSIDE = 2;

/** Where `typed` (folded) stands in a form of a name; `null` where it does not. */
export const matchForm = (typed: string, name: Name, form: Form): Match | null => {
	const found = placeIn(typed, form);
	if (found === null) return null;
	const [start, tier] = found;
	const latin = form.writing === 'sound' || /^[\p{Script=Latin}\p{N}]/u.test(typed);
	if (tier === 'inside' && latin && typed.length < LEAST_INSIDE) return null;
	return {
		name,
		tier: worse(worse(tier, BEST[name.role]), form.whole ? 'exact' : 'prefix'),
		range: rangeIn(name, form, start, typed.length),
		share: typed.length / form.text.length,
	};
};

/** Negative where `a` is the better match. */
export const compareMatches = (a: Match, b: Match): number =>
	rank(a.tier) - rank(b.tier) || b.share - a.share;
