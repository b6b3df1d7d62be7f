/** Largest side of what is too small to be seen, in units. */
const SPECK = 2;

type Step = readonly [number, number];

const stepsOf = (moves: string): readonly Step[] => {
	const numbers = (moves.match(/-?\d+/g) ?? []).map(Number);
	return numbers.flatMap((dx, i): readonly Step[] => (i % 2 ? [] : [[dx, numbers[i + 1] ?? 0]]));
};

/** Steps in one direction as one. */
const straightened = (steps: readonly Step[]): readonly Step[] => {
	const kept: Step[] = [];
	for (const [dx, dy] of steps) {
		const [px, py] = kept.at(-1) ?? [0, 0];
		const onward = px * dy === py * dx && px * dx + py * dy > 0;
		if (onward) kept[kept.length - 1] = [px + dx, py + dy];
		else kept.push([dx, dy]);
	}
	return kept;
};

const isSpeck = (steps: readonly Step[]): boolean => {
	let [x, y, west, east, north, south] = [0, 0, 0, 0, 0, 0];
	for (const [dx, dy] of steps) {
		[x, y] = [x + dx, y + dy];
		[west, east] = [Math.min(west, x), Math.max(east, x)];
		[north, south] = [Math.min(north, y), Math.max(south, y)];
	}
	return east - west <= SPECK && south - north <= SPECK;
};

/** A step along an axis as one number: in whole units half of a coast runs so. */
const written = (steps: readonly Step[]): string => {
	let command = '';
	return steps
		.map(([dx, dy]) => {
			const before = command;
			command = dy === 0 ? 'h' : dx === 0 ? 'v' : 'l';
			if (command !== 'l') return `${command}${dx + dy}`;
			const lead = before !== 'l' ? 'l' : dx < 0 ? '' : ' ';
			return `${lead}${dx}${dy < 0 ? '' : ' '}${dy}`;
		})
		.join('');
};

/**
 * Path data of `RelativePath` without islands too small to be seen and without points on a straight
 * way: on a small map of the world they are a third of it. Nothing else moves, so shared borders still meet.
 */
export const thinned = (path: string): string =>
	path
		.split(/(?=M)/)
		.map((stroke) => {
			const [start = '', moves = ''] = stroke.split('l');
			const steps = straightened(stepsOf(moves));
			return isSpeck(steps) ? '' : `${start}${written(steps)}${stroke.endsWith('z') ? 'z' : ''}`;
		})
		.join('');
