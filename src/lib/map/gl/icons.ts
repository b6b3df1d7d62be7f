import { distanceField, type Pixels, type Vertex } from './distance-field.ts';

/** Pixels of the image per CSS pixel: fine enough for any screen at the sizes used. */
export const ICON_RATIO = 2;
/** Side in CSS pixels, with room for the halo round the shape. */
const SIDE = 24;

const arrow: readonly Vertex[] = [
	[0, -6],
	[4.2, 4],
	[0, 2],
	[-4.2, 4],
];

/** An upright cross of arms 1.6 wide, turned by 45°. */
const cross: readonly Vertex[] = (() => {
	const [long, half] = [6, 1.3];
	const arm: readonly Vertex[] = [
		[-half, -half],
		[-half, -long],
		[half, -long],
	];
	const turn = ([x, y]: Vertex, by: number): Vertex => [
		x * Math.cos(by) - y * Math.sin(by),
		x * Math.sin(by) + y * Math.cos(by),
	];
	return [0, 1, 2, 3].flatMap((quarter) =>
		arm.map((vertex) => turn(vertex, (quarter * Math.PI) / 2 + Math.PI / 4)),
	);
})();

const icon = (polygon: readonly Vertex[]): Pixels =>
	distanceField(
		polygon.map(([x, y]): Vertex => [(x + SIDE / 2) * ICON_RATIO, (y + SIDE / 2) * ICON_RATIO]),
		SIDE * ICON_RATIO,
	);

/** Signs on journeys, pointing north; the shapes are those of the SVG map. */
export const icons = (): Readonly<Record<'arrow' | 'cross', Pixels>> => ({
	arrow: icon(arrow),
	cross: icon(cross),
});
