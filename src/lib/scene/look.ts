import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { Standing } from '#lib/domain/standing.ts';
import { stageColour } from '#lib/encoding/scales.ts';
import type { AreaFill, AreaPattern } from './scene.ts';

/** Fill and pattern by which a standing is shown. */
export interface Look {
	readonly fill: AreaFill;
	readonly pattern: AreaPattern | null;
}

/** The one rule for how a standing looks, on the map and on the chart; hidden stages look as if not reached. */
export const lookOf = (
	{ atlas, stage }: AtlasIndex,
	hiddenStages: readonly string[] = [],
): ((standing: Standing) => Look) => {
	const colour = stageColour(atlas.stages);
	const hidden = new Set(hiddenStages);
	const offLadder = atlas.stages.find(({ rank }) => rank === null);
	const supportHidden = offLadder !== undefined && hidden.has(offLadder.id);

	const fillOf = (standing: Standing): AreaFill => {
		if (standing.state === 'hub') return 'hub';
		const reached = standing.tie && stage.get(standing.tie.stage);
		if (reached && !hidden.has(reached.id)) return colour(reached);
		return standing.state === 'absent' ? 'land' : 'listed';
	};
	const patternOf = (fill: AreaFill, standing: Standing): AreaPattern | null => {
		const vague = fill.startsWith('stage') && standing.vague;
		const support = standing.support && !supportHidden;
		if (!support) return vague ? 'vague' : null;
		return `${vague ? 'vague-' : ''}${standing.supportVague ? 'broken-' : ''}support`;
	};
	return (standing) => {
		const fill = fillOf(standing);
		return { fill, pattern: patternOf(fill, standing) };
	};
};
