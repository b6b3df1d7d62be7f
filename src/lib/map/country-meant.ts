import type { World } from '#lib/geo/world.ts';
import { isTold } from '#lib/scene/table.ts';
import type { Scene } from '#lib/scene/scene.ts';
import type { Press } from './renderer.ts';

/** CSS pixels. */
export const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
	Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Degrees of latitude that ten kilometres are: far enough on every screen to be no matter of rounding. */
const STEP = { km: 10, degrees: 10 / 111.2 } as const;

/** How large a country is drawn, square CSS pixels: its area by the scale at its anchor. Infinite behind the globe. */
const drawnArea = (world: World, version: string, { project }: Press): number => {
	const [lon, lat] = world.anchorOf(version);
	const shrunk = Math.max(0.1, Math.cos((lat * Math.PI) / 180));
	const at = project([lon, lat]);
	const east = project([lon + STEP.degrees / shrunk, lat]);
	const north = project([lon, lat + STEP.degrees]);
	if (!at || !east || !north) return Infinity;
	const across = (east[0] - at[0]) * (north[1] - at[1]) - (east[1] - at[1]) * (north[0] - at[0]);
	return (Math.abs(across) / STEP.km ** 2) * world.areaOf(version);
};

export interface CountryMeant {
	/** `null` at sea with nothing near. */
	readonly polity: string | null;
	/** Pixels to the nearest anchor of a country that may be meant and that the map tells of; else infinite. */
	readonly away: number;
}

/** CSS pixels, and what is selected. */
export interface Reach {
	/** To the anchor of a country that the map tells of, from where it tells of none. */
	readonly anchor: number;
	/** To the anchor of a small one, from another country that the map tells of; 0 with a mouse. */
	readonly crowded: number;
	/** The country that is selected. */
	readonly selected: string | null;
}

/**
 * The polity that a press means. Where the map tells nothing of the one under it, the nearest with
 * something told whose anchor is within reach. Where it does, a finger may yet mean one too small to be
 * hit: whichever anchor is nearest, or, where that one is selected already, the next one.
 */
export const countryMeant = (
	world: World,
	scene: Scene,
	press: Press,
	{ anchor, crowded, selected }: Reach,
): CountryMeant => {
	const polity = world.polityAt([...press.lonLat], scene.day);
	const told = scene.areas.filter(isTold).map((area) => {
		const at = press.project(world.anchorOf(area.version));
		return { ...area, away: at === null ? Infinity : distance(at, press.point) };
	});
	const under = told.find((area) => area.polity === polity);
	const finger = Math.PI * anchor ** 2;
	const near = told.filter((area) =>
		under
			? area === under || (area.away < crowded && drawnArea(world, area.version, press) < finger)
			: area.away < anchor,
	);
	const [nearest, ...others] = near.toSorted((a, b) => a.away - b.away);
	if (!nearest) return { polity, away: Infinity };
	const next = crowded > 0 && nearest.polity === selected ? others[0] : undefined;
	return { polity: (next ?? nearest).polity, away: nearest.away };
};
