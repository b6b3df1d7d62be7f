import type { Page } from '@playwright/test';
import { PALETTE } from '#lib/encoding/palette.ts';
import { index } from './support/atlas.ts';
import { mapPicture } from './support/picture.ts';
import { expect, test } from './support/test.ts';
import { controls, drawn, openMap } from './support/visit.ts';
import { word } from './support/words.ts';

/** What of stories depends on the camera and the clock, on the map that most readers see. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const titleOf = (story: string, step: number): string => {
	const found = index.story.get(story)?.steps[step - 1];
	if (!found) throw new Error(`no step ${step} of ${story}`);
	return found.title.en;
};
const reading = (page: Page) => {
	const panel = page.getByRole('complementary', { name: word('en', 'story_label'), exact: true });
	return {
		heading: panel.getByRole('heading', { level: 2 }),
		press: (key: string) => panel.getByRole('button', { name: word('en', key) }).click(),
	};
};

const SEA = Number.parseInt(PALETTE.light.sea.slice(1), 16);
/** Where the sea lies on the screen, as a word for each of a grid of pixels. */
const coast = async (page: Page): Promise<readonly string[]> => {
	const { width, height, rgba } = await mapPicture(page);
	const found: string[] = [];
	for (let y = 4; y < height; y += 8)
		for (let x = 4; x < width; x += 8) {
			const at = (y * width + x) * 4;
			const isSea = [16, 8, 0].every(
				(bits, i) => Math.abs((rgba[at + i] ?? 0) - ((SEA >> bits) & 255)) <= 3,
			);
			found.push(isSea ? 'sea' : 'land');
		}
	return found;
};
/** Share of the grid at which two coasts differ. */
const apart = (one: readonly string[], other: readonly string[]): number =>
	one.filter((each, i) => each !== other[i]).length / one.length;

test('leaving a story keeps the view on WebGL', async ({ page }) => {
	await openMap(page, 'gl', 'story=japan&step=2', '1952-12-31', 'en');
	const { heading, press } = reading(page);
	await expect(heading).toHaveText(titleOf('japan', 2));
	const told = await coast(page);
	await press('story_leave');
	await expect(page).toHaveURL('/en/?year=1952&polity=japan&renderer=gl');
	await drawn(page, 'gl', '1952-12-31');
	const left = apart(told, await coast(page));
	await controls(page, 'en').button('zoom_home').click();
	await expect.poll(async () => apart(told, await coast(page))).toBeGreaterThan(0.1);
	console.log(`coast of the view left: ${(100 * left).toFixed(1)} % of the screen differ`);
	expect(left).toBeLessThan(0.03);
});

test('a story runs by itself on WebGL and can be paused', async ({ page }) => {
	await openMap(page, 'gl', 'story=wftu&step=1', '1953-12-31', 'en');
	const { heading, press } = reading(page);
	// The time of one step passes faster; the map's own watches keep theirs.
	await page.evaluate(() => {
		const set = window.setTimeout.bind(window);
		window.setTimeout = ((run: () => void, time = 0, ...rest: unknown[]) => {
			if (time < 4_000) return set(run, time, ...rest);
			window.setTimeout = set as typeof setTimeout;
			return set(run, time / 20, ...rest);
		}) as typeof setTimeout;
	});
	await press('story_run');
	await expect(heading).not.toHaveText(titleOf('wftu', 1));
	await press('story_pause');
	await expect(page.locator('.stage')).toHaveAttribute('data-renderer', 'gl');
});
