/** Finds a Chromium for the end-to-end tests, or gets one; says in one line what to do where it cannot. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const onPath = (): string | null => {
	for (const folder of (process.env['PATH'] ?? '').split(path.delimiter))
		for (const name of NAMES) {
			const file = path.join(folder, name);
			try {
				accessSync(file, constants.X_OK);
				return file;
			} catch {
				// Not here.
			}
		}
	return null;
};

const ofPlaywright = (): string | null => {
	const file = chromium.executablePath();
	// Downloaded without the system's libraries it is there but does not start.
	return existsSync(file) && spawnSync(file, ['--version']).status === 0 ? file : null;
};

/** Path of an executable Chromium already on this machine; TIELINE_CHROMIUM overrides; `null` = none. */
export const findChromium = (): string | null =>
	process.env['TIELINE_CHROMIUM'] ?? ofPlaywright() ?? onPath();

const run = (command: string, ...args: string[]): boolean =>
	spawnSync(command, args, { stdio: 'inherit', timeout: 240_000 }).status === 0;

const aptWorks = (): boolean =>
	process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

/** As findChromium, but installs one first where there is none: Playwright's own, else the system package. */
export const getChromium = (): string => {
	const found =
		findChromium() ??
		(run('npx', 'playwright', 'install', 'chromium') ? ofPlaywright() : null) ??
		(aptWorks() &&
		run('apt-get', 'update', '-qq') &&
		run('apt-get', 'install', '-y', '-qq', 'chromium')
			? onPath()
			: null);
	if (found === null) {
		console.error(
			'No Chromium found: install one (Debian: apt-get install chromium) or set TIELINE_CHROMIUM to its path.',
		);
		process.exit(1);
	}
	return found;
};

if (import.meta.filename === process.argv[1]) console.log(getChromium());
