/** What is done to the page; `at` and `other` are random numbers from 0 to 1. Runs inside the page. */
export interface Step {
	readonly what: string;
	readonly at: number;
	readonly other: number;
}

/** How often each is done, of all: mostly what visitors do mostly. */
export const SHARES: Readonly<Record<string, number>> = {
	year: 30,
	country: 18,
	press: 14,
	close: 8,
	zoom: 7,
	drag: 7,
	event: 5,
	kind: 3,
	language: 2,
	legend: 2,
	play: 2,
	theme: 1,
	globe: 0.5,
	table: 0.5,
	story: 1,
};

/** As above, where there is neither table nor theme, and visits end. */
export const KIOSK_SHARES: Readonly<Record<string, number>> = {
	...Object.fromEntries(
		Object.entries(SHARES).filter(([what]) => what !== 'table' && what !== 'theme'),
	),
	story: 3,
	comfort: 2,
	reset: 2,
};

/** Numbers from 0 to 1, the same for the same seed (Park and Miller's generator). */
export const randomFrom = (seed: number): (() => number) => {
	let state = seed;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
};

/** As many steps as asked for, drawn by their shares. */
export const drawSteps = (
	count: number,
	random: () => number,
	shares: Readonly<Record<string, number>> = SHARES,
): readonly Step[] => {
	const all = Object.values(shares).reduce((sum, share) => sum + share, 0);
	return Array.from({ length: count }, () => {
		let rest = random() * all;
		const what = Object.keys(shares).find((key) => (rest -= shares[key] ?? 0) < 0) ?? 'year';
		return { what, at: random(), other: random() };
	});
};
