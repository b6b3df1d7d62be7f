import type { Kind } from '#lib/domain/atlas.ts';
import type { World } from '#lib/geo/world.ts';
import type { Journey } from '#lib/scene/journeys.ts';
import type { SceneMark } from '#lib/scene/scene.ts';

/** A name that a polity bears on the map at some time of the covered years. */
export interface LabelText {
	readonly version: string;
	readonly text: string;
	readonly lon: number;
	readonly lat: number;
}

/** Where and how large a mark is; its opacity comes with each scene. */
export type MarkPlace = Pick<SceneMark, 'id' | 'kind' | 'lon' | 'lat' | 'radius'>;

/**
 * Everything that the map may ever show, on any day: uploaded once, then only lit and dimmed. A mark
 * or label that a scene brings and this lacks is uploaded when first seen, which costs a frame or two.
 */
export interface MapContents {
	readonly world: Pick<
		World,
		'versions' | 'geometryOf' | 'anchorOf' | 'boundaries' | 'dividesOn' | 'coast'
	>;
	readonly journeys: readonly Journey[];
	readonly kinds: readonly Kind[];
	readonly marks: readonly MarkPlace[];
	readonly labels: readonly LabelText[];
}

/** Id of a label's point: a version of a polity may bear several names in turn. */
export const labelId = ({ version, text }: Pick<LabelText, 'version' | 'text'>): string =>
	`${version}/${text}`;
