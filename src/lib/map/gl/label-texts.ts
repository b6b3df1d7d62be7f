import type { Language, Polity } from '#lib/domain/atlas.ts';
import type { Span } from '#lib/domain/time.ts';
import type { World } from '#lib/geo/world.ts';
import type { LabelText } from './contents.ts';

const overlaps = (a: Span, b: Span): boolean =>
	(a.start === null || b.end === null || a.start < b.end) &&
	(b.start === null || a.end === null || b.start < a.end);

/** Every name that each version of a polity bears in one language; what `MapContents.labels` wants. */
export const labelTexts = (
	polities: ReadonlyMap<string, Pick<Polity, 'name' | 'names'>>,
	world: Pick<World, 'versions' | 'anchorOf'>,
	language: Language,
): readonly LabelText[] =>
	world.versions().flatMap(({ version, polity: id, span }) => {
		const polity = polities.get(id);
		const [lon, lat] = world.anchorOf(version);
		const period = polity?.names.filter((name) => overlaps(name.span, span)) ?? [];
		const texts = new Set([
			polity?.name[language] ?? id,
			...period.map(({ name }) => name[language]),
		]);
		return [...texts].map((text): LabelText => ({ version, text, lon, lat }));
	});
