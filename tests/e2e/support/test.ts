import { expect, test as base, type Page } from '@playwright/test';

/** What a page did that no page of this site may do. */
export interface Offences {
	/** Requests to other origins. */
	readonly strays: string[];
	/** Errors on the console, uncaught ones, and refusals of the content security policy. */
	readonly errors: string[];
}

interface Fixtures {
	/** Errors that a test provokes on purpose. */
	readonly expectedErrors: readonly RegExp[];
	readonly offences: Offences;
}

const HARMLESS = /^(data|blob|about):/;

const watch = (page: Page, origin: string, { strays, errors }: Offences): void => {
	page.on('request', (request) => {
		const url = request.url();
		if (!HARMLESS.test(url) && new URL(url).origin !== origin) strays.push(url);
	});
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? '';
		// A page that goes elsewhere drops what it was still loading.
		if (!reason.includes('ERR_ABORTED')) errors.push(`${request.url()}: ${reason}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) errors.push(`${response.url()}: ${response.status()}`);
	});
	page.on('console', (message) => {
		const text = message.text();
		if (message.type() === 'error' || text.includes('Content Security Policy'))
			errors.push(`console: ${text}`);
	});
	page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
};

/** Every test of this suite also fails on a request to another origin, a console error or a refused script. */
export const test = base.extend<Fixtures>({
	expectedErrors: [[], { option: true }],
	offences: [
		async ({ page, baseURL, expectedErrors }, use) => {
			const offences: Offences = { strays: [], errors: [] };
			watch(page, new URL(baseURL ?? '').origin, offences);
			await use(offences);
			expect(offences.strays, 'requests to other origins').toEqual([]);
			expect(
				offences.errors.filter((error) => !expectedErrors.some((known) => known.test(error))),
				'errors on the page',
			).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };
