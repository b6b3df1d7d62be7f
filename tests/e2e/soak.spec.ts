import { growth, soak, type Holding } from '../../bench/soak/drive.ts';
import { PLACES } from '../../bench/soak/places.ts';
import { expect, test } from './support/test.ts';

/** Seconds of each: together some two minutes, beside the tests of the other worker. */
const RUNS = [
	{ place: 'kiosk', renderer: 'gl', seconds: 50 },
	{ place: 'kiosk', renderer: 'svg', seconds: 25 },
	{ place: 'map', renderer: 'gl', seconds: 25 },
	{ place: 'map', renderer: 'svg', seconds: 20 },
] as const;
const EVERY = 50;
/** Until here caches of scenes, names and languages fill for the first time. */
const WARM_UP = 50;

test.use({ viewport: { width: 1280, height: 720 } });

/** The short form of `npm run soak`: enough to see a map, a panel or a listener that stays. */
test('two minutes of random interactions in kiosk and map leave nothing behind', async ({
	page,
}) => {
	// Two minutes, and as long again on a machine that is busy with something else.
	test.setTimeout(480_000);
	for (const { place: name, renderer, seconds } of RUNS) {
		const place = PLACES[name];
		await page.goto(place.address(renderer));
		await page.locator(`.stage[data-renderer=${renderer}]`).waitFor();
		const end = performance.now() + 1000 * seconds;
		const holdings = await soak(page, {
			place,
			seed: 3,
			every: EVERY,
			// One measurement after the warm-up at least, however slow the machine.
			goOn: (done) => performance.now() < end || done < WARM_UP + EVERY,
		});
		const [first, last] = [holdings[1], holdings.at(-1)] as readonly (Holding | undefined)[];
		if (!first || !last) throw new Error('nothing was measured');
		const grown = growth(holdings, WARM_UP);
		console.log(
			`${name} on ${renderer}: ${last.interactions} interactions, heap ` +
				`${(first.heap / 1e6).toFixed(1)} → ${(last.heap / 1e6).toFixed(1)} MB, nodes ${first.nodes} → ${last.nodes}, ` +
				`listeners ${first.listeners} → ${last.listeners}; per 1,000: ${(grown.heap / 1e6).toFixed(2)} MB, ` +
				`${grown.nodes.toFixed(0)} nodes, ${grown.listeners.toFixed(0)} listeners`,
		);
		await expect(page.locator('.stage')).toHaveAttribute('data-renderer', renderer);
		// Caches are still filling in so short a run; a map or a listener left behind shows.
		expect.soft(last.nodes, `${name} ${renderer}`).toBeLessThan(1.5 * first.nodes);
		expect.soft(last.listeners, `${name} ${renderer}`).toBeLessThan(20 + first.listeners);
		expect.soft(last.heap, `${name} ${renderer}`).toBeLessThan(2 * first.heap);
	}
});
