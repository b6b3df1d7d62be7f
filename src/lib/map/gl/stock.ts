import type { FeatureCollection } from 'geojson';
import type { Scene } from '#lib/scene/scene.ts';
import { labelId, type LabelText, type MapContents, type MarkPlace } from './contents.ts';
import { labelFeatures, markFeatures } from './sources.ts';

/** Sources that may be uploaded anew while the map lives. */
export type Upload = 'labels' | 'marks';

/** The labels and marks that the map has, or is about to get; grows by what scenes bring. */
export class Stock {
	readonly #contents: Pick<MapContents, 'kinds'>;
	readonly #labels: Map<string, LabelText>;
	readonly #marks: Map<string, MarkPlace>;
	readonly #due = new Set<Upload>();

	constructor(contents: Pick<MapContents, 'kinds' | 'labels' | 'marks'>) {
		this.#contents = contents;
		this.#labels = new Map(contents.labels.map((label) => [labelId(label), label]));
		this.#marks = new Map(contents.marks.map((mark) => [mark.id, mark]));
	}

	/** Takes in what the scene shows and the map lacks; nothing, where the contents were complete. */
	learn({ labels, marks }: Pick<Scene, 'labels' | 'marks'>): void {
		for (const label of labels) this.#add('labels', this.#labels, labelId(label), label);
		for (const mark of marks) this.#add('marks', this.#marks, mark.id, mark);
	}

	/** Other names in place of all there are, for another language. */
	relabel(labels: readonly LabelText[]): void {
		this.#labels.clear();
		for (const label of labels) this.#labels.set(labelId(label), label);
		this.#due.add('labels');
	}

	/** Every text there is, for loading fonts. */
	get texts(): readonly string[] {
		return [...this.#labels.values()].map(({ text }) => text);
	}

	/** What must be uploaded; told once. */
	takeDue(): readonly (readonly [Upload, FeatureCollection])[] {
		const due = [...this.#due];
		this.#due.clear();
		return due.map((upload) => [
			upload,
			upload === 'labels'
				? labelFeatures([...this.#labels.values()])
				: markFeatures([...this.#marks.values()], this.#contents.kinds),
		]);
	}

	#add<T>(upload: Upload, known: Map<string, T>, id: string, value: T): void {
		if (known.has(id)) return;
		known.set(id, value);
		this.#due.add(upload);
	}
}
