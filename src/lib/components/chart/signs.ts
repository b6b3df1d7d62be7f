import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import type { AtlasEvent, Line } from '#lib/domain/atlas.ts';
import { cssColour } from '#lib/encoding/palette.ts';
import { kindColour } from '#lib/encoding/scales.ts';

/** How an event of a kind is marked: the colour of its kind, and a shape for its line, so that no fact rests on colour alone. */
export interface Sign {
	readonly line: Line;
	readonly colour: string;
}

/** Signs drawn in a cell before events are counted instead. */
export const FEW = 3;
/** Signs beside a count: the commonest kinds, as many as leave room for its digits. */
const beside = (count: number): number => (count < 10 ? 2 : 1);

export const signsOf = ({ atlas }: AtlasIndex): ((kind: string) => Sign) => {
	const colour = kindColour(atlas.kinds);
	const signs = new Map<string, Sign>(
		atlas.kinds.map((kind) => [kind.id, { line: kind.line, colour: cssColour(colour(kind)) }]),
	);
	return (kind) => signs.get(kind) ?? { line: 'solid', colour: cssColour('ink') };
};

/** `vague`: the date of all that the sign stands for is. */
export interface KindShown {
	readonly kind: string;
	readonly vague: boolean;
}

/** Kinds to draw for the events of a cell: each one's where they are few, else the commonest. */
export const kindsShown = (
	events: readonly AtlasEvent[],
	vague: (event: AtlasEvent) => boolean,
): readonly KindShown[] => {
	if (events.length <= FEW)
		return events.map((event) => ({ kind: event.kind, vague: vague(event) }));
	const kinds = events.map(({ kind }) => kind);
	const count = (kind: string): number => kinds.filter((other) => other === kind).length;
	return [...new Set(kinds)]
		.sort((a, b) => count(b) - count(a))
		.slice(0, beside(kinds.length))
		.map((kind) => ({
			kind,
			vague: events.filter((event) => event.kind === kind).every(vague),
		}));
};
