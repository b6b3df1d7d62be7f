import type { Status, Tenure } from '#lib/domain/atlas.ts';
import { covers, type Day, type Span } from '#lib/domain/time.ts';
import { memoise } from '#lib/domain/memoise.ts';

/** A polity for as long as it holds the same units under the same rule. */
export interface Version {
	/** `polity@n`, counted from 1 in order of time. */
	readonly version: string;
	readonly polity: string;
	readonly span: Span;
	/** In order of id. */
	readonly units: readonly string[];
	/** That of the greater part of its area. */
	readonly status: Status;
	/** All who administer any part of it. */
	readonly under: readonly string[];
}

/** Who holds what when. Between two changes of any tenure, an epoch, nothing on the map moves. */
export interface Holdings {
	/** Number of the epoch that `day` falls in; 0 = before the first change. */
	epochOf(day: Day): number;
	/** Every epoch's number, in order of time. */
	readonly epochs: readonly number[];
	/** Unit → polity. A unit that nobody is recorded to hold is absent. */
	holdersIn(epoch: number): ReadonlyMap<string, string>;
	/** Versions that stand in an epoch, in order of polity. */
	versionsIn(epoch: number): readonly Version[];
	/** Every version, in order of polity and time. */
	readonly versions: readonly Version[];
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `null`, then every day on which a tenure starts or ends. */
const startsOf = (tenures: readonly Tenure[]): readonly (Day | null)[] => {
	const days = new Set(tenures.flatMap(({ span }) => [span.start, span.end]));
	return [null, ...[...days].filter((day) => day !== null).sort(ascending)];
};

/** Whether the span holds from `start`, a day or the beginning of time, on. */
const holdsFrom = (span: Span, start: Day | null): boolean =>
	start === null ? span.start === null : covers(span, start);

const statusOf = (tenures: readonly Tenure[], areaOf: (unit: string) => number): Status => {
	const area = new Map<Status, number>(tenures.map(({ status }) => [status, 0]));
	if (area.size > 1)
		for (const { unit, status } of tenures)
			area.set(status, (area.get(status) ?? 0) + areaOf(unit));
	const [greatest] = [...area].sort(([, a], [, b]) => b - a);
	if (!greatest) throw new Error('a version has at least one unit');
	return greatest[0];
};

/** What makes two versions different. */
const signature = (tenures: readonly Tenure[]): string =>
	tenures.map(({ unit, status, under }) => `${unit} ${status} ${under.join('+')}`).join();

/** The versions of one polity, in order of time. */
const versionsOf = (
	polity: string,
	tenures: readonly Tenure[],
	areaOf: (unit: string) => number,
): readonly Version[] => {
	const starts = startsOf(tenures);
	const stages = starts.map((start) => ({
		start,
		held: tenures.filter(({ span }) => holdsFrom(span, start)),
	}));
	// Tenures may change in their note alone.
	const distinct = stages.filter(
		({ held }, i) => i === 0 || signature(held) !== signature(stages[i - 1]?.held ?? []),
	);
	return distinct
		.map(({ start, held }, i) => ({
			span: { start, end: distinct[i + 1]?.start ?? null },
			held,
		}))
		.filter(({ held }) => held.length > 0)
		.map(({ span, held }, i) => ({
			version: `${polity}@${i + 1}`,
			polity,
			span,
			units: held.map(({ unit }) => unit),
			status: statusOf(held, areaOf),
			under: [...new Set(held.flatMap(({ under }) => under))],
		}));
};

/** Works out versions and epochs from tenures; `areaOf` weighs units of different status. */
export const holdingsOf = (
	tenures: readonly Tenure[],
	areaOf: (unit: string) => number,
): Holdings => {
	const byPolity = new Map<string, Tenure[]>();
	for (const tenure of [...tenures].sort((a, b) => ascending(a.unit, b.unit))) {
		const held = byPolity.get(tenure.polity);
		if (held) held.push(tenure);
		else byPolity.set(tenure.polity, [tenure]);
	}
	const versions = [...byPolity]
		.sort(([a], [b]) => ascending(a, b))
		.flatMap(([polity, held]) => versionsOf(polity, held, areaOf));
	const epochs = startsOf(tenures);
	const versionsIn = memoise((epoch: number) =>
		versions.filter(({ span }) => holdsFrom(span, epochs[epoch] ?? null)),
	);
	const holdersIn = memoise(
		(epoch: number): ReadonlyMap<string, string> =>
			new Map(
				versionsIn(epoch).flatMap(({ polity, units }) => units.map((unit) => [unit, polity])),
			),
	);
	return {
		epochs: [...epochs.keys()],
		epochOf: (day) => epochs.findLastIndex((start) => start === null || start <= day),
		holdersIn,
		versionsIn,
		versions,
	};
};
