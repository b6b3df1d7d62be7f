import { scaleLinear, scaleOrdinal, scaleQuantize, scaleSqrt } from 'd3-scale';
import type { Kind, Stage } from '#lib/domain/atlas.ts';
import type { ColourName } from './palette.ts';

export type StageColour = 'stage-1' | 'stage-2' | 'stage-3' | 'stage-4' | 'stage-5';
const STAGE_COLOURS: readonly StageColour[] = [
	'stage-1',
	'stage-2',
	'stage-3',
	'stage-4',
	'stage-5',
];

/** Rank of a stage → colour of the ramp, whatever the number of stages; off-ladder stages → `support`. */
export const stageColour = (
	stages: readonly Stage[],
): ((stage: Stage) => StageColour | 'support') => {
	const ranks = stages.flatMap(({ rank }) => (rank === null ? [] : [rank]));
	const scale = scaleQuantize<StageColour>()
		.domain([Math.min(...ranks) - 0.5, Math.max(...ranks) + 0.5])
		.range(STAGE_COLOURS);
	return ({ rank }) => (rank === null ? 'support' : scale(rank));
};

const KIND_COLOURS: readonly ColourName[] = [
	'kind-1',
	'kind-2',
	'kind-3',
	'kind-4',
	'kind-5',
	'kind-6',
	'kind-7',
	'kind-8',
	'kind-9',
	'kind-10',
	'kind-11',
];

/** Every colour a line or mark can have. */
export const LINE_COLOURS: readonly [ColourName, ...ColourName[]] = [
	'refusal',
	'support-ink',
	...KIND_COLOURS,
];

/** Kind → colour, by the order of the vocabulary; broken lines are refusals, dotted ones solidarity. */
export const kindColour = (kinds: readonly Kind[]): ((kind: Kind) => ColourName) => {
	const plain = kinds.filter(({ line }) => line !== 'broken' && line !== 'dotted');
	const scale = scaleOrdinal<string, ColourName>()
		.domain([...plain].sort((a, b) => a.order - b.order).map(({ id }) => id))
		.range(KIND_COLOURS);
	return (kind) =>
		kind.line === 'broken' ? 'refusal' : kind.line === 'dotted' ? 'support-ink' : scale(kind.id);
};

/** Age of an event in years → opacity of its arc: this year's full, older ones fade but stay visible. */
export const ageOpacity = scaleLinear([0, 1, 4], [1, 0.34, 0.12]).clamp(true);

/** Radius of the mark of the largest meeting, CSS pixels. */
export const LARGEST_RADIUS = 22;

/** Delegates → radius of a mark in CSS pixels, `most` being the largest number; area grows with the count. */
export const delegateRadius = (most: number): ((delegates: number) => number) =>
	scaleSqrt([0, Math.max(1, most)], [0, LARGEST_RADIUS]).clamp(true);

/** Round numbers of delegates, up to `most`, by which a legend shows the sizes of marks; ascending. */
export const delegateSteps = (most: number): readonly number[] =>
	scaleLinear([0, most], [0, 1])
		.ticks(2)
		.filter((count) => count > 0 && Number.isInteger(count));

/** Radius of a mark where the source counts nobody, CSS pixels. */
export const UNCOUNTED_RADIUS = 4.5;

/** Width of a line that is no journey, CSS pixels. */
export const RELATION_WIDTH = 1.1;

/**
 * Delegates of one party → width of its arc in CSS pixels; unknown counts get the thinnest. Thinner ones
 * would nowhere fill a pixel, and so never show the whole colour of their kind.
 */
export const delegateWidth = scaleSqrt([0, 90], [1.6, 5]).clamp(true);

/** Width of a line in CSS pixels: by the people who travelled, thin where nobody did. */
export const lineWidth = ({
	directed,
	delegates,
}: {
	readonly directed: boolean;
	readonly delegates: number | null;
}): number => (directed ? delegateWidth(delegates ?? 0) : RELATION_WIDTH);
