/** Finds a Chromium for the end-to-end tests, or gets one; says in one line what to do where it cannot. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { onPath } from './on-path.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const ofPlaywright = (): string | null => {
	const file = chromium.executablePath();
	// Downloaded without the system's libraries it is there but does not start.
	return existsSync(file) && spawnSync(file, ['--version']).status === 0 ? file : null;
};

/** Path of an executable Chromium already on this machine; TIELINE_CHROMIUM overrides; `null` = none. */
export const findChromium = (): string | null =>
	process.env['TIELINE_CHROMIUM'] ?? ofPlaywright() ?? onPath(...NAMES);

/** As findChromium, but the one without windows where the system has it: tests open pages in two thirds of the time. */
export const findHeadless = (): string | null =>
	process.env['TIELINE_CHROMIUM'] ?? onPath('chromium-headless-shell') ?? findChromium();

const run = (command: string, ...args: string[]): boolean =>
	spawnSync(command, args, { stdio: 'inherit', timeout: 240_000 }).status === 0;

/** What getting a Chromium does to the machine. */
export interface Machine {
	find(): string | null;
	ofPlaywright(): string | null;
	onPath(): string | null;
	/** Whether a command could be run and succeeded. */
	run(command: string, ...args: string[]): boolean;
	/** Whether the system's packages may be installed. */
	mayInstall(): boolean;
}
const machine: Machine = {
	find: findChromium,
	ofPlaywright,
	onPath: () => onPath(...NAMES),
	run,
	mayInstall: () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0,
};

/** As findChromium, but installs one first where there is none: Playwright's own, else the system package. Throws with one line that says what to install. */
export const getChromium = (on: Machine = machine): string => {
	const found =
		on.find() ??
		(on.run('npx', 'playwright', 'install', 'chromium') ? on.ofPlaywright() : null) ??
		(on.mayInstall() &&
		on.run('apt-get', 'update', '-qq') &&
		on.run('apt-get', 'install', '-y', '-qq', 'chromium')
			? on.onPath()
			: null);
	if (found === null)
		throw new Error(
			'No Chromium found: install one (Debian: apt-get install chromium) or set TIELINE_CHROMIUM to its path.',
		);
	return found;
};

if (import.meta.filename === process.argv[1])
	try {
		console.log(getChromium());
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
