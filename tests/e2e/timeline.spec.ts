import { countByYear, eventsOfYear, neighbour } from '#lib/domain/chronology.ts';
import { isVague } from '#lib/domain/reckoning.ts';
import { eventsOf, index, sceneOf } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import { alive, controls, drawn, open } from './support/visit.ts';
import type { Page } from '@playwright/test';

/** What the slider says of a year. */
const totals = (page: Page, year: number): string => {
	const { summary } = sceneOf(`year=${year}`);
	const { events, polities } = summary;
	const { say } = controls(page, 'zh');
	if (events === 0) return say('year_totals_none', { year, polities });
	// How many are hatched in the histogram, which is no sight for everyone.
	const doubtful = eventsOfYear(index, year).filter(({ date }) => isVague(index.reckon(date)));
	if (doubtful.length === 0) return say('year_totals', { year, events, polities });
	const vague = say('dates_events_vague', { count: doubtful.length });
	return say('year_totals_vague', { year, events, vague, polities });
};

const shows = async (page: Page, year: number): Promise<void> => {
	const { slider } = controls(page, 'zh');
	await expect(slider).toHaveValue(String(year));
	await expect(slider).toHaveAttribute('aria-valuetext', totals(page, year));
	await drawn(page, 'svg', `${year}-12-31`);
};

/** Notes each of `titles` when it appears over the map; the list is read with `noted`. */
const note = (page: Page, titles: readonly string[]) =>
	page.evaluate((wanted) => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		new MutationObserver(() => {
			for (const over of document.querySelectorAll('main > button'))
				for (const title of wanted)
					if (over.textContent.includes(title) && !seen.includes(title)) seen.push(title);
		}).observe(document.body, { subtree: true, childList: true });
	}, titles);
const noted = (page: Page) =>
	page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);

test('the slider goes by keys from year to year and says each year’s totals', async ({ page }) => {
	await open(page, '/zh/');
	const { slider } = controls(page, 'zh');
	await slider.focus();
	for (const [key, year] of [
		['ArrowRight', 1956],
		['ArrowLeft', 1955],
		['ArrowUp', 1956],
		['ArrowDown', 1955],
		['Home', 1949],
		['ArrowLeft', 1949],
		['PageUp', 1954],
		['PageUp', 1958],
		['ArrowRight', 1958],
		['PageDown', 1953],
		['PageDown', 1949],
		['End', 1958],
	] as const) {
		await page.keyboard.press(key);
		await shows(page, year);
		await expect(slider).toBeFocused();
	}
	await expect(page).toHaveURL('/zh/?year=1958');
});

test('a press on the scale goes to the year under it', async ({ page }) => {
	await open(page, '/zh/');
	const { slider } = controls(page, 'zh');
	const box = await slider.boundingBox();
	expect(box).not.toBeNull();
	const { first, last } = index.atlas.meta.span;
	// The range input’s ends are half a thumb from its first and last year.
	const thumb = 24;
	for (const year of [1952, 1949, 1957]) {
		const share = (year - first) / (last - first);
		const x = thumb / 2 + share * ((box?.width ?? 0) - thumb);
		await slider.click({ position: { x, y: (box?.height ?? 0) - 8 } });
		await shows(page, year);
	}
});

/** Notes at every frame how much is moving; the most is read with `mostMoving`. */
const countMoving = (page: Page) =>
	page.evaluate(() => {
		const seen = { moving: 0 };
		Object.assign(window, { movement: seen });
		const look = () => {
			seen.moving = Math.max(seen.moving, document.getAnimations().length);
			requestAnimationFrame(look);
		};
		look();
	});
const mostMoving = (page: Page) =>
	page.evaluate(() => (window as unknown as { movement: { moving: number } }).movement.moving);

test('the histogram shows each year’s events by kind, and none of a hidden kind', async ({
	page,
}) => {
	await open(page, '/zh/');
	const bars = () =>
		page.locator('.timeline .scale > ol:first-child > li').evaluateAll((years) =>
			years.map((year) =>
				[...year.querySelectorAll('[data-kind]')].map((part) => ({
					kind: part.getAttribute('data-kind') ?? '',
					height: part.getBoundingClientRect().height,
					vague: part.querySelector('.vague')?.getBoundingClientRect().height ?? 0,
				})),
			),
		);
	const shows = async (hidden: readonly string[]) => {
		const years = countByYear(index, ({ kind }) => !hidden.includes(kind));
		const seen = await bars();
		expect(seen.map((parts) => parts.map(({ kind }) => kind))).toEqual(
			years.map(({ byKind }) => byKind.map(({ kind }) => kind)),
		);
		const counts = years.flatMap(({ byKind }) => byKind);
		const perEvent = Math.max(
			...seen.flat().map(({ height }, i) => height / (counts[i]?.count ?? 1)),
		);
		expect(perEvent).toBeGreaterThan(1);
		seen.flat().forEach(({ kind, height, vague }, i) => {
			const { count = 0, vague: doubtful = 0 } = counts[i] ?? {};
			expect(Math.abs(height - count * perEvent), `${kind} ${count}`).toBeLessThan(1);
			expect(Math.abs(vague - doubtful * perEvent), `${kind} vague`).toBeLessThan(1);
		});
	};
	await shows([]);
	await page.goto('/zh/?hide=symposium,congress');
	await alive(page);
	await shows(['symposium', 'congress']);
});

for (const motion of ['no-preference', 'reduce'] as const)
	test.describe(motion === 'reduce' ? 'with reduced motion' : 'with motion', () => {
		test.use({ contextOptions: { reducedMotion: motion } });

		test('playing shows a year’s events in order of date, then the next year', async ({ page }) => {
			await open(page, '/zh/?year=1952');
			const { button, speed } = controls(page, 'zh');
			const titles = eventsOf(1952).map(({ title }) => title.zh);
			await note(page, [
				...titles,
				...eventsOf(1953)
					.slice(0, 2)
					.map(({ title }) => title.zh),
			]);
			await speed.selectOption('4');
			await countMoving(page);
			await button('play').click();
			// Before the first event there is no line of this year yet.
			await expect(page.locator('[data-arc^="visa-refusal-1952:"]')).toHaveCount(1);
			await expect(controls(page, 'zh').slider).toHaveValue('1953', { timeout: 20_000 });
			expect((await noted(page)).slice(0, titles.length)).toEqual(titles);
			await button('pause').click();
			await shows(page, 1953);
			// Seen frame by frame while events appeared, not after the pause, when all rests anyway.
			const moving = await mostMoving(page);
			if (motion === 'reduce') expect(moving).toBe(0);
			else expect(moving).toBeGreaterThan(0);
		});
	});

test('pausing leaves the year whole', async ({ page }) => {
	await open(page, '/zh/?year=1955');
	const { button } = controls(page, 'zh');
	const whole = sceneOf('year=1955').arcs.length;
	await expect(page.locator('[data-arc]')).toHaveCount(whole);
	await button('play').click();
	await expect.poll(() => page.locator('[data-arc]').count()).toBeLessThan(whole);
	await expect(button('pause')).toBeVisible();
	await button('pause').click();
	await expect(page.locator('[data-arc]')).toHaveCount(whole);
	await expect(button('play')).toBeVisible();
	await shows(page, 1955);
});

test('an event that has just appeared can be opened, which stops the playing', async ({ page }) => {
	await open(page, '/zh/?year=1954');
	const { button, panel, speed } = controls(page, 'zh');
	await speed.selectOption('0.5');
	await button('play').click();
	const first = eventsOf(1954)[0]?.title.zh ?? '';
	await page.locator('main > button', { hasText: first }).click();
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText(first);
	await expect(button('play')).toBeVisible();
	await expect(page).toHaveURL(`/zh/?year=1954&event=${eventsOf(1954)[0]?.id}`);
});

test('playing stops after the last year, or goes round when told to loop', async ({ page }) => {
	await open(page, '/zh/?year=1957');
	const { button, speed, slider } = controls(page, 'zh');
	await expect(speed.getByRole('option')).toHaveText(['0.5×', '1×', '2×', '4×']);
	await speed.selectOption('4');
	await button('play').click();
	await expect(slider).toHaveValue('1958');
	await expect(button('play')).toBeVisible({ timeout: 20_000 });
	await shows(page, 1958);

	await slider.press('ArrowLeft');
	await expect(slider).toHaveValue('1957');
	await button('loop').click();
	await expect(button('loop')).toHaveAttribute('aria-pressed', 'true');
	await button('play').click();
	await expect(slider).toHaveValue('1949', { timeout: 20_000 });
	await expect(button('pause')).toBeVisible();
	await button('pause').click();
	await shows(page, 1949);
});

test('the arrows beside play go from event to event, over the years', async ({ page }) => {
	await open(page, '/zh/?year=1953');
	const { button, panel } = controls(page, 'zh');
	const heading = panel.getByRole('heading', { level: 2 });
	let from: string | null = null;
	const go = async (step: 1 | -1) => {
		const event = neighbour(index, { from, year: 1953 }, step);
		expect(event).not.toBeNull();
		await button(step === 1 ? 'next_event' : 'previous_event').click();
		await expect(heading).toHaveText(event?.title.zh ?? '');
		await expect(page).toHaveURL(new RegExp(`event=${event?.id}$`));
		from = event?.id ?? null;
	};
	await go(1);
	await go(1);
	await go(-1);
	// Back over 1951 and 1950, in which nothing is recorded.
	await go(-1);
	await expect(page).toHaveURL(/year=1952/);
});

test('while playing a polite live region says the years, two seconds apart at least; the slider says its own', async ({
	page,
}) => {
	await open(page, '/zh/?year=1949');
	const { slider, speed, button } = controls(page, 'zh');
	const live = page.locator('[data-live=year]');
	await expect(live).toHaveAttribute('aria-live', 'polite');
	await slider.press('ArrowRight');
	await shows(page, 1950);
	await expect(live).toBeEmpty();
	await page.evaluate(() => {
		const region = document.querySelector('[data-live=year]');
		const heard: { text: string; at: number }[] = [];
		Object.assign(window, { heard });
		if (region)
			new MutationObserver(() =>
				heard.push({ text: region.textContent, at: performance.now() }),
			).observe(region, { subtree: true, childList: true, characterData: true });
	});
	const heard = () =>
		page.evaluate(
			() => (window as unknown as { heard: readonly { text: string; at: number }[] }).heard,
		);
	await speed.selectOption('4');
	await button('play').click();
	await expect.poll(async () => (await heard()).length, { timeout: 20_000 }).toBeGreaterThan(2);
	await button('pause').click();
	const said = await heard();
	expect(said[0]?.text).toBe(totals(page, 1950));
	said.slice(1).forEach(({ at }, i) => {
		expect(at - (said[i]?.at ?? 0)).toBeGreaterThan(1_900);
	});
	await slider.press('End');
	await shows(page, 1958);
	// Longer than the region would wait.
	await page.waitForTimeout(2_300);
	expect((await heard()).map(({ text }) => text)).not.toContain(totals(page, 1958));
});
