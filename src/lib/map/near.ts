import type { SceneArc } from '#lib/scene/scene.ts';

/** Opacity above which a line or mark is this year's or selected. */
export const NEAR = 0.5;

/** Whether something is drawn as of this year or selected: a line has its casing and its signs then, and can be picked. */
export const isNear = (drawn: Pick<SceneArc, 'opacity'> | undefined): boolean =>
	drawn !== undefined && drawn.opacity > NEAR;
