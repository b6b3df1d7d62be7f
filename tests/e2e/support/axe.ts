import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { REVIEWED } from './axe-reviewed.ts';
import { textContrasts } from './text-contrast.ts';

/** WCAG 2.2 A and AA, and what axe holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** The only rules whose answer depends on the colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const require = createRequire(import.meta.url);
/** Without its comments and long names: half to read for each page. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/**
 * Within the picture of a map there is nothing for a screen reader, and its colours are measured elsewhere. It is
 * taken out while axe looks, which would else walk through a thousand lines and areas before it leaves them out.
 */
const PICTURE = 'svg[role="img"]';

interface Finding {
	readonly rule: string;
	readonly target: string;
	readonly message: string;
	readonly certain: boolean;
}

/** Runs axe, which is put into the page once a document. Only what is wrong or open comes back: that halves the time. */
const run = async (page: Page, rules: readonly string[] | null): Promise<readonly Finding[]> => {
	const options = {
		// A sign of one letter is text as well.
		checks: { 'color-contrast': { options: { ignoreLength: true } } },
		// All that is styled comes with the page.
		preload: false,
		resultTypes: ['violations', 'incomplete'],
		runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
	} as const;
	const isThere = await page.evaluate(() => 'axe' in window);
	if (!isThere) await page.evaluate(AXE);
	const findings = await page.evaluate(
		async ([picture, asked]) => {
			interface Check {
				readonly message: string;
			}
			interface Node {
				readonly target: readonly (string | readonly string[])[];
				readonly any: readonly Check[];
				readonly all: readonly Check[];
				readonly none: readonly Check[];
			}
			interface Result {
				readonly id: string;
				readonly nodes: readonly Node[];
			}
			type Kind = 'violations' | 'incomplete';
			interface Axe {
				run(context: unknown, options: unknown): Promise<Readonly<Record<Kind, readonly Result[]>>>;
			}
			const { axe } = window as unknown as { axe: Axe };
			const taken = [...document.querySelectorAll(picture)].map((svg) => {
				const content = document.createDocumentFragment();
				content.append(...svg.childNodes);
				return { svg, content };
			});
			const results = await axe.run(document, asked).finally(() => {
				for (const { svg, content } of taken) svg.append(content);
			});
			return (['violations', 'incomplete'] as const).flatMap((kind) =>
				results[kind].flatMap(({ id, nodes }) =>
					nodes.map(({ target, any, all, none }) => ({
						rule: id,
						target: target.flat().join(' '),
						message: [...any, ...all, ...none][0]?.message ?? '',
						certain: kind === 'violations',
					})),
				),
			);
		},
		[PICTURE, options] as const,
	);
	return settled(page, findings);
};

/** Where axe cannot tell what stands behind a text, its pixels do. */
const settled = async (page: Page, findings: readonly Finding[]): Promise<readonly Finding[]> => {
	const isOpen = ({ rule, certain }: Finding): boolean => !certain && rule === 'color-contrast';
	const measured = await textContrasts(
		page,
		findings.filter(isOpen).map(({ target }) => target),
	);
	return [
		...findings.filter((finding) => !isOpen(finding)),
		...measured
			.filter(({ contrast, least }) => contrast === null || contrast < least)
			.map(({ target, contrast, least }) => ({
				rule: 'color-contrast',
				target,
				message:
					contrast === null ? 'not to be measured' : `${contrast.toFixed(2)} of ${least}, measured`,
				certain: contrast !== null,
			})),
	];
};

/** Rendered in the other colours where they follow the system. */
const inDark = async <T>(page: Page, act: () => Promise<T>): Promise<T> => {
	await page.emulateMedia({ colorScheme: 'dark' });
	try {
		return await act();
	} finally {
		await page.emulateMedia({ colorScheme: 'light' });
	}
};

/**
 * All that axe holds against the page as it stands, in light by every rule and in dark by those of colour, one
 * line a rule and place: what is wrong, what is open and not in `REVIEWED`, and reviews of this `screen` that
 * nothing answers to any more.
 */
export const faults = async (page: Page, screen: string): Promise<readonly string[]> => {
	const light = await run(page, null);
	const dark = await inDark(page, () => run(page, COLOUR_RULES));
	const found = [
		...light.map((finding) => ({ ...finding, theme: 'light' })),
		...dark.map((finding) => ({ ...finding, theme: 'dark' })),
	];
	const answers = ({ rule, target }: Finding, review: (typeof REVIEWED)[number]): boolean =>
		review.rule === rule && review.target.test(target);
	const open = found.filter(
		(finding) => finding.certain || !REVIEWED.some((review) => answers(finding, review)),
	);
	const stale = REVIEWED.filter(
		(review) =>
			review.seen === screen &&
			!found.some((finding) => !finding.certain && answers(finding, review)),
	);
	return [
		...open.map(
			({ rule, target, message, certain, theme }) =>
				`${screen}, ${theme}: ${certain ? '' : 'unreviewed '}${rule} ${target} ${message}`,
		),
		...stale.map(({ rule, target }) => `${screen}: nothing answers the review ${rule} ${target}`),
	];
};
