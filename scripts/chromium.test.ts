import { describe, expect, it } from 'vitest';
import { getChromium, type Machine } from './chromium.ts';

/** A machine without a Chromium on which some commands work, and what was run on it. */
const machine = (works: readonly string[], may = true) => {
	const ran: string[] = [];
	const after = (command: string, path: string) => () =>
		ran.includes(command) && works.includes(command) ? path : null;
	const on: Machine = {
		find: () => null,
		ofPlaywright: after('npx playwright install chromium', '/cache/chrome'),
		onPath: after('apt-get install -y -qq chromium', '/usr/bin/chromium'),
		run: (...words) => {
			ran.push(words.join(' '));
			return works.includes(words.join(' '));
		},
		mayInstall: () => may,
	};
	return { on, ran };
};
const DOWNLOAD = 'npx playwright install chromium';
const UPDATE = 'apt-get update -qq';
const INSTALL = 'apt-get install -y -qq chromium';

describe('getting a Chromium', () => {
	it('takes one that is there and runs nothing', () => {
		const { on, ran } = machine([]);
		expect(getChromium({ ...on, find: () => '/opt/chromium' })).toBe('/opt/chromium');
		expect(ran).toEqual([]);
	});

	it('downloads Playwright’s own where that works', () => {
		const { on, ran } = machine([DOWNLOAD, UPDATE, INSTALL]);
		expect(getChromium(on)).toBe('/cache/chrome');
		expect(ran).toEqual([DOWNLOAD]);
	});

	it('installs the system’s package where the download fails', () => {
		const { on, ran } = machine([UPDATE, INSTALL]);
		expect(getChromium(on)).toBe('/usr/bin/chromium');
		expect(ran).toEqual([DOWNLOAD, UPDATE, INSTALL]);
	});

	it('says in one line what to install where it may not', () => {
		const { on, ran } = machine([UPDATE, INSTALL], false);
		expect(() => getChromium(on)).toThrow(
			/^No Chromium found: install one \(.*\) or set TIELINE_CHROMIUM.*\.$/,
		);
		expect(ran).toEqual([DOWNLOAD]);
	});
});
