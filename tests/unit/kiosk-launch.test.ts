import { spawn, spawnSync } from 'node:child_process';
import {
	accessSync,
	chmodSync,
	constants,
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onPath } from '../../scripts/on-path.ts';

/** The launch of a kiosk on Linux, with a browser that only notes that it was started. */
const SCRIPT = 'deploy/linux/tieline-kiosk.sh';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'kiosk-'));
	writeFileSync(
		path.join(folder, 'browser'),
		`#!/usr/bin/env bash\nprintf '%s\\n' "$$" "$@" end >>"${folder}/starts"\nexec sleep 60\n`,
	);
	chmodSync(path.join(folder, 'browser'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const USUAL = { TIELINE_URL: 'http://localhost:1/en/', TIELINE_FLAGS: '--one --two' };
const launch = (command: readonly string[], settings: Readonly<Record<string, string>> = USUAL) =>
	spawn(command[0] ?? '', command.slice(1), {
		stdio: 'ignore',
		env: {
			...process.env,
			TIELINE_CHROMIUM: path.join(folder, 'browser'),
			TIELINE_PROFILE: path.join(folder, 'profile'),
			...settings,
		},
	});
/** Each start of the browser: its process, then what it was given. */
const starts = (): readonly (readonly string[])[] => {
	try {
		const text = readFileSync(path.join(folder, 'starts'), 'utf8');
		return text
			.split('\nend\n')
			.filter(Boolean)
			.map((one) => one.split('\n'));
	} catch {
		return [];
	}
};
const ended = (child: ReturnType<typeof launch>) =>
	new Promise<number | null>((done) => child.on('exit', done));

it('a browser that is killed is started again, and stops with the script', async () => {
	const script = launch([SCRIPT]);
	const end = ended(script);
	await expect.poll(() => starts().length, { timeout: 10_000 }).toBe(1);
	const [first, ...given] = starts()[0] ?? [];
	expect(given).toContain('--kiosk');
	expect(given).toContain('--two');
	expect(given.at(-1)).toBe('http://localhost:1/en/');
	process.kill(Number(first), 'SIGKILL');
	await expect.poll(() => starts().length, { timeout: 10_000 }).toBe(2);
	const second = Number(starts()[1]?.[0]);
	expect(() => process.kill(second, 0)).not.toThrow();
	script.kill('SIGTERM');
	expect(await end).toBe(0);
	await expect
		.poll(() => {
			try {
				return process.kill(second, 0);
			} catch {
				return false;
			}
		})
		.toBe(false);
});

it('under systemd the script ends with its browser', async () => {
	const end = ended(launch([SCRIPT, '--once']));
	await expect.poll(() => starts().length, { timeout: 10_000 }).toBe(1);
	process.kill(Number(starts()[0]?.[0]), 'SIGKILL');
	expect(await end).toBe(137);
	expect(starts()).toHaveLength(1);
});

it('every flag is explained', () => {
	const lines = readFileSync(SCRIPT, 'utf8').split('\n');
	const list = lines.slice(lines.indexOf('flags=(') + 1);
	const block = list.slice(0, list.indexOf(')'));
	expect(block[0]).toMatch(/^\t# /);
	expect(block.filter((line) => line.includes('--')).length).toBeGreaterThan(10);
	// A reason stands above each group of flags that serve it.
	for (const [i, line] of block.entries())
		if (!line.trim().startsWith('#')) expect(block[i - 1]).toMatch(/^\t(# |'?"?--)/);
});

/** Where deploy/README.md puts what is in deploy/. */
const INSTALLED = '/opt/tieline';
/** `[Section] Key=value` of a unit, in order. */
const unit = (name: string): readonly (readonly [string, string])[] =>
	readFileSync(`deploy/linux/${name}`, 'utf8')
		.split('\n')
		.filter((line) => /^\w+=/.test(line))
		.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
const settingOf = (name: string, key: string): string | undefined =>
	unit(name).find(([each]) => each === key)?.[1];
const UNITS = readdirSync('deploy/linux').filter((name) => name.endsWith('.service'));

it('what is shown is the kiosk, unless something else is asked for', async () => {
	const script = launch([SCRIPT], {});
	const end = ended(script);
	await expect.poll(() => starts().length, { timeout: 10_000 }).toBe(1);
	expect(starts()[0]?.at(-1)).toBe('http://localhost:4173/kiosk/');
	script.kill('SIGTERM');
	await end;
});

it('every address in the instructions and the units is that of the kiosk', () => {
	const files = ['README.md', ...readdirSync('deploy/linux').map((name) => `linux/${name}`)];
	const addresses = files.flatMap((file) =>
		[...readFileSync(`deploy/${file}`, 'utf8').matchAll(/http:\/\/localhost:\d+[^\s`"}]*/g)].map(
			([address]) => `${file}: ${address}`,
		),
	);
	expect(addresses.length).toBeGreaterThan(6);
	// But for what serves it, which has all of the site.
	expect(addresses.filter((address) => !/:4173\/kiosk\/(\?.*)?$/.test(address))).toEqual([
		'README.md: http://localhost:4173/',
	]);
});

it('systemd starts again whatever ends, and never gives up', () => {
	expect(UNITS).toHaveLength(2);
	for (const name of UNITS) {
		expect(settingOf(name, 'Restart'), name).toBe('always');
		expect(settingOf(name, 'StartLimitIntervalSec'), name).toBe('0');
		expect(settingOf(name, 'WantedBy'), name).toMatch(/\.target$/);
		const command = settingOf(name, 'ExecStart')?.split(' ') ?? [];
		const ours = command.filter((word) => word.startsWith(`${INSTALLED}/linux/`));
		expect(ours, name).toHaveLength(1);
		for (const file of ours)
			accessSync(file.replace(INSTALLED, 'deploy'), constants.R_OK | constants.X_OK);
	}
	const port = settingOf('tieline-site.service', 'ExecStart')?.split(' ').at(-1);
	expect(settingOf('tieline-kiosk.service', 'Environment')).toBe(
		`TIELINE_URL=http://localhost:${port}/kiosk/`,
	);
	expect(settingOf('tieline-kiosk.service', 'Wants')).toBe('tieline-site.service');
});

it('the command of the unit shows its address and ends with its browser, so that systemd sees it', async () => {
	const command = settingOf('tieline-kiosk.service', 'ExecStart')?.replace(INSTALLED, 'deploy');
	const [name = '', address = ''] =
		settingOf('tieline-kiosk.service', 'Environment')?.split('=') ?? [];
	const end = ended(launch(command?.split(' ') ?? [], { [name]: address }));
	await expect.poll(() => starts().length, { timeout: 10_000 }).toBe(1);
	expect(starts()[0]?.at(-1)).toBe('http://localhost:4173/kiosk/');
	process.kill(Number(starts()[0]?.[0]), 'SIGKILL');
	expect(await end).toBe(137);
});

const analyse = onPath('systemd-analyze');
it.skipIf(analyse === null)(
	'systemd itself finds nothing wrong in the units, where it is installed',
	() => {
		// As installed, but in a folder of this test.
		cpSync('deploy/linux', path.join(folder, 'linux'), { recursive: true });
		const files = UNITS.map((name) => {
			const file = path.join(folder, 'linux', name);
			writeFileSync(file, readFileSync(file, 'utf8').replaceAll(INSTALLED, folder));
			return file;
		});
		const { status, stderr } = spawnSync(analyse ?? '', ['verify', '--user', ...files], {
			encoding: 'utf8',
			env: { ...process.env, XDG_RUNTIME_DIR: folder, SYSTEMD_UNIT_PATH: `${folder}/linux:` },
		});
		// What the comment beside them says of older ones.
		const known =
			/Unknown key '(RestartSteps|RestartMaxDelaySec)' in section \[Service\], ignoring\.$/;
		const found = stderr.split('\n').filter((line) => line !== '' && !known.test(line));
		expect(found).toEqual([]);
		expect(status).toBe(0);
	},
);
