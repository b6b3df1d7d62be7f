/** One page that shows all pictures side by side: a row for each size, language and theme. */

export interface Picture {
	readonly file: string;
	readonly row: string;
	readonly screen: string;
	readonly width: number;
	readonly height: number;
}

/** HTML of the contact sheet; pictures lie beside it. */
export const sheetOf = (pictures: readonly Picture[]): string => {
	const screens = [...new Set(pictures.map(({ screen }) => screen))];
	const rows = [...new Set(pictures.map(({ row }) => row))].map((row) => {
		const cells = pictures
			.filter((picture) => picture.row === row)
			.map(
				({ file, screen, width, height }) =>
					`<figure><img src="${file}" style="aspect-ratio:${width}/${height}" alt=""><figcaption>${row} · ${screen}</figcaption></figure>`,
			);
		return `<section>${cells.join('')}</section>`;
	});
	return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>
		body { margin: 16px; background: #777; font: 12px system-ui, sans-serif; color: #fff; }
		section { display: grid; grid-template-columns: repeat(${screens.length}, 300px); gap: 12px; margin-bottom: 16px; align-items: start; }
		figure { margin: 0; }
		img { display: block; width: 100%; object-fit: cover; object-position: top; }
	</style>${rows.join('\n')}`;
};
