import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import { test } from './support/offline.ts';
import { expect } from './support/test.ts';

const SCRIPT = 'deploy/linux/tieline-kiosk.sh';

/** It with a real Chromium, but for its window: tests have no screen. */
test('the launch shows the attract loop, and again after the browser was killed', async ({
	host,
	folder,
}) => {
	const profile = join(folder, 'profile');
	const script = spawn(SCRIPT, {
		stdio: 'ignore',
		env: {
			...process.env,
			TIELINE_CHROMIUM: findChromium() ?? '',
			TIELINE_PROFILE: profile,
			TIELINE_URL: `${host.url}/kiosk/?renderer=svg`,
			TIELINE_FLAGS: '--headless=new --no-sandbox --disable-gpu --remote-debugging-port=0',
		},
	});
	const ended = new Promise((done) => script.once('exit', done));
	/** Connects to the browser that the script has started. */
	const connect = async () => {
		let address = '';
		await expect
			.poll(
				() => {
					try {
						[address = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
						return address;
					} catch {
						return '';
					}
				},
				{ timeout: 40_000 },
			)
			.not.toBe('');
		return chromium.connectOverCDP(`http://127.0.0.1:${address}`);
	};
	try {
		let killed = 0;
		for (const time of ['first', 'second']) {
			const browser = await connect();
			const [context] = browser.contexts();
			// The debugger answers before the window opens.
			const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
			if (!page) throw new Error('no page');
			await expect(page.locator('.attract')).toBeVisible({ timeout: 40_000 });
			await expect(page).toHaveURL(`${host.url}/zh/kiosk/?renderer=svg`);
			if (time === 'second') {
				console.log(`attract loop again ${Date.now() - killed} ms after the browser was killed`);
				await browser.close();
				break;
			}
			const devtools = await browser.newBrowserCDPSession();
			const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
			const main = processInfo.find(({ type }) => type === 'browser');
			expect(main).toBeDefined();
			rmSync(join(profile, 'DevToolsActivePort'));
			killed = Date.now();
			process.kill(main?.id ?? 0, 'SIGKILL');
			await browser.close();
		}
	} finally {
		script.kill('SIGTERM');
		await ended;
	}
});
