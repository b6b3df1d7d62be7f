import { cssColour } from '#lib/encoding/palette.ts';
import type { SceneArea } from '#lib/scene/scene.ts';
import type { Chart } from './chart.ts';
import type { Paintable } from './paintable.ts';

/** What draws one polity: its ground, the path of that, and the signs that may lie over it. */
export interface AreaParts {
	readonly ground: Paintable;
	readonly path: Paintable;
	readonly dependent: Paintable | undefined;
	readonly pattern: Paintable | undefined;
}

/** What is on the map now: the area of each polity drawn, by the polity's id, and how the world is projected. */
export interface AreaPaint {
	readonly areas: ReadonlyMap<string, SceneArea>;
	readonly chart: Chart;
}

/** Attributes of an element as they should be; `null` = none. */
type Attributes = Readonly<Record<string, string | null>>;

/**
 * Attributes by which the parts show an area, or that there is none; the path's geometry is the chart's.
 * `prefix` tells the maps of one page apart.
 */
export const areaPaint = (
	area: SceneArea | undefined,
	prefix: string,
): Readonly<Record<Exclude<keyof AreaParts, 'path'>, Attributes>> => {
	const pattern = area?.pattern ?? null;
	const dimmed = area?.dimmed ? '' : null;
	return {
		ground: {
			'data-polity': area?.polity ?? null,
			'data-fill': area?.fill ?? null,
			'data-dimmed': dimmed,
			style: area ? `fill:${cssColour(area.fill)}` : null,
		},
		dependent: { fill: area?.dependent ? `url(#${prefix}-dependent)` : 'none' },
		pattern: {
			'data-pattern': pattern,
			'data-dimmed': pattern && dimmed,
			fill: pattern === null ? 'none' : `url(#${prefix}-${pattern})`,
		},
	};
};

const write = (element: Paintable | undefined, old: Attributes, now: Attributes): void => {
	if (!element) return;
	for (const [name, value] of Object.entries(now)) {
		if (value === old[name]) continue;
		if (value === null) element.removeAttribute(name);
		else element.setAttribute(name, value);
	}
};

/**
 * Paints the areas that differ between two scenes and leaves the others alone: a year changes few of some
 * two hundred, and asking each costs more than the change.
 */
export const repaintAreas = (
	parts: ReadonlyMap<string, AreaParts>,
	before: AreaPaint,
	now: AreaPaint,
	prefix: string,
): void => {
	const turned = before.chart !== now.chart;
	for (const [polity, elements] of parts) {
		const [old, area] = [before.areas.get(polity), now.areas.get(polity)];
		if (old === area && !(turned && area)) continue;
		// One that is not seen keeps its path until it is seen again.
		if (area) {
			const path = now.chart.area(area.version);
			if (turned || !old || now.chart.area(old.version) !== path)
				elements.path.setAttribute('d', path);
		}
		if (old === area) continue;
		const [was, is] = [areaPaint(old, prefix), areaPaint(area, prefix)];
		for (const part of ['ground', 'dependent', 'pattern'] as const)
			write(elements[part], was[part], is[part]);
	}
};
