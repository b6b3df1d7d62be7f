import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import { REGIONS, type Region } from '#lib/domain/atlas.ts';
import type { EdtfDate } from '#lib/domain/edtf.ts';
import type { Day, Year } from '#lib/domain/time.ts';
import type { Arrangement } from '#lib/view/arrangement.ts';
import type { ChronicleRow } from './chronicle.ts';

/**
 * What the rows of a group share: a region, the first contact or the last stage; `null` = none. A first
 * contact is told by its year where that is certain, else by its date.
 */
export type GroupOf =
	| { readonly by: 'region'; readonly value: Region }
	| { readonly by: 'contact'; readonly value: Year | EdtfDate | null }
	| { readonly by: 'stage'; readonly value: string | null };

export interface ChronicleGroup {
	readonly key: string;
	readonly of: GroupOf;
	readonly rows: readonly ChronicleRow[];
}

/** No calendar has a later day, so those never met come last. */
const NEVER: Day = '9999-12-31';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A polity that carries on the ties of others comes right after the last of them, where they share a group. */
const inLine = (rows: readonly ChronicleRow[]): readonly ChronicleRow[] =>
	rows.reduce<readonly ChronicleRow[]>((line, row) => {
		const others = line.filter((other) => other !== row);
		const at = others.findLastIndex(({ polity }) => row.polity.predecessors.includes(polity.id));
		return at < 0 ? line : [...others.slice(0, at + 1), row, ...others.slice(at + 1)];
	}, rows);

/** Rows in groups; groups and rows in order. Every row is in exactly one group. */
export const arrange = (
	index: AtlasIndex,
	rows: readonly ChronicleRow[],
	{ grouped, sort }: Pick<Arrangement, 'grouped' | 'sort'>,
): readonly ChronicleGroup[] => {
	// Off the ladder is below its lowest stage and above nothing at all.
	const rank = ({ last }: ChronicleRow): number =>
		last === null ? -1 : (index.stage.get(last)?.rank ?? 0);
	const byContact = (a: ChronicleRow, b: ChronicleRow): number =>
		compare(a.firstMet?.from ?? NEVER, b.firstMet?.from ?? NEVER);
	const byStage = (a: ChronicleRow, b: ChronicleRow): number => rank(b) - rank(a);
	const sorted = rows.toSorted((a, b) =>
		sort === 'contact' ? byContact(a, b) || byStage(a, b) : byStage(a, b) || byContact(a, b),
	);
	const groupOf = ({ polity, firstMet, last }: ChronicleRow): GroupOf =>
		grouped
			? { by: 'region', value: polity.region }
			: sort === 'contact'
				? { by: 'contact', value: firstMet && (firstMet.year ?? firstMet.date) }
				: { by: 'stage', value: last };
	const groups = new Map<string, { of: GroupOf; rows: ChronicleRow[] }>();
	for (const row of sorted) {
		const of = groupOf(row);
		const { value } = of;
		const key = `${of.by}:${typeof value === 'object' ? (value?.edtf ?? '') : value}`;
		const group = groups.get(key) ?? { of, rows: [] };
		group.rows.push(row);
		groups.set(key, group);
	}
	const list = [...groups].map(([key, { of, rows }]) => ({ key, of, rows: inLine(rows) }));
	const regionAt = ({ of }: ChronicleGroup): number =>
		of.by === 'region' ? REGIONS.indexOf(of.value) : 0;
	return grouped ? list.sort((a, b) => regionAt(a) - regionAt(b)) : list;
};
