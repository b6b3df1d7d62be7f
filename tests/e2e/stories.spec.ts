import type { Locator, Page } from '@playwright/test';
import type { Language } from '#lib/domain/atlas.ts';
import { evidenceOf, type Story } from '#lib/domain/story.ts';
import { mapDayOf } from '#lib/domain/chronology.ts';
import { storyPath } from '#lib/view/paths.ts';
import { eventNamed, index, sceneOf } from './support/atlas.ts';
import { expect, test } from './support/test.ts';
import {
	controls,
	drawn,
	LANGUAGES,
	open,
	openMap,
	RENDERERS,
	stopClock,
} from './support/visit.ts';
import { word } from './support/words.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const storyNamed = (id: string): Story => {
	const story = index.story.get(id);
	if (!story) throw new Error(`No story ${id}`);
	return story;
};
const stepOf = (story: Story, step: number) => {
	const found = story.steps[step - 1];
	if (!found) throw new Error(`No step ${step} of ${story.id}`);
	return found;
};
/** The day that the map of a step shows. */
const dayOf = (story: Story, step: number): string => {
	const { event, year } = stepOf(story, step);
	return event === null ? `${year}-12-31` : mapDayOf(index, eventNamed(event), year);
};

const reading = (page: Page, language: Language) => {
	const say = (key: string, values = {}) => word(language, key, values);
	const panel = page.getByRole('complementary', { name: say('story_label'), exact: true });
	return {
		say,
		panel,
		heading: panel.getByRole('heading', { level: 2 }),
		text: panel.getByRole('region'),
		progress: (step: number, steps: number): Locator =>
			panel.getByText(say('story_progress', { step, steps }), { exact: true }),
		list: page.getByRole('link', { name: say('stories'), exact: true }),
	};
};

const japan = storyNamed('japan');

/** A finger that swipes over the panel, `dx` CSS pixels far. */
const swipe = async (page: Page, panel: Locator, dx: number): Promise<void> => {
	const box = await panel.boundingBox();
	if (!box) throw new Error('no panel');
	const client = await page.context().newCDPSession(page);
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }],
		});
	await touch('touchStart', x);
	// At a finger's pace: after a fling of no time Chromium swallows the next tap.
	for (let i = 1; i <= 5; i++) {
		await touch('touchMove', x + (dx * i) / 5);
		await page.waitForTimeout(30);
	}
	// It comes to rest before it leaves: after a fling Chromium takes the next tap for its end.
	await page.waitForTimeout(150);
	await touch('touchEnd', x + dx);
};

for (const renderer of RENDERERS) {
	test(`on ${renderer} a story is turned by keys, and its steps drive the map`, async ({
		page,
	}) => {
		await openMap(page, renderer, '', '1955-12-31');
		const { list, panel, heading, progress } = reading(page, 'zh');
		await list.click();
		await page.getByRole('dialog').getByRole('link', { name: japan.title.zh }).press('Enter');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(heading).toHaveText(stepOf(japan, 1).title.zh);
		await drawn(page, renderer, dayOf(japan, 1));
		for (const step of [2, 3, 4]) {
			await page.keyboard.press('ArrowRight');
			await expect(heading).toHaveText(stepOf(japan, step).title.zh);
			await expect(progress(step, japan.steps.length)).toBeAttached();
			await drawn(page, renderer, dayOf(japan, step));
		}
		await expect(page).toHaveURL(`/zh/?story=japan&step=4&renderer=${renderer}`);
		await page.keyboard.press('ArrowLeft');
		await expect(heading).toHaveText(stepOf(japan, 3).title.zh);
		await page.goBack();
		await expect(heading).toHaveText(stepOf(japan, 4).title.zh);
		await expect(panel).toBeVisible();
	});

	test.describe('by touch', () => {
		test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
		test(`on ${renderer} a story is turned by a finger on a phone`, async ({ page }) => {
			await openMap(page, renderer, 'story=japan&step=1', dayOf(japan, 1));
			const { panel, heading, say } = reading(page, 'zh');
			await swipe(page, panel, -140);
			await expect(heading).toHaveText(stepOf(japan, 2).title.zh);
			await drawn(page, renderer, dayOf(japan, 2));
			await swipe(page, panel, 140);
			await expect(heading).toHaveText(stepOf(japan, 1).title.zh);
			await panel.getByRole('button', { name: say('story_next') }).tap();
			await expect(heading).toHaveText(stepOf(japan, 2).title.zh);
		});
	});
}

for (const size of [
	{ width: 360, height: 740 },
	{ width: 1440, height: 900 },
])
	test(`nothing covers what a story tells of, on ${size.width} pixels`, async ({ page }) => {
		await page.setViewportSize(size);
		for (const story of index.atlas.stories)
			for (const [i, step] of story.steps.entries()) {
				const lit = sceneOf(`story=${story.id}&step=${i + 1}`).labels.filter(
					({ polity }) => step.highlight.polities.includes(polity) || step.polity === polity,
				);
				if (lit.length === 0 || lit.length > 5) continue;
				await open(page, `/zh/?story=${story.id}&step=${i + 1}&renderer=svg`);
				const { panel, heading } = reading(page, 'zh');
				await expect(heading).toHaveText(step.title.zh);
				const box = await panel.boundingBox();
				for (const { text } of lit) {
					const label = page.locator('svg.map').getByText(text, { exact: true }).first();
					const at = await label.boundingBox();
					// A name that has no room is not written; what is written lies beside the panel.
					if (!at || !box) continue;
					const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
					const under = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
					expect({ story: story.id, step: i + 1, text, under }).toMatchObject({ under: false });
				}
			}
	});

test('leaving a story keeps the view', async ({ page }) => {
	await open(page, '/en/?story=japan&step=2&renderer=svg');
	const { panel, say } = reading(page, 'en');
	const transform = page.locator('svg.map > g').first();
	await expect(panel).toBeVisible();
	const before = await transform.getAttribute('transform');
	await panel.getByRole('button', { name: say('story_leave') }).click();
	await expect(panel).toHaveCount(0);
	await expect(page).toHaveURL('/en/?year=1952&polity=japan&renderer=svg');
	await expect(controls(page, 'en').panel.getByRole('heading', { level: 2 })).toHaveText('Japan');
	await drawn(page, 'svg', '1952-12-31');
	expect(await transform.getAttribute('transform')).toBe(before);
	await page.goBack();
	await expect(panel).toBeVisible();
});

test('a mark opens the record on which a sentence rests, and Escape leads back, then out', async ({
	page,
}) => {
	await open(page, '/en/?story=japan&step=1');
	const { panel, heading, say } = reading(page, 'en');
	const refusal = eventNamed('visa-refusal-1952');
	await panel
		.getByRole('link', { name: say('story_evidence', { title: refusal.title.en }) })
		.first()
		.press('Enter');
	const caption = controls(page, 'en').panel;
	await expect(caption.getByRole('heading', { level: 2 })).toHaveText(refusal.title.en);
	await expect(page).toHaveURL('/en/?story=japan&step=1&year=1952&event=visa-refusal-1952');
	await expect(panel).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(heading).toHaveText(stepOf(japan, 1).title.en);
	// The keys work at once again.
	await page.keyboard.press('ArrowRight');
	await expect(heading).toHaveText(stepOf(japan, 2).title.en);
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await expect(page).toHaveURL('/en/?year=1952&polity=japan');
});

test('with a modifier the link to the stories opens their page beside the map', async ({
	page,
	context,
}) => {
	await open(page, '/en/?renderer=svg');
	const other = context.waitForEvent('page');
	await page
		.getByRole('link', { name: word('en', 'stories'), exact: true })
		.click({ modifiers: ['Control'] });
	await expect(await other).toHaveURL(/\/en\/records\//);
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a story runs by itself and can be paused', async ({ page }) => {
	await page.clock.install();
	await open(page, '/en/?story=wftu&step=1&renderer=svg');
	const { panel, heading, say } = reading(page, 'en');
	const wftu = storyNamed('wftu');
	await stopClock(page);
	await panel.getByRole('button', { name: say('story_run') }).click();
	await page.clock.runFor(40_000);
	await expect(heading).not.toHaveText(stepOf(wftu, 1).title.en);
	await panel.getByRole('button', { name: say('story_pause') }).click();
	const title = await heading.textContent();
	await page.clock.runFor(60_000);
	await expect(heading).toHaveText(title ?? '');
});

test('a change of language keeps the step', async ({ page }) => {
	await open(page, '/zh/?story=japan&step=3');
	await expect(reading(page, 'zh').heading).toHaveText(stepOf(japan, 3).title.zh);
	await controls(page, 'zh').toLanguage('English').click();
	await expect(reading(page, 'en').heading).toHaveText(stepOf(japan, 3).title.en);
	await expect(page).toHaveURL('/en/?story=japan&step=3');
});

for (const [query, parameter, given, step] of [
	['story=japan&step=99', 'step', '99', japan.steps.length],
	['story=japan&step=x', 'step', 'x', 1],
	['story=atlantis&step=2', 'story', 'atlantis', null],
] as const)
	test(`${query} gives the nearest view and says so quietly`, async ({ page }) => {
		await open(page, `/en/?${query}`);
		const { status, say } = controls(page, 'en');
		await expect(status).toContainText(say('notice', { parameter, given }));
		const { panel, heading } = reading(page, 'en');
		if (step === null) await expect(panel).toHaveCount(0);
		else await expect(heading).toHaveText(stepOf(japan, step).title.en);
	});

for (const language of LANGUAGES)
	test.describe(`without JavaScript, in ${language}`, () => {
		test.use({ javaScriptEnabled: false, expectedErrors: [/\.js: csp$/] });
		test('a story is a page with all its steps and evidence, reached from the map', async ({
			page,
		}) => {
			await page.goto(`/${language}/`);
			await reading(page, language).list.click();
			await page.getByRole('link', { name: japan.title[language], exact: true }).click();
			await expect(page).toHaveURL(storyPath('japan', language));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(japan.title[language]);
			for (const [i, step] of japan.steps.entries()) {
				const entry = page.locator(`#step-${i + 1}`);
				for (const { text } of step.text[language]) await expect(entry).toContainText(text);
				const records = entry.getByRole('list', { name: word(language, 'story_records') });
				await expect(records.getByRole('link')).toHaveCount(evidenceOf(step.text[language]).length);
				await expect(
					entry.getByRole('link', {
						name: word(language, 'story_step_on_map', { year: step.year }),
					}),
				).toHaveAttribute('href', new RegExp(`\\?story=japan&step=${i + 1}$`));
			}
		});
	});
