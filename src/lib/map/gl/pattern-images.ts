import { PALETTE, type Theme } from '#lib/encoding/palette.ts';
import { PATTERNS, type PatternName, type PatternTile } from '#lib/encoding/patterns.ts';

const draw = (tile: PatternTile, theme: Theme, ratio: number): ImageData => {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = tile.size * ratio;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('No 2D canvas to draw a pattern on');
	context.scale(ratio, ratio);
	context.lineCap = 'round';
	for (const { d, colour, width, opacity } of tile.strokes) {
		context.globalAlpha = opacity;
		context.strokeStyle = PALETTE[theme][colour];
		context.lineWidth = width;
		context.globalAlpha = opacity;
		context.stroke(new Path2D(d));
	}
	return context.getImageData(0, 0, canvas.width, canvas.height);
};

/** The line below a chosen name: an em high, as MapLibre stretches it over the box of a text. */
const UNDERLINE: PatternTile = {
	size: 16,
	strokes: [{ d: 'M0 15H16', colour: 'hub', width: 2, opacity: 1 }],
};

/** The underline in the colour of a theme, `ratio` pixels (a whole number) per CSS pixel. */
export const underlineImage = (theme: Theme, ratio: number): ImageData =>
	draw(UNDERLINE, theme, ratio);

const names = Object.keys(PATTERNS).filter((name): name is PatternName => name in PATTERNS);

/** The tiles of a theme as images, `ratio` pixels (a whole number) per CSS pixel. */
export const patternImages = (
	theme: Theme,
	ratio: number,
): readonly { readonly name: PatternName; readonly image: ImageData }[] =>
	names.map((name) => ({ name, image: draw(PATTERNS[name], theme, ratio) }));
